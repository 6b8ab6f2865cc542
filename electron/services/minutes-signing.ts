import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { finaliseMeeting, type MeetingRecord } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import {
  canonical,
  differences,
  type MinutesSeal,
  type MinutesWording,
  minutesWording,
  type SealVerdict,
  signsAs,
  wordingOf,
} from '#shared/domain/minutes-seal.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { type Context, recorded } from './context.ts'
import { aboutMeeting, meetingFile } from './meeting-file.ts'
import { agencyNames } from './minutes-view.ts'

/** Finalises the minutes: numbered, signed, and sealed with the fingerprint of their wording; from here on they only grow by dated corrections. */
export async function finaliseMinutes(
  context: Context,
  { meetingId }: ApiInputs['meetings']['finalise'],
): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const at = context.now()
    const record = finaliseMeeting(await r.meetings.byId(meetingId), at, context.actor.name)
    const file = await meetingFile(r, meetingId)
    await r.meetings.save({ ...record, revision: record.revision + 1 })
    const content = canonical(await wording(r, file, at))
    const year = Number(record.heldOn.slice(0, 4))
    const head = await r.audit.head()
    await r.after.addSeal({
      meetingId,
      year,
      serial: (await r.after.lastSerial(year)) + 1,
      signedById: context.actor.id,
      signedByName: context.actor.name,
      signedAs: signsAs(context.actor, { id: record.chairId, name: file.chairName }),
      signedAt: at,
      content,
      sha256: context.fingerprint(content),
      auditHead: `${head.seq} · ${head.mac.slice(0, 16)}`,
    })
    return [aboutMeeting(meetingId), { ...record, revision: record.revision + 1 }]
  })
}

/** Makes the fingerprint of signed minutes anew, and says where the records have gone on since. */
export async function verifyMinutes(
  context: Context,
  { meetingId }: ApiInputs['afterMeeting']['verify'],
): Promise<SealVerdict> {
  return recorded(context, async (r) => {
    const seal = await r.after.seal(meetingId)
    if (seal === null) throw new Refusal('NOT_FOUND', { what: 'signature' })
    const now = await wording(r, await meetingFile(r, meetingId), seal.signedAt)
    return [
      aboutMeeting(meetingId),
      {
        whole: context.fingerprint(seal.content) === seal.sha256,
        sha256: seal.sha256,
        differs: differences(signedWording(seal), now),
      },
    ]
  })
}

/** The signature of finalised minutes with the wording that was signed; null before. */
export async function sealOf(
  r: Repositories,
  meetingId: MeetingId,
): Promise<{ seal: MinutesSeal; signed: MinutesWording } | null> {
  const kept = await r.after.seal(meetingId)
  if (kept === null) return null
  const { content: _content, ...seal } = kept
  return { seal, signed: signedWording(kept) }
}

function signedWording({ content }: { content: string }): MinutesWording {
  return minutesWording.parse(JSON.parse(content))
}

async function wording(r: Repositories, file: MeetingFile, until: Instant): Promise<MinutesWording> {
  const levels = await Promise.all(file.agenda.map(async (one) => (await r.cases.file(one.item.caseId)).levels))
  const { openingStatement } = await r.clinic.settings()
  const agencyName = agencyNames(await r.clinic.agencies())
  return wordingOf({ file, levels, opening: openingStatement, agencyName }, until)
}
