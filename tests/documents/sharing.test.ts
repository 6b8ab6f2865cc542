import { expect, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import { sharingView } from '#services/sharing-view.ts'
import { RESTS_ON_CAPACITY } from '#shared/domain/capacity.ts'
import { qualityTick } from '#shared/domain/referral.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

test('what was shared prints with its ground, who decided, her answer, and the note under the Mental Capacity Act', async () => {
  const view = await shared()
  const bytes = await renderer.render('sharing', view)
  const text = pdfToText(bytes).join(' ').replace(/\s+/g, ' ')
  for (const words of [
    'Refused. It was explained to her. He works at the council.',
    '1. Westmere Advocacy to Westmere Police',
    'The safe way to reach her.',
    'So that nobody rings the house.',
    'Mental Capacity Act 2005',
    'relevant, adequate, necessary, proportionate, does not raise the risk',
    'By Robin Okafor; recorded by Robin Okafor',
    'Whether the police may have her number.',
    'Pictures, and a quiet room.',
    'Dr Iwu, Saturday 21 November 2026',
  ]) {
    expect(text).toContain(words)
  }
  expect(fileName('sharing', view)).toBe(`sharing-${view.reference}-copy-2.pdf`)
})

test('every text of it is searched for what cannot be drawn', async () => {
  const view = await shared()
  const searched = placesIn(view).flatMap(([, texts]) => texts)
  const printed = JSON.stringify(compose('sharing', view))
  for (const words of ['He works at the council.', 'The safe way to reach her.', 'Pictures, and a quiet room.']) {
    expect(printed).toContain(words)
    expect(searched).toContain(words)
  }
})

test('a case of which nothing was shared says so, and nobody prints what they may not see', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const asked = { document: { kind: 'sharing', caseId }, withPlaceholders: false } as const
  const nothing = { ...(await shared()), consents: [], shares: [] }
  const text = pdfToText(await renderer.render('sharing', nothing)).join(' ')
  expect(text).toContain('It is not recorded that she was asked.')
  expect(text).toContain('Nothing has been shared.')
  await expect(clinic.as('panel member').documents.preview(asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

async function shared() {
  const clinic = await openTestClinic()
  const { id: caseId, reference } = await openCase(clinic)
  const { referrals, clinic: own } = clinic.as('coordinator')
  const consent = { explained: true, answer: 'refused', reason: 'He works at the council.' } as const
  await referrals.recordConsent({ caseId, consent })
  const capacity = {
    decision: 'Whether the police may have her number.',
    helped: 'Pictures, and a quiet room.',
    assessedBy: 'Dr Iwu',
    on: TODAY,
  }
  const [advocacy, police] = [clinic.agency('Advocacy'), clinic.agency('Police')]
  await referrals.recordShare({
    caseId,
    share: {
      sharer: advocacy.name,
      sharerKind: advocacy.kind,
      recipient: police.name,
      recipientKind: police.kind,
      what: 'The safe way to reach her.',
      purpose: 'So that nobody rings the house.',
      lawfulBasis: 'GDPR_SAFEGUARDING',
      article6: 'A6_TASK',
      article9: 'A9_PUBLIC',
      gateway: RESTS_ON_CAPACITY,
      capacity,
      ticks: [...qualityTick.options],
      decidedByName: 'Robin Okafor',
    },
  })
  const { consents, shares } = await referrals.get({ caseId })
  const { settings } = await own.session({})
  const exported = { by: 'Robin Okafor', at: 'now', copy: 2, recipient: '' }
  return sharingView({ reference, consents, shares, settings, exported })
}
