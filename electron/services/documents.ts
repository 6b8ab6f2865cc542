import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { sayInstant } from '#shared/domain/dates.ts'
import { undrawableIn } from '#shared/domain/drawable.ts'
import type { AssessmentId, CaseId, ReleaseId } from '#shared/domain/ids.ts'
import type { Release } from '#shared/domain/records.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { DocumentKind, DocumentViews, Exported } from '#shared/domain/views.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { formulationFile } from './formulations.ts'
import { meetingFile } from './meetings.ts'
import { minutesView } from './minutes-view.ts'
import { planView } from './plan-view.ts'
import { readScreening } from './referral-file.ts'
import { type ReportSource, reportView } from './report-view.ts'
import { screeningView } from './screening-view.ts'
import { sheetView } from './sheet-view.ts'

type In = ApiInputs['documents']
type Request = In['preview']['document']

/** The pages as they would leave, marked as a preview. Refuses `CANNOT_DRAW` while nobody has accepted placeholders. */
export async function previewDocument(context: Context, { document, withPlaceholders }: In['preview']): Promise<File> {
  const view = await recorded(context, async (r) => [
    await aboutDocument(r, document),
    await viewOf(context, r, document, { ...exportedBy(context), copy: null }),
  ])
  mustBeDrawable(view, withPlaceholders)
  const { name, bytes } = await draw(context, view)
  return new File([bytes], name, { type: 'application/pdf' })
}

/** The pages with the number of their copy; that they left is recorded before their bytes are handed over. */
export async function exportDocument(context: Context, { document, withPlaceholders }: In['export']): Promise<File> {
  const { id, view } = await recorded(context, async (r) => {
    const of = await ownersOf(r, document)
    const copy = (await r.book.copiesOf({ kind: document.kind, ...of })) + 1
    const made = await viewOf(context, r, document, { ...exportedBy(context), copy })
    mustBeDrawable(made, withPlaceholders)
    const release: Release = {
      id: context.newId() as ReleaseId, // a new identity
      kind: document.kind,
      ...of,
      copy,
      at: context.now(),
      byName: context.actor.name,
      sha256: '',
    }
    await r.book.addRelease(release)
    return [await aboutDocument(r, document), { id: release.id, view: made }]
  })
  const { name, bytes, sha256 } = await draw(context, view)
  await recorded(context, async (r) => {
    await r.book.setReleaseHash(id, sha256)
    return [await aboutDocument(r, document), null]
  })
  return new File([bytes], name, { type: 'application/pdf' })
}

type Made = { [K in DocumentKind]: { kind: K; view: DocumentViews[K] } }[DocumentKind]

async function viewOf(context: Context, r: Repositories, document: Request, exported: Exported): Promise<Made> {
  const clinic = { settings: await r.clinic.settings(), agencies: await r.clinic.agencies(), today: context.today() }
  if (document.kind === 'minutes') {
    const file = await meetingFile(r, document.meetingId)
    const levels = await Promise.all(file.agenda.map(async (one) => (await r.cases.file(one.item.caseId)).levels))
    return {
      kind: 'minutes',
      view: minutesView({ file, levels, ...clinic, auditHead: await r.audit.head(), exported }),
    }
  }
  if (document.kind === 'assessment') {
    return {
      kind: 'assessment',
      view: await reportOf(context, r, document.assessmentId, { settings: clinic.settings, exported }),
    }
  }
  if (document.kind === 'sheet') return { kind: 'sheet', view: await sheetOf(context, r, document.caseId) }
  if (document.kind === 'screening') {
    return { kind: 'screening', view: await screeningOf(r, document, { settings: clinic.settings, exported }) }
  }
  const file = await r.cases.file(document.caseId)
  const signed = file.assessments.findLast((one) => one.signedAt !== null)
  const assessment = signed === undefined ? null : await r.assessments.file(signed.id)
  const actions = await r.actions.list({
    text: '',
    agencyId: null,
    ownerName: null,
    ownerId: null,
    caseId: document.caseId,
    state: null,
    today: clinic.today,
    visibleTo: null,
  })
  return {
    kind: 'plan',
    view: planView({
      file,
      assessment,
      actions,
      heard: await r.meetings.lastHearing(document.caseId),
      ...clinic,
      exported,
    }),
  }
}

async function reportOf(
  context: Context,
  r: Repositories,
  id: AssessmentId,
  rest: Pick<ReportSource, 'settings' | 'exported'>,
): Promise<DocumentViews['assessment']> {
  const file = await r.assessments.file(id)
  return reportView({
    file,
    whole: await r.cases.file(file.record.caseId),
    formulation: await formulationFile(context, r, file.record),
    results: await r.toolResults.ofCase(file.record.caseId),
    proposals: await r.assessments.proposals(file.record.caseId),
    now: context.now(),
    ...rest,
  })
}

async function sheetOf(context: Context, r: Repositories, caseId: CaseId): Promise<DocumentViews['sheet']> {
  const finished = (await r.referrals.screenings(caseId)).filter((one) => one.finishedAt !== null)
  const last = finished.toSorted((one, other) => Number(one.finishedAt) - Number(other.finishedAt)).at(-1)
  if (last === undefined) {
    throw new Refusal('INVALID', {
      field: 'caseId',
      sentence: 'The sheet is made from her own answers. Finish a screening first.',
    })
  }
  const { pack, answers } = await readScreening(r, last)
  const forum = (await r.referrals.routings(caseId)).at(-1)?.forum ?? null
  return sheetView({ pack, answers, forum, services: await r.referrals.services(), today: context.today() })
}

async function screeningOf(
  r: Repositories,
  { caseId, screeningId }: Extract<Request, { kind: 'screening' }>,
  around: Pick<Parameters<typeof screeningView>[0], 'settings' | 'exported'>,
): Promise<DocumentViews['screening']> {
  const record = await r.referrals.screeningById(screeningId)
  if (record.caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'screening' })
  if (record.finishedAt === null) {
    throw new Refusal('INVALID', {
      field: 'screeningId',
      sentence: 'Finish the screening first: then it can be printed.',
    })
  }
  const { pack, answers } = await readScreening(r, record)
  return screeningView({ ...around, reference: (await r.cases.byId(caseId)).reference, record, pack, answers })
}

function draw(context: Context, made: Made) {
  switch (made.kind) {
    case 'minutes':
      return context.documents.render('minutes', made.view)
    case 'plan':
      return context.documents.render('plan', made.view)
    case 'screening':
      return context.documents.render('screening', made.view)
    case 'assessment':
      return context.documents.render('assessment', made.view)
    case 'sheet':
      return context.documents.render('sheet', made.view)
  }
}

function mustBeDrawable({ view }: Made, withPlaceholders: boolean): void {
  const where = undrawableIn(view)
  if (where.length > 0 && !withPlaceholders) throw new Refusal('CANNOT_DRAW', { where })
}

function exportedBy(context: Context): Omit<Exported, 'copy'> {
  return { by: context.actor.name, at: sayInstant(context.now(), context.today()), recipient: '' }
}

async function ownersOf(r: Repositories, document: Request): Promise<Pick<Release, 'caseId' | 'meetingId'>> {
  if (document.kind === 'minutes') return { caseId: null, meetingId: document.meetingId }
  const caseId =
    document.kind === 'assessment' ? (await r.assessments.byId(document.assessmentId)).caseId : document.caseId
  return { caseId, meetingId: null }
}

async function aboutDocument(r: Repositories, document: Request): Promise<Subject> {
  const { caseId, meetingId } = await ownersOf(r, document)
  return { kind: 'document', id: meetingId ?? caseId, caseId: caseId ?? undefined, meetingId: meetingId ?? undefined }
}
