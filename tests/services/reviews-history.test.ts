import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callsForReview, caseEventKind } from '#shared/domain/case-event.ts'
import { addDays, dayOf } from '#shared/domain/dates.ts'
import { NOW, openCase, openTestClinic } from '#tests/support/clinic.ts'

const DAY = 86_400_000

/** One thing that happens to a case on the day after the last. */
const happening = fc.oneof(
  fc.record({
    what: fc.constant('event' as const),
    kind: fc.constantFrom(...caseEventKind.options),
    in: fc.integer({ min: -30, max: 60 }),
  }),
  fc.record({ what: fc.constant('withdrawal' as const), of: fc.nat() }),
  fc.record({ what: fc.constant('review' as const), of: fc.nat() }),
  fc.record({ what: fc.constant('snooze' as const), of: fc.nat(), days: fc.integer({ min: 1, max: 14 }) }),
)

test('whatever happens to a case, each trigger has a review that names it, each review its reason, and only a review or a withdrawal takes one away', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  let days = 0
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 10 }), async (history) => {
      const { id: caseId } = await openCase(clinic)
      const standing = new Map<string, { on: string }>()
      for (const one of history) {
        days += 1
        clinic.at((NOW + days * DAY) as typeof NOW) // brand: as the clock of the test
        const today = dayOf((NOW + days * DAY) as typeof NOW) // brand: as above
        const before = (await coordinator.reviews.get({ caseId })).due.map(({ ref }) => ref)
        const gone = new Set<string>()
        const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]
        if (one.what === 'event') {
          const event = { kind: one.kind, on: addDays(today, one.in), note: '', saidBy: 'Advocate' }
          const added = await coordinator.caseEvents.add({ caseId, event })
          if (callsForReview(event)) standing.set(`event/${added.id}`, event)
        } else if (one.what === 'withdrawal') {
          const ref = pick([...standing.keys()], one.of)
          if (ref === undefined) continue
          const caseEventId = ref.slice('event/'.length) as Parameters<
            typeof coordinator.caseEvents.withdraw
          >[0]['caseEventId']
          await coordinator.caseEvents.withdraw({ caseEventId, reason: 'It was another case.' })
          standing.delete(ref)
          gone.add(ref)
        } else if (one.what === 'review') {
          const ref = pick(before, one.of) ?? ''
          await coordinator.reviews.hold({ caseId, refs: [ref], text: 'Looked at.', nextOn: null })
          standing.delete(ref)
          gone.add(ref)
          for (const each of before) if (each.startsWith('level/')) gone.add(each)
        } else {
          const ref = pick(before, one.of) ?? ''
          await coordinator.reviews.snooze({
            caseId,
            ref,
            until: addDays(today, one.days),
            reason: 'The panel meets then.',
          })
        }
        const { due } = await coordinator.reviews.get({ caseId })
        const now = new Set(due.map(({ ref }) => ref))
        for (const ref of before) expect(now.has(ref) || gone.has(ref), `${ref} after ${one.what}`).toBe(true)
        for (const ref of standing.keys()) expect(now.has(ref), ref).toBe(true)
        for (const each of due) {
          expect(each.reason.length).toBeGreaterThan(10)
          if (each.snoozed !== null)
            expect(each.snoozed).toMatchObject({ byName: 'Robin Okafor', reason: 'The panel meets then.' })
        }
        const listed = (await coordinator.reviews.due({})).find((each) => each.caseId === caseId)
        expect(listed?.next.ref).toBe(due[0]?.ref)
      }
    }),
    { numRuns: 8 },
  )
})
