import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { type BoardLine, MOST_ON_A_LIST } from '#shared/domain/action-board.ts'
import { chaseList } from '#shared/domain/chase.ts'
import { sayInstant } from '#shared/domain/dates.ts'
import { undrawableIn } from '#shared/domain/drawable.ts'
import type { ReleaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Release } from '#shared/domain/release.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import type { DocumentViews } from '#shared/domain/views.ts'
import { agencyActionsView, calendarOfActions, chaseListView, rowsOfActions } from './board-views.ts'
import { askedBy, knownTo } from './boards.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { agencyNames } from './minutes-view.ts'

type In = ApiInputs['boards']

/** The actions of one agency that fit, as a file for it: pages, a table, or days for a calendar. */
export async function exportAgencySheet(context: Context, input: In['sheet']): Promise<File> {
  const { agencyId, filter, format, withPlaceholders } = input
  const today = context.today()
  const { release, made } = await recorded(context, async (r) => {
    const { name } = await r.clinic.agencyById(agencyId)
    const lines = await r.board.first({ ...askedBy(context, { ...filter, agencyId }), ...BY_CASE }, MOST_ON_A_LIST + 1)
    mustFit(lines)
    const nameOf = agencyNames(await r.clinic.agencies())
    const release = await released(context, r, { kind: 'agency actions', recipient: name, lines })
    const settings = await r.clinic.settings()
    const exported = exportedAs(context, release)
    const view = agencyActionsView({ settings, lines, agency: name, filter, nameOf, today, exported })
    if (format === 'pdf') mustBeDrawable(view, withPlaceholders)
    return [EXPORTED, { release, made: { view, table: rowsOfActions(lines, nameOf), days: daysIn(lines, format) } }]
  })
  const stem = `agency-actions-${today}-copy-${release.copy}`
  if (format === 'pdf') {
    const { name, bytes, sha256 } = await context.documents.render('agency actions', made.view)
    return leaving(context, release, sha256, new File([bytes], name, { type: 'application/pdf' }))
  }
  if (format === 'csv') {
    const { bytes, sha256 } = context.files.table(made.table)
    return leaving(context, release, sha256, new File([bytes], `${stem}.csv`, { type: 'text/csv' }))
  }
  const bytes = context.files.calendar(made.days, context.now())
  const sha256 = context.fingerprint(new TextDecoder().decode(bytes))
  return leaving(context, release, sha256, new File([bytes], `${stem}.ics`, { type: 'text/calendar' }))
}

/** The chase list on paper. */
export async function exportChaseList(context: Context, input: In['chaseSheet']): Promise<File> {
  const { release, view } = await recorded(context, async (r) => {
    const lines = await r.board.chosen(input.actionIds, knownTo(context))
    const owners = chaseList(lines, context.today())
    mustFit(owners.flatMap((one) => one.lines))
    const release = await released(context, r, { kind: 'chase list', recipient: context.actor.name, lines })
    const settings = await r.clinic.settings()
    const nameOf = agencyNames(await r.clinic.agencies())
    const exported = exportedAs(context, release)
    const view = chaseListView({ settings, owners, nameOf, today: context.today(), exported })
    mustBeDrawable(view, input.withPlaceholders)
    return [EXPORTED, { release, view }]
  })
  const { name, bytes, sha256 } = await context.documents.render('chase list', view)
  return leaving(context, release, sha256, new File([bytes], name, { type: 'application/pdf' }))
}

/** Records that the lines leave, in the register of copies and in the audit of each of their cases. */
async function released(
  context: Context,
  r: Repositories,
  { kind, recipient, lines }: { kind: Release['kind']; recipient: string; lines: readonly BoardLine[] },
): Promise<Release> {
  const of = { kind, caseId: null, meetingId: null }
  const { act, actor } = context
  const release: Release = {
    ...of,
    id: context.newId() as ReleaseId, // a new identity
    copy: (await r.book.copiesOf(of)) + 1,
    at: context.now(),
    byName: actor.name,
    recipient,
    sha256: '',
  }
  await r.book.addRelease(release)
  for (const caseId of new Set(lines.map((one) => one.caseId))) {
    await r.audit.append({ at: release.at, actorId: actor.id, act, recordKind: 'case', recordId: caseId, caseId })
  }
  return release
}

/** The file, once its fingerprint stands in the register. */
async function leaving(context: Context, { id }: Release, sha256: string, file: File): Promise<File> {
  await recorded(context, async (r) => {
    await r.book.setReleaseHash(id, sha256)
    return [EXPORTED, null]
  })
  return file
}

function exportedAs(context: Context, { copy, recipient }: Release): Exported {
  return { by: context.actor.name, at: sayInstant(context.now(), context.today()), copy, recipient }
}

function daysIn(lines: readonly BoardLine[], format: In['sheet']['format']) {
  const days = calendarOfActions(lines)
  if (format === 'ics' && days.length === 0) {
    throw new Refusal('INVALID', { field: 'filter', sentence: 'None of these actions is open and has a day.' })
  }
  return days
}

function mustFit(lines: readonly BoardLine[]): void {
  if (lines.length === 0) {
    throw new Refusal('INVALID', { field: 'filter', sentence: 'No action fits any more. Look at the board again.' })
  }
  if (lines.length > MOST_ON_A_LIST) {
    const most = MOST_ON_A_LIST.toLocaleString('en-GB')
    throw new Refusal('INVALID', {
      field: 'filter',
      sentence: `More than ${most} actions fit. Narrow the filters first.`,
    })
  }
}

function mustBeDrawable(view: DocumentViews['agency actions' | 'chase list'], withPlaceholders: boolean): void {
  const where = undrawableIn(view)
  if (where.length > 0 && !withPlaceholders) throw new Refusal('CANNOT_DRAW', { where })
}

const BY_CASE = { grouping: 'case', sort: { by: 'due', direction: 'ascending' } } as const
const EXPORTED: Subject = { kind: 'document', id: null }
