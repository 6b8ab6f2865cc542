import { z } from 'zod'
import { caseFields, caseRecord } from '#shared/domain/case.ts'
import { changeOf } from '#shared/domain/change.ts'
import { day } from '#shared/domain/dates.ts'
import { handoverOffer } from '#shared/domain/handover.ts'
import { caseId, narrativeId, safeguardingId, screeningId, serviceId, supportReferralId } from '#shared/domain/ids.ts'
import { checklistPack, itemCode } from '#shared/domain/instrument.ts'
import { level, route } from '#shared/domain/level.ts'
import { partyFields } from '#shared/domain/party.ts'
import {
  consent,
  consentFields,
  lookFields,
  narrative,
  narrativeFields,
  referralFields,
  referralRecord,
  routing,
  routingFields,
  service,
  serviceFields,
  share,
  shareFields,
  supportFields,
  supportReferral,
  triage,
  triageFields,
} from '#shared/domain/referral.ts'
import { supportKind } from '#shared/domain/routing.ts'
import { raisedAction, safeguarding, safeguardingFields } from '#shared/domain/safeguarding.ts'
import { answerFields, screeningAnswer, screeningFields, screeningRecord } from '#shared/domain/screening.ts'
import { triageState } from '#shared/domain/triage-state.ts'
import { nothing, procedure } from './base.ts'

const ofCase = z.object({ caseId })

/** A gap in what the record or the next step demands, with a sentence about it. */
const gap = z.object({ code: z.string(), sentence: z.string() })

/** What a screening's answers say, as numbers and words; never a probability. */
const reading = z.object({
  yes: z.number().int(),
  unknown: z.number().int(),
  most: z.number().int(),
  asked: z.number().int(),
  answered: z.number().int(),
  all: z.boolean(),
  suggested: level,
  route: route.nullable(),
  atMost: level,
  couldChange: z.boolean(),
})

const screeningFile = z.object({
  record: screeningRecord,
  /** The pack as it was asked, whatever became of it since. */
  pack: checklistPack,
  answers: z.array(screeningAnswer),
  reading,
  contradictions: z.array(gap),
})

const match = z.object({
  caseId,
  reference: z.string(),
  role: z.string(),
  name: z.string(),
  strength: z.enum(['likely', 'possible']),
  reasons: z.array(z.string()),
})

/** Everything about how a case came to the clinic. */
const referralFile = z.object({
  record: referralRecord,
  narratives: z.array(narrative),
  screenings: z.array(screeningFile),
  consents: z.array(consent),
  shares: z.array(share),
  routings: z.array(routing),
  triages: z.array(triage),
  looks: z.array(lookFields.extend({ screeningId, at: z.number(), byName: z.string() })),
  support: z.array(supportReferral),
  /** Of the twelve things that a record must hold (S4 §3.1), those that are missing. */
  recordingGaps: z.array(gap.extend({ duty: z.string() })),
  /** What is still missing before the case can go on an agenda (App. B). */
  agendaGaps: z.array(gap),
  suggestion: z
    .object({
      forum: routing.shape.forum,
      advocate: routing.shape.advocate,
      because: z.string(),
      services: z.array(supportKind),
    })
    .nullable(),
  /** What the officer in the case is asked to do about MAPPA; empty when nothing. */
  mappa: z.string(),
  /** For what an action about MAPPA is raised, as `raised` names it; empty when nothing. */
  mappaCode: z.string(),
  /** The actions that the program raised itself, with what became of them. */
  raised: z.array(raisedAction),
  safeguarding: z.array(safeguarding),
  /** When a case of the same two people was last heard or referred, and whether this is a repeat by the clinic's definition. */
  repeat: z.object({ lastOn: day, reference: z.string(), repeat: z.boolean() }).nullable(),
})

const inboxLine = z.object({
  id: caseId,
  reference: z.string(),
  victim: z.string(),
  perpetrator: z.string(),
  referredOn: day,
  referringAgencyId: caseRecord.shape.referringAgencyId,
  state: triageState,
  level: level.nullable(),
  count: z.string().nullable(),
  couldChange: z.boolean(),
  recorded: z.number().int(),
  matches: z.number().int(),
})

/** The first step of a referral: what makes it findable, and who holds its risk. */
export const newReferral = z.object({
  referringAgencyId: caseFields.shape.referringAgencyId,
  referredOn: day,
  referredByName: caseFields.shape.referredByName,
  victim: partyFields.shape.name.min(1, { message: 'Name the victim.' }),
  victimBorn: day.nullable(),
  victimPhone: partyFields.shape.phone,
  perpetratorKnown: z.boolean(),
  perpetrator: partyFields.shape.name,
  perpetratorBorn: day.nullable(),
  relationship: caseFields.shape.relationship,
  holder: handoverOffer,
})

export const referralsContract = {
  /** Begins a referral: it waits for triage and has a risk holder from the first minute. */
  begin: procedure('write cases', 'referral begun', newReferral, caseRecord),
  /** People already known to the clinic who may be the same, before a second record is made. */
  matches: procedure(
    'write cases',
    'matches read',
    z.object({
      people: z
        .array(partyFields.pick({ name: true, alsoKnownAs: true, born: true, phone: true, address: true }))
        .max(10),
      except: caseId.nullable(),
    }),
    z.array(match),
  ),
  get: procedure('read cases', 'referral read', ofCase, referralFile),
  change: procedure(
    'write cases',
    'referral changed',
    ofCase.extend({ change: changeOf(referralFields) }),
    referralRecord,
  ),
  addNarrative: procedure('write cases', 'narrative added', ofCase.extend({ narrative: narrativeFields }), narrative),
  removeNarrative: procedure(
    'write cases',
    'narrative removed',
    ofCase.extend({ narrativeId, removed: z.boolean() }),
    nothing,
  ),
  startScreening: procedure(
    'write cases',
    'screening started',
    ofCase.extend({ packId: z.string(), fields: screeningFields }),
    screeningRecord,
  ),
  changeScreening: procedure(
    'write cases',
    'screening changed',
    z.object({ screeningId, change: changeOf(screeningFields) }),
    screeningRecord,
  ),
  answer: procedure(
    'write cases',
    'screening answered',
    z.object({ screeningId, code: itemCode, change: changeOf(answerFields) }),
    screeningAnswer,
  ),
  finishScreening: procedure('write cases', 'screening finished', z.object({ screeningId }), screeningRecord),
  recordConsent: procedure('write cases', 'consent recorded', ofCase.extend({ consent: consentFields }), consent),
  /** Records a sharing before it happens; refuses one without its five ticks, and at high risk without any attempt at consent or its reason. */
  recordShare: procedure('write cases', 'sharing recorded', ofCase.extend({ share: shareFields }), share),
  route: procedure('write cases', 'case routed', ofCase.extend({ routing: routingFields }), routing),
  triage: procedure('write cases', 'referral triaged', ofCase.extend({ triage: triageFields }), triage),
  /** Raises what the MAPPA test asks for as an action of the officer in the case; a second time changes nothing. */
  raiseMappa: procedure('write cases', 'action added', ofCase.extend({ dueOn: day }), raisedAction),
  addSafeguarding: procedure(
    'write cases',
    'safeguarding referral recorded',
    ofCase.extend({ safeguarding: safeguardingFields }),
    safeguarding,
  ),
  changeSafeguarding: procedure(
    'write cases',
    'safeguarding referral changed',
    z.object({ safeguardingId, change: changeOf(safeguarding.pick({ outcome: true })) }),
    safeguarding,
  ),
  inbox: procedure('write cases', 'referrals listed', nothing, z.array(inboxLine)),
  /** Finished screenings that wait for the coordinator's second look. */
  looksDue: procedure(
    'write cases',
    'referrals listed',
    nothing,
    z.array(
      z.object({
        screeningId,
        caseId,
        reference: z.string(),
        finishedByName: z.string(),
        count: z.string(),
        suggested: level,
        chosen: level.nullable(),
        lowered: z.boolean(),
        couldChange: z.boolean(),
      }),
    ),
  ),
  lookAt: procedure('write cases', 'level looked at', z.object({ screeningId, look: lookFields }), nothing),
  referOn: procedure('write cases', 'referred on', ofCase.extend({ support: supportFields }), supportReferral),
  answerSupport: procedure(
    'write cases',
    'referred on',
    z.object({ supportReferralId, state: supportFields.shape.state, reason: supportFields.shape.reason }),
    supportReferral,
  ),
}

/** The services that can help, and the packs that are asked: what the clinic keeps up to date itself. */
export const directoryContract = {
  services: procedure('be signed in', 'services read', nothing, z.array(service)),
  addService: procedure('write cases', 'service added', serviceFields, service),
  changeService: procedure(
    'write cases',
    'service changed',
    z.object({ serviceId, change: changeOf(serviceFields.extend({ retired: z.boolean() })) }),
    service,
  ),
  packs: procedure(
    'be signed in',
    'packs read',
    nothing,
    z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        licence: z.string(),
        own: z.boolean(),
        attestation: z.string(),
        sha256: z.string(),
        inUse: z.boolean(),
      }),
    ),
  ),
  /** Imports a pack that the clinic is licensed to use; an administrator attests the licence. */
  importPack: procedure(
    'manage clinic',
    'pack imported',
    z.object({
      text: z.string().max(1_000_000, { message: 'This file is larger than a pack can be (1 MB).' }),
      attestation: z.string().trim().min(10, { message: 'Say by whose licence the clinic uses this pack.' }).max(500),
    }),
    z.object({ id: z.string(), version: z.string() }),
  ),
}
