import { expect, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import { screeningView } from '#services/screening-view.ts'
import type { Api } from '#shared/contract/index.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { NOW, openBareCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()
const ASKED = { askedOn: TODAY, askedBy: 'Dr Iwu', mode: 'telephone', modeReason: '' } as const

test('a screening prints every question with its answer, the count as a range and what it does not say', async () => {
  const view = await someScreening()
  const text = pdfToText(await renderer.render('screening', view))
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(text).toContain('12 yes, 3 not known: 12 to 15 of 28')
  expect(text).toContain('What is not known could change this, up to high.')
  expect(text).toContain('standard 0 to 6, medium 7 to 13, high 14 or more')
  expect(text).toContain('Asked by telephone by Dr Iwu')
  expect(text).toContain('He follows her home from work.')
  expect(text).toContain('They predict nothing')
  expect(text).toContain('Instrument content © its owner')
  for (const item of SCREENING.sets[0]?.items ?? []) expect(text).toContain(item.code)
  expect(text).not.toMatch(/\d ?%|probab|likelihood/i)
  expect(fileName('screening', view)).toBe(`screening-${view.reference}-copy-2.pdf`)
})

test('every text of the screening is searched for what cannot be drawn', async () => {
  const view = await someScreening()
  const searched = new Set(placesIn(view).flatMap(([, texts]) => texts))
  const printed = JSON.stringify(compose('screening', view))
  for (const words of ['Dr Iwu', 'He follows her home from work.', 'Westmere']) {
    expect([...searched].some((one) => one.includes(words))).toBe(true)
    expect(printed.includes(words) || words === 'Westmere').toBe(true)
  }
})

test('a pack edited between two assessments leaves the first one printing as it was asked', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { directory, referrals } = clinic.as('coordinator')
  const attestation = 'Licensed to Westmere, agreement of 2 March 2026'
  const pack = { ...SCREENING, id: 'county-checklist', title: 'County checklist' }
  const [set, ...sets] = pack.sets
  const [item, ...items] = set?.items ?? []
  if (set === undefined || item === undefined) throw new Error('The checklist is empty.')
  const edited = {
    ...pack,
    version: '2.0',
    licence: 'Edited in the county.',
    sets: [{ ...set, items: [{ ...item, label: 'Asked in other words' }, ...items] }, ...sets],
  }
  const finished = async () => {
    const { id } = await referrals.startScreening({ caseId, packId: pack.id, fields: ASKED })
    await answerAll(referrals, id)
    return (await referrals.finishScreening({ screeningId: id })).id
  }
  await directory.importPack({ text: JSON.stringify(pack), attestation })
  const first = await finished()
  await directory.importPack({ text: JSON.stringify(edited), attestation })
  const second = await finished()
  const { screenings } = await referrals.get({ caseId })
  const print = async (id: string) => {
    const file = screenings.find((one) => one.record.id === id)
    if (file === undefined) throw new Error('A screening is gone.')
    const { settings } = await clinic.as('coordinator').clinic.session({})
    const exported = { by: 'R. Okafor', at: 'now', copy: 1, recipient: '' }
    const view = screeningView({ reference: 'SC-2026-0001', ...file, settings, exported })
    return pdfToText(await renderer.render('screening', view))
      .join(' ')
      .replace(/\s+/g, ' ')
  }
  const [one, other] = [await print(first), await print(second)]
  expect(one).toContain(`DQ01 ${item.label}`)
  expect(one).toContain(`County checklist, version ${SCREENING.version}`)
  expect(one).not.toContain('Asked in other words')
  expect(other).toContain('DQ01 Asked in other words')
  expect(other).toContain('County checklist, version 2.0. Edited in the county.')
})

test('only a finished screening of the case itself is printed', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { id: otherCase } = await openBareCase(clinic, { victim: 'Another Person' })
  const { documents, referrals } = clinic.as('coordinator')
  const { id: screeningId } = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: ASKED })
  const print = (of: string) =>
    documents.preview({ document: { kind: 'screening', caseId: of, screeningId }, withPlaceholders: false })
  await expect(print(caseId)).rejects.toMatchObject({ code: 'INVALID' })
  await answerAll(referrals, screeningId)
  await referrals.finishScreening({ screeningId })
  await expect(print(otherCase)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

async function someScreening() {
  const clinic = await openTestClinic()
  const { id: caseId, reference } = await openBareCase(clinic)
  const { clinic: own, referrals } = clinic.as('coordinator')
  const { id: screeningId } = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: ASKED })
  await answerAll(referrals, screeningId)
  await referrals.answer({
    screeningId,
    code: 'DQ02',
    change: { field: 'comment', was: '', value: 'He follows her home from work.' },
  })
  await referrals.finishScreening({ screeningId })
  const [file] = (await referrals.get({ caseId })).screenings
  if (file === undefined) throw new Error('The screening is gone.')
  const { settings } = await own.session({})
  return screeningView({
    reference,
    ...file,
    settings,
    exported: { by: 'R. Okafor', at: String(NOW), copy: 2, recipient: '' },
  })
}

/** Twelve yes, three not known, the rest no; question 8 is answered no, so that no other set opens. */
async function answerAll(referrals: Api['referrals'], screeningId: string): Promise<void> {
  const asked = SCREENING.sets.filter((set) => set.openedBy === null).flatMap((set) => set.items)
  const others = asked.filter((item) => item.code !== 'DQ08' && item.sayIfYes === '' && item.code !== 'DQ20')
  for (const item of asked) {
    const at = others.indexOf(item)
    const value = at === -1 ? 'no' : at < 12 ? 'yes' : at < 15 ? 'unknown' : 'no'
    await referrals.answer({ screeningId, code: item.code, change: { field: 'answer', was: null, value } })
  }
}
