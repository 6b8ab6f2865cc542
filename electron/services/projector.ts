import type { Repositories } from '#db/repositories/index.ts'
import { type Coverage, coverageOf } from '#shared/domain/coverage.ts'
import type { CaseId, MeetingId } from '#shared/domain/ids.ts'
import { type ProjectorView, projectorView } from '#shared/domain/projector.ts'
import { type Context, recorded } from './context.ts'
import { aboutMeeting, visibleFile } from './meeting-file.ts'
import { agencyNames } from './minutes-view.ts'
import { standingOf } from './plan-body.ts'

/** What the projector shows of a meeting, with its row in the audit: once for each time it is put on the wall. */
export async function showProjector(context: Context, meetingId: MeetingId): Promise<ProjectorView> {
  return recorded(context, async (r) => [aboutMeeting(meetingId), await viewOf(context, r, meetingId)])
}

/** The same after the records have changed, while it is on the wall. */
export async function refreshProjector(context: Context, meetingId: MeetingId): Promise<ProjectorView> {
  return context.store.read((r) => viewOf(context, r, meetingId))
}

async function viewOf(context: Context, r: Repositories, meetingId: MeetingId): Promise<ProjectorView> {
  const file = await visibleFile(context, r, meetingId)
  const people = await Promise.all(
    file.agenda.map(async ({ item }) => [item.caseId, await r.cases.parties(item.caseId)] as const),
  )
  const current = file.agenda.find(({ item }) => item.openedAt !== null && item.doneAt === null)
  return projectorView({
    file,
    coverage: current === undefined ? null : await coverageForAll(context, r, current.item.caseId),
    parties: new Map(people),
    settings: await r.clinic.settings(),
    agencyName: agencyNames(await r.clinic.agencies()),
    spans: await r.room.spans(meetingId),
    today: context.today(),
  })
}

/** The coverage by what everybody may know of: that something else covers a need would betray an action which only some may. */
async function coverageForAll(context: Context, r: Repositories, caseId: CaseId): Promise<Coverage> {
  const { actions, coverage } = await standingOf(r, caseId, context.today())
  const open = actions.filter((one) => one.audience === null)
  return coverageOf(coverage.rows, open, await r.plans.accepted(caseId))
}
