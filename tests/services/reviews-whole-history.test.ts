import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVENT_KINDS } from '#shared/domain/case-event.ts'
import { addDays, type Day, dayOf, type Instant, sayDayInFull } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { dueReviews, type ReviewHistory } from '#shared/domain/review.ts'
import { NOW, openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

const DAY = 86_400_000
const INTERVALS = { high: 28, medium: 91, standard: 182 }
const LEAD = 7

/** One thing that happens to a case some days after the last. */
const happening = fc.record({
  after: fc.integer({ min: 1, max: 40 }),
  what: fc.oneof(
    fc.record({
      kind: fc.constantFrom('court date' as const, 'contact blocked' as const, 'medication stopped' as const),
      in: fc.integer({ min: -20, max: 40 }),
    }),
    fc.constant('hearing' as const),
    fc.record({ review: fc.nat(), nextIn: fc.option(fc.integer({ min: 1, max: 60 })) }),
    fc.record({ snooze: fc.nat(), days: fc.integer({ min: 1, max: 14 }) }),
  ),
})

test('what the store gathers of a case, alone or among all, is due as the rule says of its whole history', async () => {
  const clinic = await openTestClinic()
  const { reviews, caseEvents, cases } = clinic.as('coordinator')
  let days = 0
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 8 }), async (all) => {
      const { id: caseId, openedAt } = await openCase(clinic)
      let whole: ReviewHistory = {
        openedOn: dayOf(openedAt),
        level: 'medium',
        setFor: null,
        planReviewOn: null,
        triggers: [],
        held: [],
        snoozes: [],
      }
      for (const { after, what } of all) {
        days += after
        const now = (NOW + days * DAY) as Instant // brand: as the clock of the test
        clinic.at(now)
        const today = dayOf(now)
        const { due } = await reviews.get({ caseId })
        if (what === 'hearing') {
          whole = { ...whole, held: [...whole.held, { at: await heard(clinic, caseId, today), refs: null }] }
        } else if ('kind' in what) {
          const on = addDays(today, what.in)
          const { id, addedAt } = await caseEvents.add({
            caseId,
            event: { kind: what.kind, on, note: '', saidBy: 'OIC' },
          })
          const says = `${EVENT_KINDS[what.kind].name.toLowerCase()}, ${sayDayInFull(on)}`
          const trigger = { ref: `event/${id}`, on, recordedAt: addedAt, says, lead: LEAD }
          whole = { ...whole, triggers: [...whole.triggers, trigger] }
        } else if ('review' in what) {
          const refs = [due[what.review % due.length]?.ref ?? '']
          const nextOn = what.nextIn === null ? null : addDays(today, what.nextIn)
          const { at } = await reviews.hold({ caseId, refs, text: 'Looked at.', nextOn })
          whole = { ...whole, held: [...whole.held, { at, refs }], setFor: nextOn ?? whole.setFor }
        } else {
          const ref = due[what.snooze % due.length]?.ref ?? ''
          const until = addDays(today, what.days)
          const off = await reviews.snooze({ caseId, ref, until, reason: 'The panel meets then.' })
          whole = { ...whole, snoozes: [...whole.snoozes, off] }
        }
        const { nextReviewOn } = (await cases.get({ caseId })).record
        const expected = dueReviews({ ...whole, setFor: nextReviewOn }, INTERVALS)
        expect((await reviews.get({ caseId })).due).toEqual(expected)
        const [next, ...rest] = expected
        expect((await reviews.due({})).find((one) => one.caseId === caseId)).toMatchObject({
          next,
          more: rest.filter((one) => one.on <= today).length,
        })
      }
    }),
    { numRuns: 8 },
  )
})

/** Has a case heard by the panel; returns when it was done. */
async function heard(clinic: TestClinic, caseId: CaseId, heldOn: Day): Promise<Instant> {
  const { clinic: own, meetings, reviews } = clinic.as('coordinator')
  const { me } = await own.session({})
  const chairId = me.id
  const { id: meetingId } = await meetings.plan({ heldOn, startsAt: '10:00', place: 'Room', chairId, invited: [] })
  const attendee = { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null }
  await meetings.addAttendee({ meetingId, attendee })
  const item = await meetings.addToAgenda({ meetingId, caseId, reason: 'review' })
  await meetings.start({ meetingId })
  await meetings.openItem({ meetingId, agendaItemId: item.id })
  await meetings.end({ meetingId })
  return (await reviews.get({ caseId })).heardAt.reduce((last, at) => (at > last ? at : last))
}
