import { z } from 'zod'
import { day } from '#shared/domain/dates.ts'
import { contactFields, emergencyContact } from '#shared/domain/emergency-contact.ts'
import { caseId, emergencyContactId, tellingId } from '#shared/domain/ids.ts'
import { level } from '#shared/domain/level.ts'
import { voiceEntry } from '#shared/domain/plan.ts'
import { consent, consentFields } from '#shared/domain/referral.ts'
import { saidInWords } from '#shared/domain/text.ts'
import { loopEntry, newsFields, newsRef, safeWay, telling, tellingFields } from '#shared/domain/victim-loop.ts'
import { affected, victimWords, wishAbout, wordsFields } from '#shared/domain/victim-words.ts'
import { withdrawalReason } from '#shared/domain/withdrawal.ts'
import { nothing, procedure } from './base.ts'

const ofCase = z.object({ caseId })
const aboutNews = ofCase.extend({
  ref: newsRef,
  /** What the writer saw of it; other news since then is refused as `STALE`. */
  mark: z.string(),
})

export const victimLoopContract = {
  /** What the victim may be told, was told, said and wants, how it is safe to reach her, and whom to call (N20). */
  get: procedure(
    'read cases',
    'victim’s loop read',
    ofCase,
    z.object({
      safeWay,
      entries: z.array(loopEntry),
      said: z.array(victimWords),
      /** Her voice in the versions of the plan. */
      voices: z.array(voiceEntry),
      consents: z.array(consent),
      /** What a change of mind about each subject would touch today. */
      resting: z.record(wishAbout, z.array(affected)),
      /** Every version of every emergency contact. */
      contacts: z.array(emergencyContact),
      /** Since when she was told of the plan and nobody asked her what she thinks of it. */
      feedbackSince: day.nullable(),
      /** The day of the newest finalised plan. */
      planOn: day.nullable(),
      advocateName: z.string(),
    }),
  ),
  /** Open cases in which something waits for the victim, or her view of the plan waits to be asked; the longest wait first. */
  waiting: procedure(
    'read cases',
    'victim’s loop read',
    nothing,
    z.array(
      z.object({
        caseId,
        reference: z.string(),
        level: level.nullable(),
        /** What has not been shared with her yet: how many, since when, and how many days the oldest has waited. */
        notShared: z.number().int(),
        /** How many decisions and actions wait for her advocate to say whether she may be told. */
        proposed: z.number().int(),
        since: day.nullable(),
        days: z.number().int(),
        /** What the oldest is about. */
        oldest: z.string(),
        feedbackSince: day.nullable(),
        advocateName: z.string(),
      }),
    ),
  ),
  /** Writes down what she may be told; from a decision or an action it takes over what kind it is and whom it is for. */
  add: procedure(
    'speak for the victim',
    'news for the victim added',
    ofCase.extend({ news: newsFields, from: aboutNews.omit({ caseId: true }).nullable().default(null) }),
    z.object({ ref: newsRef }),
  ),
  /** Records that she was told, and what she said back when she said something. */
  tell: procedure(
    'speak for the victim',
    'victim told',
    aboutNews.extend({ telling: tellingFields, answer: wordsFields.shape.words.or(z.literal('')) }),
    telling,
  ),
  /** Says why she is not told yet, or why a proposal is not for her. */
  holdBack: procedure(
    'speak for the victim',
    'news held back',
    aboutNews.extend({ reason: saidInWords(2000, 'Say why she is not told yet.') }),
    telling,
  ),
  withdrawTelling: procedure(
    'speak for the victim',
    'telling withdrawn',
    z.object({ tellingId, reason: withdrawalReason }),
    nothing,
  ),
  say: procedure('speak for the victim', 'victim’s words recorded', ofCase.extend({ words: wordsFields }), victimWords),
  /** She may change her mind about sharing at any time: the answer is added to those before it (item 27). */
  changeConsent: procedure(
    'speak for the victim',
    'consent recorded',
    ofCase.extend({ consent: consentFields }),
    consent,
  ),
  /** A new contact, or the next version of one. */
  keepContact: procedure(
    'speak for the victim',
    'emergency contact recorded',
    ofCase.extend({
      follows: z.object({ origin: emergencyContactId, was: z.number().int() }).nullable(),
      contact: contactFields,
    }),
    emergencyContact,
  ),
  endContact: procedure(
    'speak for the victim',
    'emergency contact ended',
    z.object({ origin: emergencyContactId, was: z.number().int(), reason: withdrawalReason }),
    nothing,
  ),
}
