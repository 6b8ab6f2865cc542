import type { JudgementCode, JudgementLevel, LeverCode } from '#shared/domain/judgement.ts'

/** What each judgement is called and asks, in own words. */
export const JUDGEMENT_WORDS: Readonly<Record<JudgementCode, { label: string; asks: string }>> = {
  persistence: {
    label: 'Persistence',
    asks: 'If nothing more is done: how likely is it that this stalking of this victim goes on?',
  },
  recurrence: {
    label: 'Recurrence',
    asks: 'Once it has stopped: how likely is it that it begins again, with this victim or another?',
  },
  violence: {
    label: 'Violence, or its escalation',
    asks: 'How likely is it that somebody is hurt, or hurt worse than before: the victim, children, others?',
  },
  'harm to the victim': {
    label: 'Psychological and social harm to the victim',
    asks: 'How much does it, and will it, damage health, work, family life and the freedom to come and go?',
  },
  'harm to the stalker': {
    label: 'Harm to the stalker',
    asks: 'How likely is suicide or self-harm, or the loss of everything that still holds this person?',
  },
}

export const JUDGEMENT_LEVEL_WORDS: Readonly<Record<JudgementLevel, string>> = {
  low: '● Low',
  moderate: '◆ Moderate',
  high: '▲ High',
  'not yet': 'Cannot be judged yet',
}

/** What each lever is called, and what to write down about it, in own words. */
export const LEVER_WORDS: Readonly<Record<LeverCode, { label: string; asks: string }>> = {
  bail: { label: 'Bail or remand', asks: 'Which conditions, until when, and who checks them.' },
  order: { label: 'Order', asks: 'Stalking protection, restraining or other order: what it forbids, until when.' },
  licence: { label: 'Licence or community sentence', asks: 'Who supervises, which conditions, when it ends.' },
  health: { label: 'Health', asks: 'Treatment, a section, medication: who is responsible and what they can do.' },
  MAPPA: { label: 'MAPPA', asks: 'Managed or not, in which category and at which level.' },
}

export const LEVER_EXISTS_WORDS = { yes: 'Yes', no: 'No', 'not known': 'Not known' } as const
