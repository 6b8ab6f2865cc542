import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { AGENDA_REASON_WORDS } from '#shared/domain/agenda-item.ts'
import { dayOf, sayDayInFull, timeOf } from '#shared/domain/dates.ts'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type {
  ActionSheetView,
  AgendaView,
  AttendanceSheetView,
  MeetingPaperView,
  SummaryView,
} from '#shared/domain/meeting-paper-view.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { initials } from '#shared/domain/text.ts'
import { timetableOf } from '#shared/domain/timetable.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import type { DocumentViews } from '#shared/domain/views.ts'
import type { Context } from './context.ts'
import { meetingFile, visibleFile } from './meeting-file.ts'
import { sealOf } from './minutes-signing.ts'
import { actionView, agencyNames, attendanceBy, minutesView, timesOf } from './minutes-view.ts'
import { readsFor } from './need-to-know.ts'

type Request = ApiInputs['documents']['preview']['document']
type MeetingRequest = Extract<Request, { kind: keyof Papers }>
type Papers = Pick<DocumentViews, 'minutes' | 'agenda' | 'action sheet' | 'attendance' | 'summary'>
type Paper = { [K in keyof Papers]: { kind: K; view: Papers[K] } }[keyof Papers]

/** True for the papers of a meeting. */
export function isMeetingPaper(document: Request): document is MeetingRequest {
  return PAPERS.has(document.kind)
}

/** A paper of a meeting, reduced to what its reader may have. */
export async function meetingPaper(
  context: Context,
  r: Repositories,
  document: MeetingRequest,
  exported: Exported,
): Promise<Paper> {
  if (document.kind === 'summary') return { kind: 'summary', view: await summaryView(r, document, exported) }
  const file = await visibleFile(context, r, document.meetingId)
  const agencies = await r.clinic.agencies()
  const nameOf = agencyNames(agencies)
  const settings = await r.clinic.settings()
  const shared: MeetingPaperView = {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: file.record.heldOn,
    heldOn: sayDayInFull(file.record.heldOn),
    times: timesOf(file),
    place: file.record.place,
    chair: file.chairName,
    exported,
  }
  switch (document.kind) {
    case 'minutes': {
      const levels = await Promise.all(
        file.agenda.map(async (one) => (one.hidden ? [] : (await r.cases.file(one.item.caseId)).levels)),
      )
      const source = { file, levels, settings, agencies, today: context.today() }
      const sealed = await sealOf(r, document.meetingId)
      const auditHead = await r.audit.head()
      const reader = readerOf(context, document.agencyId)
      return { kind: 'minutes', view: minutesView({ ...source, sealed, auditHead, reader, exported }) }
    }
    case 'agenda':
      return { kind: 'agenda', view: agendaView(file, settings, shared, nameOf) }
    case 'action sheet':
      return { kind: 'action sheet', view: actionSheetView(context, file, shared, document.agencyId, nameOf) }
    case 'attendance':
      return { kind: 'attendance', view: attendanceView(file, shared, nameOf) }
  }
}

/** For whom a paper is, as its foot and the register of copies say it; empty when nobody was named. */
export async function recipientOf(context: Context, r: Repositories, document: Request): Promise<string> {
  if (document.kind === 'summary') return (await r.after.disclosureById(document.disclosureId)).requestedBy
  if (document.kind === 'agenda') return 'the agencies invited'
  if (document.kind === 'attendance') return 'the clinic'
  if (document.kind !== 'minutes' && document.kind !== 'action sheet') return ''
  const reader = document.kind === 'minutes' ? readerOf(context, document.agencyId) : document.agencyId
  return reader === null ? 'the clinic, whole' : agencyNames(await r.clinic.agencies())(reader)
}

/** Whoever does not run meetings has only their own agency's copy. */
function readerOf(context: Context, asked: AgencyId | null | undefined): AgencyId | null {
  return readsFor(context.actor) ?? asked ?? null
}

/** Each part begins when the meeting's own page says that it will. */
function agendaView(
  file: MeetingFile,
  settings: Settings,
  shared: MeetingPaperView,
  nameOf: (id: AgencyId) => string,
): AgendaView {
  const { record, agenda } = file
  const times = timetableOf({ ...settings, ...record, items: agenda.map((one) => one.item) })
  const before = [
    { from: record.startsAt, what: 'Welcome, apologies, statement', minutes: settings.openingMinutes },
    { from: times.oldActionsAt, what: 'What was agreed before', minutes: record.oldActionsMinutes },
  ]
  const items = agenda.map(({ item, reference, victim }, at) => ({
    reference,
    initials: initials(victim),
    reason: AGENDA_REASON_WORDS[item.reason],
    from: times.items[at]?.startsAt ?? '',
    minutes: item.plannedMinutes,
  }))
  return {
    ...shared,
    invited: file.invited.map(nameOf),
    before: before.filter(({ minutes }) => minutes > 0),
    items,
    ends: times.endsAt,
  }
}

function actionSheetView(
  context: Context,
  file: MeetingFile,
  shared: MeetingPaperView,
  agencyId: AgencyId,
  nameOf: (id: AgencyId) => string,
): ActionSheetView {
  const cases = file.agenda.map(({ item, reference }) => ({
    reference,
    actions: file.actions
      .filter((one) => one.agendaItemId === item.id && one.agencyId === agencyId && one.outcomeKind !== 'withdrawn')
      .map((action) => actionView(action, nameOf, context.today())),
  }))
  return { ...shared, agency: nameOf(agencyId), cases: cases.filter(({ actions }) => actions.length > 0) }
}

function attendanceView(
  file: MeetingFile,
  shared: MeetingPaperView,
  nameOf: (id: AgencyId) => string,
): AttendanceSheetView {
  return {
    ...shared,
    present: attendanceBy(file, 'present', nameOf),
    expected: attendanceBy(file, 'expected', nameOf),
    apologies: attendanceBy(file, 'apologies', nameOf),
  }
}

async function summaryView(
  r: Repositories,
  { disclosureId }: { disclosureId: Disclosure['id'] },
  exported: Exported,
): Promise<SummaryView> {
  const request = await r.after.disclosureById(disclosureId)
  if (request.outcome !== 'summary given') {
    throw new Refusal('INVALID', {
      field: 'summary',
      sentence: 'Write the summary first: it is what this paper holds.',
    })
  }
  const file = await meetingFile(r, request.meetingId)
  const settings = await r.clinic.settings()
  const nameOf = agencyNames(await r.clinic.agencies())
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: file.record.heldOn,
    heldOn: sayDayInFull(file.record.heldOn),
    reference: (await r.cases.byId(request.caseId)).reference,
    agencies: attendanceBy(file, 'present', nameOf).map(({ agency }) => agency),
    requestedBy: request.requestedBy,
    requestedOn: `${sayDayInFull(dayOf(request.requestedAt))}, ${timeOf(request.requestedAt)}`,
    summary: request.summary,
    exported,
  }
}

const PAPERS: ReadonlySet<Request['kind']> = new Set<keyof Papers>([
  'minutes',
  'agenda',
  'action sheet',
  'attendance',
  'summary',
])
