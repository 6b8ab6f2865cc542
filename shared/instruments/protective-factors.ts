import type { FactorPack } from '#shared/domain/instrument.ts'
import { OWN_WORDS } from './licence.ts'

/** Seventeen areas that may hold a person back (S4 §4.5), in own words. */
export const PROTECTIVE_FACTORS = {
  kind: 'factors',
  id: 'protective-factors',
  version: '1.0',
  title: 'Protective factors',
  licence: OWN_WORDS,
  bearing: 'protective',
  windowMonths: null,
  items: [
    { code: 'P01', label: 'Intelligence', help: 'Can this person think through what follows from what they do?' },
    { code: 'P02', label: 'Secure early attachment', help: 'Was there somebody reliable in childhood?' },
    { code: 'P03', label: 'Empathy', help: 'Can this person feel what the victim feels, and does it matter to them?' },
    { code: 'P04', label: 'Coping', help: 'Can this person meet trouble in ways that harm nobody?' },
    { code: 'P05', label: 'Self-control', help: 'Can this person stop themselves, also when angry or after drinking?' },
    { code: 'P06', label: 'Work', help: 'Is there steady work that this person would not want to lose?' },
    {
      code: 'P07',
      label: 'Leisure',
      help: 'Is there something regular, with other people, that gives the week a shape?',
    },
    { code: 'P08', label: 'Money management', help: 'Is money in order, so that it drives nothing?' },
    {
      code: 'P09',
      label: 'Motivation for treatment',
      help: 'Does this person want help, and for a reason of their own?',
    },
    {
      code: 'P10',
      label: 'Attitude to authority',
      help: 'Does this person keep to rules and to what officials tell them?',
    },
    { code: 'P11', label: 'Life goals', help: 'Is there something ahead that this person hopes for and could lose?' },
    { code: 'P12', label: 'Medication', help: 'Where medicine helps: is it taken?' },
    { code: 'P13', label: 'Social network', help: 'Are there people who know, disapprove, and are listened to?' },
    { code: 'P14', label: 'Intimate relationship', help: 'Is there a steady relationship that does good?' },
    {
      code: 'P15',
      label: 'Professional care',
      help: 'Is somebody professional in touch, often enough to notice a change?',
    },
    {
      code: 'P16',
      label: 'Living circumstances',
      help: 'Does where and with whom this person lives keep watch or keep peace?',
    },
    {
      code: 'P17',
      label: 'External control',
      help: 'Do custody, bail, an order, a licence or a hospital section hold, and is somebody checking?',
    },
  ],
} as const satisfies FactorPack
