import type { AgencyKind } from '#shared/domain/agency.ts'
import type { Day } from '#shared/domain/dates.ts'

/** One entry of the lists from which the basis of a sharing is chosen; none of them is legal advice. */
export interface LegalEntry {
  code: string
  name: string
  help: string
  /** Whether competent authorities (DPA 2018 Part 3), others or both may choose it (E13). */
  forCompetentAuthority: boolean | 'both'
  /** What to be careful about; empty when nothing. */
  warning: string
  /** The day on which this wording was written. */
  textOf: Day
}

/** A basis, and whether Article 6 and Article 9 have to be named with it: under Part 3 they do not apply. */
export interface LawfulBasis extends LegalEntry {
  articles: boolean
}

const TEXT_OF = '2026-11-21' as Day // brand: a day that exists
const CHECK = 'Check with your data protection officer.'

/** Under which body of rules the sharing happens. */
export const LAWFUL_BASES: readonly LawfulBasis[] = [
  {
    code: 'PART3_SAFEGUARDING',
    name: 'Data Protection Act 2018, Part 3 with Schedule 8: safeguarding children and people at risk',
    help: 'For law enforcement purposes of a competent authority, strictly necessary to protect somebody from neglect or harm.',
    forCompetentAuthority: true,
    warning: '',
    articles: false,
    textOf: TEXT_OF,
  },
  {
    code: 'PART3_OTHER',
    name: 'Data Protection Act 2018, Part 3 with another condition of Schedule 8',
    help: 'Such as a statutory function or the vital interests of somebody. Name the condition in the purpose.',
    forCompetentAuthority: true,
    warning: CHECK,
    articles: false,
    textOf: TEXT_OF,
  },
  {
    code: 'GDPR_SAFEGUARDING',
    name: 'UK GDPR with Data Protection Act 2018, Schedule 1 paragraph 18: safeguarding',
    help: 'Necessary to protect a child, or an adult with care needs who cannot protect themselves, from neglect or harm. Consent is still sought, unless asking would defeat the purpose.',
    forCompetentAuthority: 'both',
    warning: 'A competent authority uses it only where the sharing is not for law enforcement.',
    articles: true,
    textOf: TEXT_OF,
  },
  {
    code: 'GDPR_OTHER',
    name: 'UK GDPR, with the conditions named below',
    help: 'The sharing rests on Article 6 alone, or on Article 6 with another condition of Article 9.',
    forCompetentAuthority: 'both',
    warning: 'A competent authority uses it only where the sharing is not for law enforcement.',
    articles: true,
    textOf: TEXT_OF,
  },
]

/** Article 6 of the UK GDPR: why personal data may be used at all. */
export const ARTICLE_6: readonly LegalEntry[] = [
  article(
    'A6_TASK',
    'Public task',
    'Article 6(1)(e): necessary for a task in the public interest or of an official.',
    'both',
  ),
  article('A6_VITAL', 'Vital interests', 'Article 6(1)(d): necessary to protect somebody’s life.', 'both'),
  article('A6_LEGAL', 'Legal obligation', 'Article 6(1)(c): the law demands it.', 'both'),
  article('A6_CONSENT', 'Consent', 'Article 6(1)(a): freely given, and it can be withdrawn.', 'both'),
  article(
    'A6_LEGITIMATE',
    'Legitimate interests',
    'Article 6(1)(f): necessary for an interest that outweighs the person’s own.',
    false,
    `Public authorities cannot rely on it for their tasks. ${CHECK}`,
  ),
  article(
    'A6_RECOGNISED',
    'Recognised legitimate interests',
    'Brought in by the Data (Use and Access) Act 2025; it includes safeguarding.',
    false,
    `Find out whether it is in force and open to your agency. ${CHECK}`,
  ),
]

/** Article 9 of the UK GDPR: why health, sexual life, belief, origin and the like may be used. Needs no link to Article 6. */
export const ARTICLE_9: readonly LegalEntry[] = [
  article(
    'A9_NONE',
    'No special category data',
    'Nothing about health, sexual life, belief, origin or the like is shared.',
    'both',
  ),
  article(
    'A9_PUBLIC',
    'Substantial public interest',
    'Article 9(2)(g), with a condition of Schedule 1 such as paragraph 18 (safeguarding).',
    'both',
  ),
  article('A9_CONSENT', 'Explicit consent', 'Article 9(2)(a): said or written in clear words.', 'both'),
  article('A9_VITAL', 'Vital interests', 'Article 9(2)(c): the person cannot consent, and a life is at stake.', 'both'),
  article(
    'A9_CARE',
    'Health or social care',
    'Article 9(2)(h): given or managed by people who owe confidence.',
    'both',
  ),
  article('A9_CLAIMS', 'Legal claims', 'Article 9(2)(f): for a claim, its defence, or a court.', 'both'),
]

/** What allows or asks for the sharing besides data protection law. */
export const GATEWAYS: readonly LegalEntry[] = [
  gateway(
    'CDA_1998',
    'Crime and Disorder Act 1998, section 115',
    'A power, not a duty, to share with relevant authorities for the purposes of the Act.',
  ),
  gateway('CA_2014', 'Care Act 2014', 'Safeguarding adults with care and support needs.'),
  gateway(
    'CA_2004',
    'Children Act 2004',
    'Agencies work together for the welfare of children.',
    `Older forms name a “Child Protection Act 2004”; the Children Act is presumed. ${CHECK}`,
  ),
  gateway(
    'HRA_1998',
    'Human Rights Act 1998, Articles 2 and 3, balanced with Article 8',
    'Life, and freedom from inhuman treatment; private life may be touched only as far as is lawful, necessary and proportionate.',
  ),
  gateway(
    'MCA_2005',
    'Mental Capacity Act 2005',
    'The person lacks capacity to decide on this sharing, and it is in their best interests. Note the assessment for this decision.',
  ),
  gateway(
    'COMMON_LAW',
    'Common law: overriding public interest',
    'Protecting somebody from serious harm outweighs the duty of confidence.',
  ),
]

/** Whether an agency of this kind is a competent authority for law enforcement (DPA 2018 Part 3). */
export function isCompetentAuthority(kind: AgencyKind): boolean {
  return COMPETENT.has(kind)
}

/**
 * The entries that an agency of this kind may choose when it shares. The agency that shares decides, never the one that
 * receives: Part 3 governs the processing of a competent authority, and disclosing is its processing; health, charities and
 * councils disclose under the UK GDPR even to the police, with Article 9(2)(g) and Schedule 1 paragraph 18 (E13).
 */
export function entriesFor<T extends LegalEntry>(entries: readonly T[], kind: AgencyKind): T[] {
  const competent = isCompetentAuthority(kind)
  return entries.filter((entry) => entry.forCompetentAuthority === 'both' || entry.forCompetentAuthority === competent)
}

const COMPETENT: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['police', 'probation', 'prosecution'])

function article(
  code: string,
  name: string,
  help: string,
  forCompetentAuthority: LegalEntry['forCompetentAuthority'],
  warning = '',
): LegalEntry {
  return { code, name, help, forCompetentAuthority, warning, textOf: TEXT_OF }
}

function gateway(code: string, name: string, help: string, warning = ''): LegalEntry {
  return { code, name, help, forCompetentAuthority: 'both', warning, textOf: TEXT_OF }
}
