import type { EndingKind } from '#shared/domain/action.ts'
import type { agendaReason } from '#shared/domain/agenda-item.ts'
import type { AssessmentFields, RatingFields, Speaks, standing } from '#shared/domain/assessment.ts'
import type { CaseFields } from '#shared/domain/case.ts'
import type { JudgementCode, JudgementLevel, LeverCode, LeverFields } from '#shared/domain/judgement.ts'
import type { Level, Route } from '#shared/domain/level.ts'
import type { EntryKind } from '#shared/domain/minute-entry.ts'
import type { PartyFields, PartyRole } from '#shared/domain/party.ts'
import type { AgencyKey } from './agencies.ts'
import type { WrittenFormulation } from './formulations.ts'

/** A day as the content writes it, `YYYY-MM-DD`; checked when the clinic is made. */
export type WrittenDay = string

/** What is known about a party; everything else is left blank. */
export type WrittenParty = { role: PartyRole } & Partial<Omit<PartyFields, 'born'>> & { born?: WrittenDay }

/** An offer of the risk and the answer to it; without `answer` it still waits. */
export interface WrittenHandover {
  on: WrittenDay
  agency: AgencyKey
  name: string
  answer?: { on: WrittenDay; accepted: boolean; by: string; reason: string }
}

export interface WrittenLevel {
  on: WrittenDay
  level: Level
  route?: Route
  reason: string
}

export interface WrittenAction {
  text: string
  owner: string
  agency: AgencyKey
  due: WrittenDay
  factor: string | null
  criterion: string
  notes?: readonly { on: WrittenDay; text: string }[]
  ending?: { on: WrittenDay; kind: EndingKind; outcome: string }
  /** The agencies that may know of it; left out for everybody. */
  only?: readonly AgencyKey[]
}

export type WrittenRating = RatingFields & { code: string }

/** One thing known that speaks to a factor or a type. */
export interface WrittenEvidence {
  code: string
  standing: (typeof standing.options)[number]
  text: string
  source: string
  on: WrittenDay | null
  /** For a type: which way it points; for it unless said otherwise. */
  speaks?: Speaks
}

/** One lever as it stood. */
export interface WrittenLever extends LeverFields {
  code: LeverCode
}

/** One of the five judgements: how high, why, and what would change it. */
export interface WrittenJudgement {
  code: JudgementCode
  level: JudgementLevel
  reasons: string
  wouldChange: string
}

export interface WrittenAssessment extends AssessmentFields {
  startedOn: WrittenDay
  /** Without it the assessment stays a draft. */
  signedOn?: WrittenDay
  /** Factors not named here are rated "not known" once the assessment is signed, and stay unrated in a draft. */
  ratings: readonly WrittenRating[]
  /** All five once it is signed. */
  judgements?: readonly WrittenJudgement[]
  levers?: readonly WrittenLever[]
  evidence: readonly WrittenEvidence[]
  formulation?: WrittenFormulation
}

export interface WrittenEntry {
  kind: EntryKind
  text: string
  because: string
  agency: AgencyKey | null
  speaker: string
  /** The agencies that may know of it; left out for everybody. */
  only?: readonly AgencyKey[]
}

/** What a meeting says about one case. */
export interface WrittenHearing {
  reason: (typeof agendaReason.options)[number]
  plannedMinutes: number
  entries: readonly WrittenEntry[]
  actions: readonly WrittenAction[]
  riskSummary: string
  level?: Omit<WrittenLevel, 'on'>
  nextReviewOn: WrittenDay | null
}

export type MeetingKey = 'october' | 'november' | 'ahead'

/** A case of the demonstration clinic with its whole story. */
export interface WrittenCase {
  openedOn: WrittenDay
  openedAt: string
  fields: Omit<CaseFields, 'referringAgencyId' | 'referredOn' | 'nextReviewOn'> & {
    referringAgency: AgencyKey
    referredOn: WrittenDay
    nextReviewOn: WrittenDay | null
  }
  /** Victim first, then the perpetrator, then everybody else. */
  parties: readonly [WrittenParty, WrittenParty, ...WrittenParty[]]
  holder: { agency: AgencyKey; name: string }
  handovers: readonly WrittenHandover[]
  levels: readonly WrittenLevel[]
  assessments: readonly WrittenAssessment[]
  /** Types that somebody who may not sign has proposed. */
  proposals?: readonly { on: WrittenDay; signIn: string; type: string; reasons: string }[]
  /** What was agreed before the clinic minuted here, with the day of it. */
  earlier?: { on: WrittenDay; actions: readonly WrittenAction[] }
  hearings: Partial<Record<MeetingKey, WrittenHearing>>
  closedOn?: WrittenDay
}
