import type { FactorPack } from '#shared/domain/instrument.ts'
import { OWN_WORDS } from './licence.ts'

/** Five areas of the time ahead (S4 §4.5), in own words, each in custody and in the community. */
export const FUTURE_FACTORS = {
  kind: 'factors',
  id: 'future-factors',
  version: '1.1',
  title: 'Time ahead',
  licence: OWN_WORDS,
  bearing: 'risk',
  windowMonths: null,
  inTwoContexts: true,
  items: [
    {
      code: 'F1',
      label: 'Services and plans',
      help: 'Is professional help missing, or is there no plan that would hold?',
    },
    {
      code: 'F2',
      label: 'Living situation',
      help: 'Will home be lost, shared with the wrong people, or too near to the victim?',
    },
    {
      code: 'F3',
      label: 'Personal support',
      help: 'Do the people around this person fail to hold them back, or do they even help in it?',
    },
    {
      code: 'F4',
      label: 'Treatment and supervision',
      help: 'Is it likely that treatment will be left, or that conditions will not be kept or checked?',
    },
    {
      code: 'F5',
      label: 'Stress and coping',
      help: 'What is coming that will be hard to bear: a hearing, a loss, an anniversary, the end of bail?',
    },
  ],
} as const satisfies FactorPack
