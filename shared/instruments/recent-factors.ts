import type { FactorPack } from '#shared/domain/instrument.ts'
import { OWN_WORDS } from './licence.ts'

/** Five areas of the last six months (S4 §4.5), in own words. */
export const RECENT_FACTORS = {
  kind: 'factors',
  id: 'recent-factors',
  version: '1.0',
  title: 'Last six months',
  licence: OWN_WORDS,
  bearing: 'risk',
  windowMonths: 6,
  items: [
    {
      code: 'C1',
      label: 'Insight',
      help: 'Is it the case that this person does not see what they are doing, what it may lead to, or that they need help?',
    },
    {
      code: 'C2',
      label: 'Violent thoughts',
      help: 'Have there been threats, plans, images or preparations of violence against anybody, or against themselves?',
    },
    { code: 'C3', label: 'Symptoms', help: 'Have there been signs of a serious mental illness at work now?' },
    {
      code: 'C4',
      label: 'Instability',
      help: 'Have mood, behaviour or circumstances swung or fallen apart: work, home, a bereavement, a lost case?',
    },
    {
      code: 'C5',
      label: 'Treatment and supervision',
      help: 'Has treatment been refused or left, or has a condition or order not been kept?',
    },
  ],
} as const satisfies FactorPack
