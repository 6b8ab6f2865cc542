import type { CrossFlag } from '#shared/domain/referral.ts'
import { CASE_06 } from './case-06.ts'

/** What was written down of a case in which a family acts together: the flag, what was done at once, and who is at her side. */
export const HONOUR_06 = {
  of: CASE_06,
  on: '2026-07-28',
  fields: {
    flags: ['honour-based abuse'] satisfies CrossFlag[],
    identities: 'She speaks Urdu and English and wants English. No worker and no interpreter from her home town.',
    companions: 'Alone, in a side room of the hospital. Two relatives were asked to wait at the entrance.',
    wants: 'To stay in her work and to see her brother. That nobody from the services rings her family.',
    honourDone: [
      'DS Okafor-Lyne and an adviser spoke with her alone. The word for danger is “stocktake”; if she is silent for a day, the police go to her work, not to her family.',
      'A protection order was asked for on the same evening, and her passport is with the police. She chose each of the steps herself.',
    ].join('\n\n'),
  },
  consent: {
    explained: true,
    answer: 'given',
    reason: 'To the police, the court and her adviser; to nobody who knows her family.',
  },
  routing: {
    reason: 'Domestic abuse, and nobody can say yet whether stalking is the dominant risk: heard at the clinic.',
    advocateName: 'Saima Darwish',
  },
} as const
