import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { answerDisclosure, type Disclosure } from '#shared/domain/disclosure.ts'
import type { AgencyId, AgendaItemId, CaseId, DisclosureId } from '#shared/domain/ids.ts'
import { ownAbbreviations } from '#shared/domain/lint-words.ts'
import { stageOf } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { type MirrorLine, type MirrorMeeting, readFromLog } from '#shared/domain/meeting-mirror.ts'
import type { HiddenAt } from '#shared/domain/minutes-leaks.ts'
import { type LintNote, lintMinutes } from '#shared/domain/minutes-linter.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { MEETING_MIRROR } from '#shared/instruments/meeting-mirror.ts'
import { PLAIN_LANGUAGE } from '#shared/instruments/plain-language.ts'
import { type Context, recorded } from './context.ts'
import { aboutMeeting, visibleFile } from './meeting-file.ts'
import { sealOf } from './minutes-signing.ts'
import { agencyNames } from './minutes-view.ts'

type In = ApiInputs['afterMeeting']
type Nothing = Record<string, never>

/** What is left to do after a meeting: notes on its minutes, their signature, the self-audit, requests to see them. */
export async function readAfterMeeting(
  context: Context,
  { meetingId }: In['get'],
): Promise<ApiOutputs['afterMeeting']['get']> {
  return recorded(context, async (r) => {
    const file = await visibleFile(context, r, meetingId)
    const notes = await notesOn(r, file, await hiddenFromThose(context, r, file))
    return [
      aboutMeeting(meetingId),
      {
        notes,
        seal: (await sealOf(r, meetingId))?.seal ?? null,
        mirror: await mirrorOf(r, file, notes),
        disclosures: await r.after.disclosures(meetingId),
      },
    ]
  })
}

/** Records what a person answers to a question of the self-audit; an earlier answer stays in the store. */
export async function answerMirror(context: Context, { meetingId, answer }: In['answerMirror']): Promise<Nothing> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    if (stageOf(meeting) === 'planned') throw new Refusal('MEETING_NOT_STARTED', {})
    if (!MEETING_MIRROR.some(({ code }) => code === answer.item)) throw new Refusal('NOT_FOUND', { what: 'question' })
    await r.after.addMirrorAnswer({
      ...answer,
      id: context.newId(),
      meetingId,
      at: context.now(),
      byName: context.actor.name,
    })
    return [aboutMeeting(meetingId), {}]
  })
}

/** What was answered after each meeting. */
export async function readTrend(context: Context): Promise<MirrorMeeting[]> {
  return recorded(context, async (r) => [{ kind: 'meeting', id: null }, await r.after.mirrorMeetings()])
}

/** Records that somebody asked to see the minutes of a case. */
export async function requestDisclosure(context: Context, request: In['requestDisclosure']): Promise<Disclosure> {
  return recorded(context, async (r) => {
    const items = await r.meetings.items(request.meetingId)
    if (!items.some(({ caseId }) => caseId === request.caseId)) throw new Refusal('NOT_FOUND', { what: 'case' })
    const one: Disclosure = {
      ...request,
      id: context.newId() as DisclosureId, // a new identity
      requestedAt: context.now(),
      recordedByName: context.actor.name,
      outcome: null,
      reason: '',
      summary: '',
      decidedAt: null,
      decidedByName: '',
      revision: 1,
    }
    await r.after.addDisclosure(one)
    return [{ ...aboutMeeting(request.meetingId), caseId: request.caseId }, one]
  })
}

/** Records the answer to a request: a summary in place of the minutes, or a refusal with its reason (N23). */
export async function answerRequest(
  context: Context,
  { disclosureId, answer }: In['answerDisclosure'],
): Promise<Disclosure> {
  return recorded(context, async (r) => {
    const request = await r.after.disclosureById(disclosureId)
    const answered = answerDisclosure(request, answer, await r.cases.parties(request.caseId), {
      at: context.now(),
      byName: context.actor.name,
      today: context.today(),
    })
    const next = { ...answered, revision: request.revision + 1 }
    await r.after.saveDisclosure(next)
    return [{ ...aboutMeeting(request.meetingId), caseId: request.caseId }, next]
  })
}

/** The cases that are hidden from people who attend, without those that are hidden from whoever asks. */
async function hiddenFromThose(context: Context, r: Repositories, file: MeetingFile): Promise<HiddenAt[]> {
  const mine = new Set((await r.panel.hiddenFrom(context.actor.id)).map((one) => one.caseId))
  const found = new Map<CaseId, HiddenAt>()
  for (const { personId, memberId, name, presence } of file.attendances) {
    if (presence === 'apologies') continue
    for (const one of await r.panel.hiddenFrom(personId, memberId)) {
      if (mine.has(one.caseId)) continue
      found.set(one.caseId, { ...one, from: [...(found.get(one.caseId)?.from ?? []), name] })
    }
  }
  return [...found.values()]
}

async function notesOn(r: Repositories, file: MeetingFile, hidden: readonly HiddenAt[]): Promise<LintNote[]> {
  const { abbreviations } = await r.clinic.settings()
  const asked = (await r.room.asked(file.record.id)).filter((one) => !one.gone)
  return lintMinutes({
    file,
    hidden,
    words: PLAIN_LANGUAGE,
    known: new Set([...ownAbbreviations(abbreviations), ...FACTOR_CODES]),
    agencyName: agencyNames(await r.clinic.agencies()),
    wasAsked: (item, agency) =>
      hasSpoken(file, item, agency) || asked.some((one) => one.agendaItemId === item && one.agencyId === agency),
  })
}

function hasSpoken(file: MeetingFile, item: AgendaItemId, agency: AgencyId): boolean {
  return (
    file.entries.some((entry) => entry.agendaItemId === item && entry.agencyId === agency) ||
    file.actions.some((action) => action.agendaItemId === item && action.agencyId === agency)
  )
}

async function mirrorOf(r: Repositories, file: MeetingFile, notes: readonly LintNote[]): Promise<MirrorLine[]> {
  const answers = await r.after.mirrorAnswers(file.record.id)
  const spans = await r.room.spans(file.record.id)
  const handovers = await Promise.all(file.agenda.map(async ({ item }) => (await r.cases.file(item.caseId)).handovers))
  return MEETING_MIRROR.map(({ code, question, reads }) => {
    const read = reads === null ? null : readFromLog(reads, { file, notes, spans, handovers })
    return {
      item: code,
      question,
      suggested: read?.word ?? null,
      because: read?.because ?? '',
      answer: answers.findLast((one) => one.item === code) ?? null,
    }
  })
}
