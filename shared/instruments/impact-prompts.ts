import type { ImpactArea } from '#shared/domain/impact.ts'

/** Prompts for what stalking does to a life, area by area (S4 §2.3, item 8), in own words: to ask with, never to tick off. */
export const IMPACT_PROMPTS: Readonly<Record<ImpactArea, readonly string[]>> = {
  'mental health': [
    'Fear, and being on the look-out all the time',
    'Sleep, nightmares, thoughts that come back',
    'Low mood, hopelessness, thoughts of suicide or self-harm',
    'Anger, shame, blaming oneself',
    'Trouble to concentrate or decide; trust in others',
  ],
  'physical health': [
    'Injuries',
    'Tiredness, headaches, stomach trouble, pain',
    'Eating, drinking, smoking, tablets',
    'An illness that has got worse',
    'Visits to a doctor, treatment put off',
  ],
  'work or school': [
    'Days missed, coming late, work left undone',
    'A job, a course or a promotion lost or given up',
    'Other hours, another place, another way there',
    'What colleagues, teachers or the employer were told or put up with',
  ],
  'social life': [
    'Going out less, places and people given up',
    'Friends or family drawn in, or drawn away',
    'Children: what they saw, what they may no longer do',
    'Online life: accounts closed, pictures taken down',
    'Trust in new people',
  ],
  money: [
    'Locks, alarms, cameras, repairs',
    'Moving home, taxis, another telephone',
    'Pay lost, court and legal costs',
    'Debts or orders made in her name',
    'Things stolen or destroyed',
  ],
}
