import type { Repositories } from '#db/repositories/index.ts'
import type { KeptPlan } from '#db/repositories/plans.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { keyOf } from '#shared/domain/comparison.ts'
import { sayInstant } from '#shared/domain/dates.ts'
import { undrawableIn } from '#shared/domain/drawable.ts'
import type { AssessmentId, CaseId, ReleaseId } from '#shared/domain/ids.ts'
import type { PlanFile } from '#shared/domain/plan.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Release } from '#shared/domain/release.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import type { DocumentViews } from '#shared/domain/views.ts'
import { sayItem, sayWord } from '#shared/instruments/compared-words.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { formulationFile } from './formulations.ts'
import { isMeetingPaper, meetingPaper, recipientOf } from './meeting-papers.ts'
import { bodyOf, standingOf } from './plan-body.ts'
import { type PlanSource, planView } from './plan-view.ts'
import { readScreening } from './referral-file.ts'
import { type ReportSource, reportView } from './report-view.ts'
import { safetyPaperOf } from './safety-paper.ts'
import { screeningView } from './screening-view.ts'
import { type SharingSource, sharingView } from './sharing-view.ts'
import { sheetView } from './sheet-view.ts'
import { sharedWithHer } from './victim-file.ts'

type In = ApiInputs['documents']
type Request = In['preview']['document']

/** The pages as they would leave, marked as a preview. Refuses `CANNOT_DRAW` while nobody has accepted placeholders. */
export async function previewDocument(context: Context, { document, withPlaceholders }: In['preview']): Promise<File> {
  const view = await recorded(context, async (r) => [
    await aboutDocument(r, document),
    await viewOf(context, r, document, { ...(await exportedBy(context, r, document)), copy: null }),
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
    const exported = { ...(await exportedBy(context, r, document)), copy }
    const made = await viewOf(context, r, document, exported)
    mustBeDrawable(made, withPlaceholders)
    const release: Release = {
      id: context.newId() as ReleaseId, // a new identity
      kind: document.kind,
      ...of,
      copy,
      at: context.now(),
      byName: context.actor.name,
      recipient: exported.recipient,
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

type Made = { [K in Request['kind']]: { kind: K; view: DocumentViews[K] } }[Request['kind']]

async function viewOf(context: Context, r: Repositories, document: Request, exported: Exported): Promise<Made> {
  if (isMeetingPaper(document)) return meetingPaper(context, r, document, exported)
  const clinic = { settings: await r.clinic.settings(), agencies: await r.clinic.agencies(), today: context.today() }
  if (document.kind === 'assessment') {
    return {
      kind: 'assessment',
      view: await reportOf(context, r, document.assessmentId, { settings: clinic.settings, exported }),
    }
  }
  if (document.kind === 'sheet') return { kind: 'sheet', view: await sheetOf(context, r, document.caseId) }
  if (document.kind === 'safety plan') {
    return { kind: 'safety plan', view: await safetyPaperOf(r, document.caseId, context.today(), exported.copy) }
  }
  if (document.kind === 'screening') {
    return { kind: 'screening', view: await screeningOf(r, document, { settings: clinic.settings, exported }) }
  }
  if (document.kind === 'sharing') {
    return { kind: 'sharing', view: await sharingOf(r, document.caseId, { settings: clinic.settings, exported }) }
  }
  return { kind: 'plan', view: await planOf(r, document, { ...clinic, exported }) }
}

async function planOf(
  r: Repositories,
  { caseId, compared }: Extract<Request, { kind: 'plan' }>,
  rest: Pick<PlanSource, 'settings' | 'agencies' | 'today' | 'exported'>,
): Promise<DocumentViews['plan']> {
  const standing = await standingOf(r, caseId, rest.today)
  const [newest, before] = (await r.plans.ofCase(caseId)).toReversed()
  const whole = async (one: KeptPlan | undefined): Promise<PlanFile | null> =>
    one === undefined ? null : { record: one, body: one.body ?? (await bodyOf(r, one, standing)) }
  const signed = standing.assessment?.record.id
  return planView({
    file: await r.cases.file(caseId),
    standing,
    newest: await whole(newest),
    before: compared === true ? await whole(before) : null,
    scenarios: signed === undefined ? [] : await r.formulations.scenarios(signed),
    signs: signed === undefined ? [] : await r.formulations.signs(signed),
    events: await r.incidents.events(caseId),
    heard: await r.meetings.lastHearing(caseId),
    ...(await sharedWithHer(r, caseId, rest.today)),
    ...rest,
  })
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
    dissents: file.record.signedAt === null ? [] : await dissentsIn(r, id),
    now: context.now(),
    ...rest,
  })
}

/** What the two raters of an assessment did not agree on, in words. */
async function dissentsIn(r: Repositories, id: AssessmentId): Promise<string[]> {
  const pair = await r.twoRaters.ofRating(id)
  if (pair === undefined) return []
  const settled = await r.twoRaters.settlements(pair.id)
  return (await r.twoRaters.differences(pair.id)).flatMap((one) => {
    const as = settled.get(keyOf(one))
    if (as?.outcome !== 'dissent') return []
    const [first, second] = [sayWord(one, one.one), sayWord(one, one.other)]
    return [
      `${sayItem(one)}: ${pair.firstRaterName} said “${first}”, ${pair.secondRaterName} “${second}”. Dissent of ${as.byName}: ${as.words}`,
    ]
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

async function sharingOf(
  r: Repositories,
  caseId: CaseId,
  around: Pick<SharingSource, 'settings' | 'exported'>,
): Promise<DocumentViews['sharing']> {
  const { reference } = await r.cases.byId(caseId)
  const [consents, shares] = [await r.referrals.consents(caseId), await r.referrals.shares(caseId)]
  return sharingView({ ...around, reference, consents, shares })
}

function draw(context: Context, made: Made) {
  switch (made.kind) {
    case 'minutes':
      return context.documents.render('minutes', made.view)
    case 'agenda':
      return context.documents.render('agenda', made.view)
    case 'action sheet':
      return context.documents.render('action sheet', made.view)
    case 'attendance':
      return context.documents.render('attendance', made.view)
    case 'summary':
      return context.documents.render('summary', made.view)
    case 'plan':
      return context.documents.render('plan', made.view)
    case 'screening':
      return context.documents.render('screening', made.view)
    case 'sharing':
      return context.documents.render('sharing', made.view)
    case 'assessment':
      return context.documents.render('assessment', made.view)
    case 'sheet':
      return context.documents.render('sheet', made.view)
    case 'safety plan':
      return context.documents.render('safety plan', made.view)
  }
}

function mustBeDrawable({ view }: Made, withPlaceholders: boolean): void {
  const where = undrawableIn(view)
  if (where.length > 0 && !withPlaceholders) throw new Refusal('CANNOT_DRAW', { where })
}

async function exportedBy(context: Context, r: Repositories, document: Request): Promise<Omit<Exported, 'copy'>> {
  return {
    by: context.actor.name,
    at: sayInstant(context.now(), context.today()),
    recipient: await recipientOf(context, r, document),
  }
}

async function ownersOf(r: Repositories, document: Request): Promise<Pick<Release, 'caseId' | 'meetingId'>> {
  if (document.kind === 'summary') {
    return { caseId: null, meetingId: (await r.after.disclosureById(document.disclosureId)).meetingId }
  }
  if (isMeetingPaper(document)) return { caseId: null, meetingId: document.meetingId }
  const caseId =
    document.kind === 'assessment' ? (await r.assessments.byId(document.assessmentId)).caseId : document.caseId
  return { caseId, meetingId: null }
}

async function aboutDocument(r: Repositories, document: Request): Promise<Subject> {
  const { caseId, meetingId } = await ownersOf(r, document)
  return { kind: 'document', id: meetingId ?? caseId, caseId: caseId ?? undefined, meetingId: meetingId ?? undefined }
}
