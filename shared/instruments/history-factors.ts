import type { FactorPack } from '#shared/domain/instrument.ts'
import { OWN_WORDS } from './licence.ts'

/** Ten areas of a person's history (S4 §4.5), in own words. */
export const HISTORY_FACTORS = {
  kind: 'factors',
  id: 'history-factors',
  version: '1.0',
  title: 'History',
  licence: OWN_WORDS,
  bearing: 'risk',
  windowMonths: null,
  items: [
    {
      code: 'H1',
      label: 'Violence',
      help: 'Has this person hurt, or tried to hurt, anybody before? Look at police records and at what was never reported.',
    },
    {
      code: 'H2',
      label: 'Other antisocial acts',
      help: 'What else has been done that breaks rules or harms people: damage, deceit, earlier stalking, broken orders?',
    },
    {
      code: 'H3',
      label: 'Relationships',
      help: 'How have close relationships gone, and how have they ended? Ask about earlier partners and friends.',
    },
    { code: 'H4', label: 'Work', help: 'Has work held, or has it been lost, fought over or never found?' },
    { code: 'H5', label: 'Substances', help: 'Has drink, or have drugs, led to trouble or loosened restraint?' },
    {
      code: 'H6',
      label: 'Major mental disorder',
      help: 'Has a serious mental illness been diagnosed, or is there good reason to think of one?',
    },
    {
      code: 'H7',
      label: 'Personality disorder',
      help: 'Have lasting patterns in how this person sees and treats others been diagnosed or described by somebody qualified?',
    },
    {
      code: 'H8',
      label: 'Trauma',
      help: 'What harm or loss has this person lived through that may still shape what they do?',
    },
    {
      code: 'H9',
      label: 'Violent attitudes',
      help: 'Does this person say or show that violence is right, deserved or owed?',
    },
    {
      code: 'H10',
      label: 'Treatment and supervision response',
      help: 'What happened when treatment, supervision or an order was tried before?',
    },
  ],
} as const satisfies FactorPack
