import type { Repositories } from '#db/repositories/index.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import type { AssessmentFile, Presence } from '#shared/domain/assessment.ts'
import { type Conflict, findConflicts, type Place } from '#shared/domain/conflict.ts'
import { type Coverage, coverageOf, type Need } from '#shared/domain/coverage.ts'
import type { Day } from '#shared/domain/dates.ts'
import { namesOf } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { holdsOn, type OrderState, sayOrder, stateOfOrder } from '#shared/domain/order.ts'
import { calledIn, type Party } from '#shared/domain/party.ts'
import { type PlanBody, type PlanRecord, planAction, planFields, warningsIn } from '#shared/domain/plan.ts'
import { openGuidanceIn } from '#shared/domain/plan-guidance.ts'
import { isInPlan, type SafetyStep, sayPlace } from '#shared/domain/safety-plan.ts'
import { SCENARIO_WORDS, type Scenario } from '#shared/domain/scenario.ts'
import { CONFLICT_RULES } from '#shared/instruments/conflict-rules.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { factorByCode } from '#shared/instruments/index.ts'

/** How a case stands today as a plan sees it. */
export interface Standing {
  assessment: AssessmentFile | null
  actions: ActionLine[]
  coverage: Coverage
  parties: Party[]
  orders: StandingOrder[]
  /** The steps of the safety plan that were agreed or done. */
  safety: SafetyStep[]
}

/** An order as a plan sees it: where it stands today, and what of it still holds. */
export interface StandingOrder {
  name: string
  state: OrderState
  /** Whether it can be enforced today. */
  holds: boolean
  endsOn: Day | null
  conditions: string[]
}

/** Gathers what a plan rests on: the last signed assessment, the actions, what may stay uncovered. */
export async function standingOf(r: Repositories, caseId: CaseId, today: Day): Promise<Standing> {
  const file = await r.cases.file(caseId)
  const signed = file.assessments.findLast((one) => one.signedAt !== null && one.kind !== 'second')
  const assessment = signed === undefined ? null : await r.assessments.file(signed.id)
  const scenarios = signed === undefined ? [] : await r.formulations.scenarios(signed.id)
  const everything = { text: '', agencyId: null, ownerName: null, ownerId: null, state: null, visibleTo: null }
  const actions = await r.actions.list({ ...everything, caseId, today })
  return {
    assessment,
    actions,
    coverage: coverageOf(needsOf(assessment, scenarios), actions, await r.plans.accepted(caseId)),
    parties: file.parties,
    orders: await ordersIn(r, caseId, today),
    safety: await safetyIn(r, caseId),
  }
}

async function ordersIn(r: Repositories, caseId: CaseId, today: Day): Promise<StandingOrder[]> {
  const steps = Map.groupBy(await r.orders.steps(caseId), (one) => one.orderId)
  const conditions = (await r.orders.conditions(caseId)).filter((one) => one.withdrawnAt === null)
  return (await r.orders.ofCase(caseId)).map((order) => {
    const own = steps.get(order.id) ?? []
    return {
      name: sayOrder(order),
      state: stateOfOrder(own, order.endsOn, today),
      holds: holdsOn(own, order.endsOn, today),
      endsOn: order.endsOn,
      conditions: conditions.filter((one) => one.orderId === order.id).map((one) => one.text),
    }
  })
}

async function safetyIn(r: Repositories, caseId: CaseId): Promise<SafetyStep[]> {
  const plan = await r.safetyPlans.ofCase(caseId)
  return plan === undefined ? [] : (await r.safetyPlans.file(plan)).steps.filter(isInPlan).map(({ step }) => step)
}

/** Everything that a draft says today. A plan is for every agency, so what only some may know is not in it. */
export async function bodyOf(r: Repositories, record: PlanRecord, standing: Standing): Promise<PlanBody> {
  const contingencies = await r.plans.contingencies(record.id)
  const agreements = await r.plans.agreements(record.id)
  const asides = await r.plans.asides(record.id)
  const fields = planFields.parse(record)
  const open = standing.actions.filter((one) => one.closedAt === null && one.audience === null)
  const conflicts = conflictsIn({ ...standing, actions: open }, record, contingencies)
  const signed = standing.assessment?.record
  const actions = open.map((one) => planAction.parse(one)).sort((one, other) => one.number - other.number)
  const guidance = openGuidanceIn(
    { fields, actions, contingencies, asides },
    {
      rules: GUIDANCE_RULES,
      off: new Set((await r.clinic.settings()).guidanceOff),
      people: namesOf(calledIn(standing.parties)),
    },
  )
  return {
    fields,
    contingencies,
    agreements,
    voice: await r.plans.voices(record.id),
    actions,
    rows: standing.coverage.rows,
    conflicts,
    asides,
    warnings: warningsIn({ actions, agreements, conflicts }, guidance),
    assessment:
      signed === undefined || signed.signedAt === null
        ? null
        : { id: signed.id, number: signed.number, signedAt: signed.signedAt },
  }
}

/** What cannot both be followed in plan, safety plan, orders that hold and arrangements about contact (N15). */
export function conflictsIn(
  { actions, parties, orders, safety }: Pick<Standing, 'actions' | 'parties' | 'orders' | 'safety'>,
  plan: Pick<PlanRecord, 'childContact'> | null,
  contingencies: PlanBody['contingencies'],
): Conflict[] {
  const places: Place[] = [
    ...actions
      .filter((one) => one.closedAt === null)
      .map(({ kind, number, text, criterion }): Place => {
        const name = { action: 'Action', advice: 'Advice', monitoring: 'Monitoring' }[kind]
        return { place: `${name} ${number}`, kind, text: criterion === '' ? text : `${text}. ${criterion}` }
      }),
    ...contingencies.map(
      ({ condition, response }): Place => ({ place: `If ${condition}`, kind: 'contingency', text: response }),
    ),
    ...orders
      .filter((one) => one.state === 'in force' || one.state === 'interim')
      .flatMap((one) => one.conditions.map((text): Place => ({ place: one.name, kind: 'order', text }))),
    ...safety.map(({ part, text }): Place => ({ place: sayPlace(part), kind: 'safety plan', text })),
    { place: 'Contact with children', kind: 'child contact', text: plan?.childContact ?? '' },
    ...parties
      .filter((one) => one.role === 'victim')
      .map(
        (one): Place => ({
          place: 'Safe contact of the victim',
          kind: 'safe contact',
          text: [one.safeContact, one.safeTimes, one.safeAnswerer, one.safeWords]
            .filter((part) => part !== '')
            .join('. '),
        }),
      ),
  ]
  return findConflicts(
    places.filter((one) => one.text !== ''),
    CONFLICT_RULES,
    (text) => asRoles(text, parties),
  )
}

/** The text with names of victim and perpetrator as `the victim` and `the perpetrator`, as the rules call them. */
function asRoles(text: string, parties: readonly Party[]): string {
  return parties.reduce((said, { role, name }) => {
    if (name === '' || (role !== 'victim' && role !== 'perpetrator')) return said
    const [first = name] = name.split(/\s+/)
    const names = [name, first].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return said.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), `the ${role}`)
  }, text)
}

/** What the last signed assessment asks of the plan: risk factors that are there, goals, scenarios (N6). */
function needsOf(assessment: AssessmentFile | null, scenarios: readonly Scenario[]): Need[] {
  const factors = (assessment?.ratings ?? []).flatMap(({ code, mark, ...rated }): Need[] => {
    const found = factorByCode(code)
    if (found === undefined) return []
    const presence = [rated.presence, rated.presenceInCustody].find(isThere) ?? rated.presence
    const label = `${code} ${found.item.label}`
    if (found.pack.bearing === 'protective')
      return mark === 'goal' ? [{ kind: 'goal', ref: code, label, presence }] : []
    return isThere(presence) ? [{ kind: 'factor', ref: code, label, presence }] : []
  })
  return [...factors.filter(isFactor), ...factors.filter((one) => !isFactor(one)), ...scenarios.map(scenarioNeed)]
}

/** Factors that are judged in two contexts are there when they are there in one of them. */
function isThere(presence: Presence | null): boolean {
  return presence === 'yes' || presence === 'partly'
}

function isFactor({ kind }: Need): boolean {
  return kind === 'factor'
}

function scenarioNeed({ origin, kind, what }: Scenario): Need {
  const said = what.trim().replace(/\s+/g, ' ')
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()}…` : said
  const { name } = SCENARIO_WORDS[kind]
  return { kind: 'scenario', ref: origin, label: short === '' ? name : `${name}: ${short}`, presence: null }
}

const LONGEST = 90
