import { z } from 'zod'
import type { CaseFields, YesNoUnsure } from './case.ts'
import type { Level, LevelChoice } from './level.ts'
import type { ReferralFields, Routing } from './referral.ts'
import { Refusal } from './refusal.ts'

/** A kind of service that a victim is pointed to. */
export const supportKind = z.enum(['victim support', 'domestic abuse service', 'stalking helpline'])
export type SupportKind = z.infer<typeof supportKind>

/** Where the rules send a case, for whom, and why; a person decides. */
export interface Suggestion {
  forum: Routing['forum']
  advocate: Routing['advocate']
  because: string
  /** The services to name to the victim below high, the helpline always among them. */
  services: readonly SupportKind[]
}

type RoutingFacts = Pick<CaseFields, 'domesticAbuse' | 'stalkingDominant'> & { level: Level }

/** Suggests the forum and the advocate (S4 §4.1, §4.4). Total: every combination has a forum, and doubt goes to the clinic. */
export function suggestRouting(facts: RoutingFacts): Suggestion {
  if (facts.level !== 'high') return suggestSupport(facts)
  if (facts.domesticAbuse === 'yes' && facts.stalkingDominant === 'no') {
    return {
      forum: 'marac',
      advocate: 'IDVA',
      because: 'High, with domestic abuse, and stalking is not the dominant risk.',
      services: [],
    }
  }
  const advocate = facts.domesticAbuse === 'yes' ? 'IDVA' : 'ISAC'
  return { forum: 'clinic', advocate, because: becauseOfClinic(facts), services: [] }
}

/** Whether a chosen level lies below the suggested one, so that the coordinator has to look a second time. */
export function secondLookNeeded(suggested: Level, chosen: Level): boolean {
  return WEIGHT[chosen] < WEIGHT[suggested]
}

/** Refuses a level below the suggested one without a reason, and the visible route where the answers do not reach it (App. B). */
export function checkChoice(suggested: Level, choice: LevelChoice): void {
  if (secondLookNeeded(suggested, choice.level) && choice.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why the level is lower than the answers suggest.' })
  }
  if (choice.level === 'high' && choice.route === 'visible' && suggested !== 'high') {
    throw new Refusal('INVALID', {
      field: 'route',
      sentence: 'The answers alone do not reach high. Choose professional judgement or escalation, and say why.',
    })
  }
}

/** Whether MAPPA may manage the case better, and what the officer in the case is asked to do; no task when nothing (S4 §4.4). */
export function considerMappa(
  facts: { level: Level } & Pick<ReferralFields, 'priorSeriousConviction' | 'riskBeyondClinic'>,
): { consider: boolean; task: string } {
  const answers: YesNoUnsure[] = [facts.priorSeriousConviction, facts.riskBeyondClinic]
  if (facts.level !== 'high' || answers.includes('no')) return { consider: false, task: '' }
  if (facts.priorSeriousConviction === 'unsure' && facts.riskBeyondClinic === 'yes') {
    return {
      consider: false,
      task: 'Find out whether there is a conviction for another serious offence, and tell the clinic.',
    }
  }
  if (answers.includes('unsure')) return { consider: false, task: '' }
  return {
    consider: true,
    task: 'Refer to MAPPA, and tell the clinic the outcome. The case stays open for the victim’s support.',
  }
}

function suggestSupport({ domesticAbuse }: RoutingFacts): Suggestion {
  const because = 'Below high: the investigation stays with the officer in the case.'
  const services = SUPPORT[domesticAbuse]
  return { forum: 'support', advocate: 'none', because, services }
}

const SUPPORT = {
  yes: ['domestic abuse service', 'stalking helpline'],
  no: ['victim support', 'stalking helpline'],
  unsure: ['victim support', 'domestic abuse service', 'stalking helpline'],
} as const satisfies Record<YesNoUnsure, readonly SupportKind[]>

function becauseOfClinic({ domesticAbuse, stalkingDominant }: RoutingFacts): string {
  if (domesticAbuse === 'no') return 'High, without domestic abuse.'
  if (domesticAbuse === 'unsure') {
    return 'High, and nobody is sure about domestic abuse: the clinic decides, and the ISAC helps until it is known.'
  }
  return stalkingDominant === 'yes'
    ? 'High, with domestic abuse, and stalking is the dominant risk.'
    : 'High, with domestic abuse, and nobody is sure whether stalking is the dominant risk: the clinic decides.'
}

const WEIGHT = { standard: 0, medium: 1, high: 2 } as const satisfies Record<Level, number>
