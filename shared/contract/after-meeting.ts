import { z } from 'zod'
import { debrief, debriefPage, newDebrief } from '#shared/domain/debrief.ts'
import { disclosure, disclosureAnswer, newDisclosure } from '#shared/domain/disclosure.ts'
import { debriefId, disclosureId, meetingId } from '#shared/domain/ids.ts'
import { mirrorAnswer, mirrorLine, mirrorMeeting } from '#shared/domain/meeting-mirror.ts'
import { lintNote } from '#shared/domain/minutes-linter.ts'
import { minutesSeal, sealVerdict } from '#shared/domain/minutes-seal.ts'
import { nothing, procedure } from './base.ts'

const one = z.object({ meetingId })

/** What comes after a meeting: the check of its minutes, their signature, the self-audit, requests to see them. */
export const afterMeetingContract = {
  get: procedure(
    'run meetings',
    'minutes checked',
    one,
    z.object({
      notes: z.array(lintNote),
      /** Null until the minutes are finalised. */
      seal: minutesSeal.nullable(),
      mirror: z.array(mirrorLine),
      disclosures: z.array(disclosure),
    }),
  ),
  /** Compares what was signed with its fingerprint and with the records of today. */
  verify: procedure('read cases', 'minutes verified', one, sealVerdict),
  answerMirror: procedure(
    'run meetings',
    'self-audit answered',
    one.extend({ answer: mirrorAnswer.pick({ item: true, word: true, note: true }) }),
    nothing,
  ),
  /** What was answered after each meeting, the oldest first. */
  trend: procedure('run meetings', 'self-audits read', nothing, z.array(mirrorMeeting)),
  requestDisclosure: procedure('run meetings', 'disclosure requested', newDisclosure, disclosure),
  answerDisclosure: procedure(
    'run meetings',
    'disclosure answered',
    z.object({ disclosureId, answer: disclosureAnswer }),
    disclosure,
  ),
}

/** How somebody is after a meeting: for their eyes only (N24). */
export const debriefContract = {
  get: procedure('be signed in', 'debrief read', nothing, debriefPage),
  keep: procedure('be signed in', 'debrief kept', newDebrief, debrief),
  throwAway: procedure('be signed in', 'debrief thrown away', z.object({ debriefId }), nothing),
}
