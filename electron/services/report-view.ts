import type { ApiOutputs } from '#shared/contract/index.ts'
import {
  type AssessmentFile,
  type Evidence,
  PROTECTIVE_PRESENCE_WORDS,
  type Rating,
  RISK_PRESENCE_WORDS,
} from '#shared/domain/assessment.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { type Day, dayOf, type Instant, sayDayInFull, timeOf } from '#shared/domain/dates.ts'
import { windowStart } from '#shared/domain/evidence-window.ts'
import { formulationPart, PART_WORDS, paragraphOf, textsOf } from '#shared/domain/formulation.ts'
import type { Proposal } from '#shared/domain/hypothesis.ts'
import type { FactorPack } from '#shared/domain/instrument.ts'
import { JUDGEMENTS, type Judgement, type JudgementCode, LEVERS, type Lever } from '#shared/domain/judgement.ts'
import { callParty } from '#shared/domain/party.ts'
import type {
  AssessmentReportView,
  EvidenceLineView,
  JudgementView,
  PanelView,
  RatedFactorView,
  ScenarioView,
  ToolResultView,
} from '#shared/domain/report-view.ts'
import { LIKELIHOOD_WORDS, SCENARIO_WORDS, type ScenarioFile } from '#shared/domain/scenario.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { nameOfTool, resultsAt, type ToolResult } from '#shared/domain/tool-result.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import { FACTOR_PACKS, factorByCode, packById, typeByCode } from '#shared/instruments/index.ts'
import { JUDGEMENT_LEVEL_WORDS, JUDGEMENT_WORDS, LEVER_WORDS } from '#shared/instruments/judgements.ts'
import { toolByCode } from '#shared/instruments/tools.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import { levelView } from './minutes-view.ts'

/** Everything that a report is made of. */
export interface ReportSource {
  file: AssessmentFile
  whole: CaseFile
  formulation: ApiOutputs['formulations']['get']
  results: readonly ToolResult[]
  proposals: readonly Proposal[]
  /** Where a second rater saw it differently and it stayed so, each in a sentence. */
  dissents: readonly string[]
  settings: Settings
  now: Instant
  exported: Exported
}

/** The report of an assessment in words; of a signed one, as everything stood when it was signed. */
export function reportView({
  file,
  whole,
  formulation,
  results,
  proposals,
  dissents,
  settings,
  now,
  exported,
}: ReportSource): AssessmentReportView {
  const { record, ratings, evidence } = file
  const at = record.signedAt ?? now
  const until = dayOf(at)
  const type = record.type === null ? undefined : typeByCode(record.type)
  const party = (role: string) =>
    whole.parties
      .filter((one) => one.role === role)
      .map((one) => callParty(one))
      .join('; ')
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    reference: whole.record.reference,
    number: record.number,
    draft: record.signedAt === null,
    standing: sayStanding(file),
    level: levelView(whole.levels.findLast((one) => one.decidedAt <= at)),
    victim: party('victim'),
    perpetrator: party('perpetrator'),
    type: {
      working: type?.label ?? '',
      alternative: record.alternativeType === null ? '' : (typeByCode(record.alternativeType)?.label ?? ''),
      confidence: record.confidence ?? '',
      reasons: record.reasons,
      initialMotivation: record.initialMotivation,
      maintainedBy: record.maintainedBy,
      evidence: TYPOLOGY.types.flatMap((one) => {
        const lines = linesOn(one.code, evidence, null)
        return lines.length === 0 ? [] : [{ type: one.label, evidence: lines }]
      }),
    },
    summary: record.summary,
    judgements: JUDGEMENTS.map((code) => judgementView(code, file.judgements)),
    levers: LEVERS.flatMap((code) => leverView(file.levers.find((one) => one.code === code))),
    formulation: paragraphOf(textsOf(formulation.parts), type?.label ?? null),
    restsOn: formulationPart.options.flatMap((part) => {
      const links = formulation.parts.find((one) => one.part === part)?.links ?? []
      return links.length === 0 ? [] : [{ part: PART_WORDS[part].name, items: links.map(nameOfCode).join(', ') }]
    }),
    matters: formulation.report.matters,
    scenarios: formulation.scenarios.map(scenarioView),
    panels: FACTOR_PACKS.map((pack) => panelView(pack, ratings, evidence, until)),
    notKnown: ratings.flatMap(notKnown),
    tools: resultsAt(results, at).map(toolView),
    limits: formulation.report.limits,
    otherViews: [...proposals.filter((one) => one.at <= at).map((one) => proposalInWords(one, at)), ...dissents],
    packs: record.packs.map(sayPack),
    exported,
  }
}

function leverView(one: Lever | undefined): AssessmentReportView['levers'] {
  if (one === undefined || (one.exists === null && one.note === '')) return []
  return [
    {
      name: LEVER_WORDS[one.code].label,
      stands: one.exists === null ? '' : EXISTS_WORDS[one.exists],
      note: one.note,
    },
  ]
}

function sayStanding({ record }: AssessmentFile): string {
  if (record.signedAt === null) return `Draft, begun by ${record.startedByName} on ${inFull(dayOf(record.startedAt))}`
  const role = record.signedRole === '' ? '' : `, ${record.signedRole.toLowerCase()}`
  const training = record.signedTraining === '' ? '' : ` (${record.signedTraining})`
  return `Signed by ${record.signedByName}${role}${training} on ${inFull(dayOf(record.signedAt))} at ${timeOf(record.signedAt)}`
}

function panelView(pack: FactorPack, ratings: readonly Rating[], evidence: readonly Evidence[], until: Day): PanelView {
  const from = pack.windowMonths === null ? null : windowStart(until, pack.windowMonths)
  return {
    title: pack.title,
    window: from === null ? '' : `Evidence counts from ${inFull(from)}; what is older is said to be.`,
    contexts: pack.inTwoContexts === true ? ['In the community', 'In custody'] : ['Rating'],
    factors: pack.items.map(({ code, label }) => {
      const one = ratings.find((each) => each.code === code)
      return {
        code,
        label,
        ratings: ratingsIn(pack, one),
        evidence: linesOn(code, evidence, from),
        missing: one?.missing ?? '',
      }
    }),
  }
}

function ratingsIn(pack: FactorPack, one: Rating | undefined): RatedFactorView['ratings'] {
  if (one === undefined) return pack.inTwoContexts === true ? [NOT_RATED, NOT_RATED] : [NOT_RATED]
  const here = inContext(pack, one.presence, one.relevance)
  const mark = one.mark === null ? [] : [MARK_WORDS[one.mark]]
  if (pack.inTwoContexts !== true) return [[...here, ...mark]]
  return [[...here, ...mark], inContext(pack, one.presenceInCustody, one.relevanceInCustody)]
}

function inContext(pack: FactorPack, presence: Rating['presence'], relevance: Rating['relevance']): readonly string[] {
  if (presence === null) return NOT_RATED
  const words = pack.bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
  return [words[presence], ...(relevance === null || presence === 'no' ? [] : [`${relevance} relevance`])]
}

function judgementView(code: JudgementCode, all: readonly Judgement[]): JudgementView {
  const one = all.find((each) => each.code === code)
  return {
    name: JUDGEMENT_WORDS[code].label,
    level: one === undefined || one.level === null ? '' : JUDGEMENT_LEVEL_WORDS[one.level],
    reasons: one?.reasons ?? '',
    wouldChange: one?.wouldChange ?? '',
  }
}

/** What somebody else thought of the type, and what had become of it by the day of the report. */
function proposalInWords(one: Proposal, at: Instant): string {
  const type = typeByCode(one.type)?.label ?? one.type
  const answer =
    one.answer === null || one.answeredAt === null || one.answeredAt > at
      ? 'not answered'
      : [one.answer, one.answerReason].filter((word) => word !== '').join(': ')
  return `${one.byName}, ${inFull(dayOf(one.at))}: ${type} type. ${one.reasons} (${answer})`
}

function linesOn(code: string, evidence: readonly Evidence[], from: Day | null): EvidenceLineView[] {
  return evidence
    .filter((one) => one.code === code)
    .map((one) => ({
      standing: STANDING_WORDS[one.standing],
      text: one.text,
      source: one.source,
      date: one.on === null ? 'no date' : inFull(one.on),
      age: from !== null && one.on !== null && one.on < from ? 'older than six months' : '',
      against: one.speaks === 'against',
    }))
}

function scenarioView(one: ScenarioFile): ScenarioView {
  return {
    kind: SCENARIO_WORDS[one.kind].name,
    what: one.what,
    towards: one.towards,
    howSoon: one.howSoon,
    likelihood: one.likelihood === null ? '' : LIKELIHOOD_WORDS[one.likelihood],
    why: one.why,
    response: one.response,
    signs: one.signs.map(({ text, watchedBy }) => ({
      text,
      watched: watchedBy.map(({ ownerName, number }) => `${ownerName} (action ${number})`).join(', '),
    })),
    answered: one.answers.length > 0,
  }
}

function toolView(one: ToolResult): ToolResultView {
  return {
    tool: [nameOfTool(one, toolByCode(one.tool)), one.edition].filter((word) => word !== '').join(', '),
    on: inFull(one.on),
    outcome: one.outcome,
    rater: one.training === '' ? one.rater : `${one.rater} (${one.training})`,
    limits: one.limits,
    document: one.documentRef,
  }
}

function notKnown({ code, presence, missing }: Rating): string[] {
  if (presence !== 'not known' && missing === '') return []
  return [missing === '' ? nameOfCode(code) : `${nameOfCode(code)}: ${missing}`]
}

function nameOfCode(code: string): string {
  const factor = factorByCode(code)
  return factor === undefined ? `${typeByCode(code)?.label ?? code} type` : `${code} ${factor.item.label}`
}

/** `history-factors@1.0` as `History, version 1.0`. */
function sayPack(pinned: string): string {
  const [id = '', version = ''] = pinned.split('@')
  return `${packById(id)?.title ?? id}, version ${version}`
}

/** A day on paper always has its year: `24 November 2026`. */
function inFull(on: Day): string {
  return sayDayInFull(on).replace(/^\w+ /, '')
}

const STANDING_WORDS = { fact: 'Fact', allegation: 'Allegation', opinion: 'Opinion' } as const
const NOT_RATED = ['Not rated'] as const
const EXISTS_WORDS = { yes: 'There is one', no: 'There is none', 'not known': 'Not known' } as const
const MARK_WORDS = { key: 'key: must not be lost', goal: 'goal: to work towards' } as const
