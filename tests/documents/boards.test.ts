import { expect, test } from 'vitest'
import { PLAIN_VIEW } from '#shared/domain/action-board.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import { openCase, openTestClinic } from '#tests/support/clinic.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { documentsOf, openRenderer } from './support.ts'

const renderer = openRenderer()

test('the sheet of an agency holds every open action of it in all cases, nothing of others, and on each page which copy it is and for whom', async () => {
  const { clinic, promised } = await aPanelAtWork()
  const { boards } = clinic.as('coordinator')
  const asked = {
    filter: PLAIN_VIEW.filter,
    agencyId: clinic.agency('Police').id,
    format: 'pdf',
    withPlaceholders: false,
  } as const
  const file = await boards.sheet(asked)
  expect(file.name).toBe('agency-actions-2026-11-21-copy-1.pdf')
  const { pages, text, info } = await read(file)
  const mine = promised.filter((one) => one.agency === 'Police' && !one.closed)
  expect(mine).toHaveLength(31)
  for (const one of mine) expect(text).toContain(one.text)
  for (const one of promised.filter((other) => !mine.includes(other))) expect(text).not.toContain(one.text)
  for (const reference of new Set(mine.map((one) => one.reference))) expect(text).toContain(reference)
  expect(text).toContain('31 in 4 cases, none late')
  expect(text).toContain('As it stood on Saturday 21 November 2026')
  expect(text).toContain('Open, in 3 days. Not answered yet')
  expect(text).toContain('Actions of Westmere Police')
  expect(text).not.toMatch(/Nwosu|Frayne|Sister Byrne/)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) {
    expect(page).toContain('Copy 1 for Westmere Police · exported by Robin Okafor')
    expect(page).toContain('OFFICIAL-SENSITIVE')
  }
  expect(info).not.toMatch(/Okafor|Lund/)
  expect((await boards.sheet(asked)).name).toBe('agency-actions-2026-11-21-copy-2.pdf')
})

test('on the sheet that one agency takes for another, what only the other may know of is left out', async () => {
  const { clinic, promised } = await aPanelAtWork()
  const asked = {
    filter: PLAIN_VIEW.filter,
    agencyId: clinic.agency('Health').id,
    format: 'pdf',
    withPlaceholders: false,
  } as const
  const takenBy = async (role: string) => (await read(await clinic.as(role).boards.sheet(asked))).text
  const [open, secret] = promised.filter((one) => one.agency === 'Health' && !one.closed)
  for (const role of ['police lead', 'coordinator']) expect(await takenBy(role)).toContain(open?.text)
  expect(await takenBy('police lead')).not.toContain(secret?.text)
  expect(await takenBy('coordinator')).toContain(secret?.text)
})

test('the chase list asks each owner about theirs, the longest late first, and about nothing that is closed, advice or not for whoever asks', async () => {
  const { clinic, promised } = await aPanelAtWork()
  const { boards, actions } = clinic.as('police lead')
  const actionIds = promised.map((one) => one.id)
  const wanted = promised.filter((one) => !one.closed && !one.secret)
  await actions.chase({ actionIds: wanted.slice(0, 1).map((one) => one.id), how: 'By e-mail' })
  const file = await boards.chaseSheet({ actionIds, withPlaceholders: false })
  expect(file.name).toBe('chase-list-2026-11-21-copy-1.pdf')
  const { pages, text } = await read(file)
  for (const one of wanted) expect(text).toContain(one.text)
  for (const one of promised.filter((other) => !wanted.includes(other))) expect(text).not.toContain(one.text)
  expect(text).toContain('DC Lund, Westmere Police')
  expect(text).toContain('Sister Byrne, Westmere Health')
  expect(text).toContain('due Tue 24 Nov, in 3 days; asked again on Sat 21 Nov')
  expect(text).toContain('What they said')
  for (const page of pages)
    expect(page).toContain('Copy 1 for police lead of Police · exported by police lead of Police')
})

interface Promised {
  id: ActionId
  text: string
  agency: string
  reference: string
  closed: boolean
  secret: boolean
}

/** Three cases with what two agencies promised: much of the police, of which one is for them alone; some closed. */
async function aPanelAtWork() {
  const clinic = await openTestClinic(documentsOf(renderer))
  const { actions } = clinic.as('coordinator')
  const promised: Promised[] = []
  const add = async (
    at: Awaited<ReturnType<typeof openCase>>,
    one: { text: string; agency?: string; secret?: boolean },
  ) => {
    const { text, agency = 'Police', secret = false } = one
    const agencyId = clinic.agency(agency).id
    const { id } = await actions.add({
      agendaItemId: null,
      ownerId: null,
      factor: null,
      criterion: 'A log entry says so',
      caseId: at.id,
      text,
      ownerName: agency === 'Police' ? 'DC Lund' : 'Sister Byrne',
      agencyId,
      audience: secret ? [agencyId] : null,
      dueOn: '2026-11-24' as Day, // brand: a day that exists
    })
    const kept = { id, text, agency, reference: at.reference, closed: false, secret: secret && agency !== 'Police' }
    promised.push(kept)
    return kept
  }
  for (const victim of ['Amara Nwosu', 'Zofia Lang', 'Ida Kenhurst']) {
    const at = await openCase(clinic, { victim })
    for (let number = 1; number <= 10; number += 1)
      await add(at, { text: `Drive past the house ${at.reference}.${number};` })
  }
  const at = await openCase(clinic, { victim: 'Halina Marlwell' })
  await add(at, { text: 'Watch his new address', secret: true })
  const done = await add(at, { text: 'Take the statement again' })
  await actions.close({ actionId: done.id, kind: 'done', met: 'met', outcome: 'Taken.' })
  done.closed = true
  await add(at, { text: 'Ring the ward about visits', agency: 'Health' })
  await add(at, { text: 'Look at the records of the clinic', agency: 'Health', secret: true })
  return { clinic, promised }
}

async function read(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pages = pdfToText(bytes)
  return { pages, text: pages.join(' '), info: JSON.stringify((await readPdf(bytes)).info) }
}
