import type { TypologyPack } from '#shared/domain/instrument.ts'
import { OWN_WORDS } from './licence.ts'

/** The five types of stalker side by side on three axes, and what keeps each going (S4 §2.2), in own words. */
export const TYPOLOGY = {
  kind: 'typology',
  id: 'typology',
  version: '1.0',
  title: 'Types of stalker',
  licence: OWN_WORDS,
  axes: [
    { code: 'CONTEXT', label: 'How it began, and what was wanted' },
    { code: 'RELATIONSHIP', label: 'What they were to each other' },
    { code: 'ILLNESS', label: 'What part mental illness plays' },
  ],
  types: [
    {
      code: 'REJECTED',
      label: 'Rejected',
      axes: {
        CONTEXT: 'It begins when a close relationship ends; the aim is to mend it, to punish its end, or both in turn.',
        RELATIONSHIP: 'A former partner most often; also a parent, relative or friend who was once very close.',
        ILLNESS: 'Serious mental illness is not common; dependence, jealousy, low mood and drink often play a part.',
      },
      maintainedBy: 'The pursuit stands in for the lost relationship: even a quarrel keeps it alive.',
    },
    {
      code: 'RESENTFUL',
      label: 'Resentful',
      axes: {
        CONTEXT:
          'It begins with a feeling of having been wronged or humiliated; the aim is to get even and to frighten.',
        RELATIONSHIP: 'A colleague, employer, professional, neighbour or somebody who stands for an organisation.',
        ILLNESS: 'Suspicious or paranoid thinking is common, and sometimes a psychotic illness is behind it.',
      },
      maintainedBy: 'The other’s fear gives a sense of power, and each official refusal proves the grievance again.',
    },
    {
      code: 'INTIMACY_SEEKING',
      label: 'Intimacy seeking',
      axes: {
        CONTEXT: 'It begins in loneliness, with the wish for, or the belief in, a loving bond with this one person.',
        RELATIONSHIP: 'A stranger, an acquaintance or a professional who was kind; there has been no relationship.',
        ILLNESS: 'Serious mental illness is common, above all the fixed belief that one is loved.',
      },
      maintainedBy: 'The bond that is imagined comforts; any answer, even a refusal, is read as part of it.',
    },
    {
      code: 'INCOMPETENT_SUITOR',
      label: 'Incompetent suitor',
      axes: {
        CONTEXT: 'It begins with the wish for a date or a short affair, pursued without regard to the answer.',
        RELATIONSHIP: 'A stranger or a slight acquaintance, met in class, at work, in a shop or online.',
        ILLNESS:
          'Illness is seldom the cause; difficulty in reading other people, or a sense of entitlement, often is.',
      },
      maintainedBy:
        'Not seeing, or not caring, that the other is distressed; it is often short, and then turns to somebody new.',
    },
    {
      code: 'PREDATORY',
      label: 'Predatory',
      axes: {
        CONTEXT: 'It begins with a sexual interest that the victim knows nothing of; watching may prepare an attack.',
        RELATIONSHIP: 'A stranger most often; sometimes an acquaintance who keeps it hidden.',
        ILLNESS: 'Unusual sexual interests are common; psychotic illness is not.',
      },
      maintainedBy: 'Watching and planning are gratifying in themselves, and so is the power of not being known.',
    },
  ],
} as const satisfies TypologyPack
