import type { CandidateRow } from '#db/repositories/agenda.ts'
import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { type Candidate, type ProposedCase, proposeAgenda } from '#shared/domain/agenda-proposal.ts'
import { EVENT_KINDS } from '#shared/domain/case-event.ts'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import { deadlinesOf } from '#shared/domain/deadlines.ts'
import { timetableOf } from '#shared/domain/timetable.ts'
import { calendarView } from './calendar-view.ts'
import { type Context, recorded } from './context.ts'
import { holidaysFrom } from './holidays.ts'
import { aboutMeeting } from './meeting-file.ts'
import { reviewReasonsBy } from './reviews.ts'

type In = ApiInputs['meetings']

/** The cases that a meeting should hear and that stand on no agenda yet, each with every reason in a sentence. */
export async function proposeCases(context: Context, { meetingId }: In['proposals']): Promise<ProposedCase[]> {
  return recorded(context, async (r) => {
    const { heldOn } = await r.meetings.byId(meetingId)
    const today = context.today()
    const leftOver = new Map((await r.agenda.leftOver()).map((one) => [one.item.caseId, one]))
    const rows = await r.agenda.candidates()
    const changes = Map.groupBy(await changesIn(r, rows, today), (one) => one.caseId)
    const reasons = await reviewReasonsBy(r, heldOn, today)
    const candidates = rows.map((row): Candidate => {
      const left = leftOver.get(row.caseId)
      return {
        ...row,
        urgent: urgentIn(row),
        deferred: left === undefined ? null : { on: left.heldOn, why: left.item.deferredBecause },
        reviewReasons: reasons.get(row.caseId) ?? [],
        changes: (changes.get(row.caseId) ?? []).filter((one) => one.on > (row.lastHeardOn ?? row.referredOn)),
      }
    })
    return [aboutMeeting(meetingId), proposeAgenda(candidates, heldOn, today)]
  })
}

/** A meeting and its deadlines as a calendar file, without any name or reference. */
export async function exportCalendar(context: Context, { meetingId }: In['calendar']): Promise<File> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    const settings = await r.clinic.settings()
    const { minutes } = timetableOf({ ...settings, ...meeting, items: await r.meetings.items(meetingId) })
    const deadlines = deadlinesOf(meeting.heldOn, settings, await holidaySet(context, r, meeting))
    const bytes = context.files.calendar(calendarView(meeting, minutes, deadlines), context.now())
    return [aboutMeeting(meetingId), new File([bytes], `meeting-${meeting.heldOn}.ics`, { type: 'text/calendar' })]
  })
}

/** What happened in these cases up to today, in words: measures, change drivers and steps of the victim, not the rest of life. */
async function changesIn(r: Repositories, rows: readonly CandidateRow[], today: Day) {
  const since = rows.map((row) => row.lastHeardOn ?? row.referredOn).toSorted()[0]
  const events = since === undefined ? [] : await r.incidents.eventsBetween(since, today)
  return events
    .map((event) => ({ caseId: event.caseId, on: event.on, ...EVENT_KINDS[event.kind] }))
    .filter((event) => event.group !== 'life')
    .map(({ caseId, on, name }) => ({ caseId, on, what: name }))
}

async function holidaySet(context: Context, r: Repositories, { heldOn }: { heldOn: Candidate['referredOn'] }) {
  return new Set(await holidaysFrom(context, r, heldOn))
}

/** What cannot wait: a risk that nobody has taken, and a level that rose to high since the case was heard. */
function urgentIn({ level, levelDecidedAt, lastHeardOn, offeredAt }: CandidateRow): string[] {
  const rose =
    level === 'high' && lastHeardOn !== null && levelDecidedAt !== null && dayOf(levelDecidedAt) > lastHeardOn
  return [
    offeredAt === null ? '' : 'The risk was offered and nobody has accepted it.',
    rose ? 'Judged high since it was last heard.' : '',
  ].filter((sentence) => sentence !== '')
}
