import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { apiFor } from '#backend/api.ts'
import { router } from '#backend/router.ts'
import type { Database } from '#db/open.ts'
import type { Api } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { SEVERITIES } from '#shared/domain/incident.ts'
import { JUDGEMENTS } from '#shared/domain/judgement.ts'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'
import { confirmEverything } from '#tests/support/assess.ts'
import { byHandOn } from './by-hand.ts'
import { CHEAP, copyClinic, makeSeededClinic, openAsBackend, openRecords } from './clinics.ts'
import { type Effort, interleaved, type Line, of } from './measure.ts'
import { TODAY } from './seeding.ts'
import { write } from './table.ts'

const PSYCHOLOGIST = 'psychologist'
const LAST_NUMBER = 10
const INCIDENTS = 500

/** Opening the assessment of a case with ten assessments and 500 incidents: everything that its screen reads. */
export async function assessmentBench(folder: string, effort: Effort): Promise<Line[]> {
  const own = join(folder, 'assessments')
  const made = await makeBusyCase(own)
  write(`Made a case with ${LAST_NUMBER} assessments and ${INCIDENTS} incidents.`)
  const clinic = await openAsBackend(copyClinic(own, `${own}-services`))
  const opened = await openRecords(own)
  try {
    const { assessmentId, caseId } = made
    const direct: Api = createRouterClient(router, { context: await clinic.callerNamed(PSYCHOLOGIST) })
    const records = await opened.store.read(async (all) => all)
    const byHand = assessmentByHand(opened.database)
    const cases = byHandOn(opened.database)
    const file = await records.assessments.file(assessmentId)
    const raw = byHand(assessmentId, caseId)
    if (file.ratings.length !== raw.ratings || file.evidence.length !== raw.evidence)
      throw new Error('The repository reads other rows than the statements by hand.')
    const spreads = await interleaved(
      [
        { name: 'by hand', run: () => [byHand(assessmentId, caseId), cases.file(caseId)] },
        {
          name: 'repository',
          run: async () => [
            await records.assessments.file(assessmentId),
            await records.assessments.hypotheses(caseId),
            await records.assessments.proposals(caseId),
            await records.assessments.discardedOf(caseId),
            await records.incidents.events(caseId),
            await records.cases.file(caseId),
          ],
        },
        {
          name: 'services',
          run: async () => {
            await direct.assessments.get({ assessmentId })
            await direct.cases.get({ caseId })
            await direct.assessments.life({ caseId })
          },
        },
        {
          name: 'three readings of nothing',
          run: async () => {
            for (const place of ['one', 'two', 'three']) await direct.drafts.get({ place })
          },
        },
        { name: 'origins', run: () => direct.assessments.origins({ assessmentId }) },
      ],
      effort,
    )
    const floor = of(spreads, 'by hand')
    const what = `open an assessment of ${LAST_NUMBER}, ${INCIDENTS} incidents`
    return [
      { metric: `${what}, repository`, ours: of(spreads, 'repository'), floor, unit: 'µs', goal: 1.5 },
      {
        metric: `${what}, services, to three audited readings of nothing`,
        ours: of(spreads, 'services'),
        floor: of(spreads, 'three readings of nothing'),
        unit: 'µs',
        goal: 1.3,
      },
      {
        metric: '  … every incident, paragraph and answer that evidence may point at',
        ours: of(spreads, 'origins'),
        unit: 'µs',
      },
    ]
  } finally {
    await clinic.close()
    await opened.close()
  }
}

async function makeBusyCase(folder: string): Promise<{ caseId: CaseId; assessmentId: AssessmentId }> {
  const { caseIds } = await makeSeededClinic(folder, 12, CHEAP)
  const [caseId] = caseIds
  if (caseId === undefined) throw new Error('No case was made.')
  const clinic = await openAsBackend(folder)
  const psychologist = apiFor(clinic, PSYCHOLOGIST)
  try {
    let last: AssessmentId | undefined
    for (let number = 3; number <= LAST_NUMBER; number += 1) {
      const { id } = await psychologist.assessments.start({ caseId })
      if (last === undefined) await complete(psychologist, id)
      await confirmEverything(psychologist, id)
      await psychologist.assessments.sign({ assessmentId: id })
      last = id
    }
    if (last === undefined) throw new Error('No assessment was made.')
    for (let nth = 0; nth < INCIDENTS; nth += 1) await addIncident(apiFor(clinic, 'coordinator'), caseId, nth)
    return { caseId, assessmentId: last }
  } finally {
    await clinic.close()
  }
}

/** What the seeded assessments leave unsaid: the judgements, and the factors in custody. */
async function complete({ assessments }: Api, assessmentId: AssessmentId): Promise<void> {
  for (const code of JUDGEMENTS) {
    await assessments.judge({ assessmentId, code, change: { field: 'level', was: null, value: 'high' } })
    await assessments.judge({ assessmentId, code, change: { field: 'reasons', was: '', value: 'It has not paused.' } })
  }
  for (const { code } of ASKED_FACTORS.filter((one) => one.inTwoContexts)) {
    await assessments.rate({ assessmentId, code, change: { field: 'presenceInCustody', was: null, value: 'no' } })
  }
}

async function addIncident({ incidents }: Api, caseId: CaseId, nth: number): Promise<void> {
  await incidents.add({
    caseId,
    incident: {
      on: addDays(TODAY, -(nth % 400)),
      until: null,
      time: null,
      about: false,
      text: `Invented incident ${nth}: waited near the entrance and left when somebody came.`,
      standing: 'allegation',
      source: 'Invented report',
      behaviours: [],
      against: ['victim'],
      howKnown: 'seen by the victim',
      severity: SEVERITIES[nth % SEVERITIES.length] ?? 'contact',
      reported: 'yes',
      policeNumber: '',
    },
  })
}

/** The rows that the screen is made of, by statements prepared once. */
function assessmentByHand(database: Database) {
  const record = database.prepare<[string], { supersedes: string | null }>('select * from assessments where id = ?')
  const ofOne = (table: string) => database.prepare<[string], unknown>(`select * from ${table} where assessment_id = ?`)
  const [ratings, judgements, levers] = [ofOne('ratings'), ofOne('judgements'), ofOne('levers')]
  const evidence = database.prepare<[string], unknown>(
    'select * from evidence where assessment_id = ? and removed = 0 order by id',
  )
  const ofCase = ['hypotheses', 'type_proposals', 'case_events'].map((table) =>
    database.prepare<[string], unknown>(`select * from ${table} where case_id = ?`),
  )
  const discarded = database.prepare<[string], unknown>(
    'select * from assessments where case_id = ? and discarded_at is not null',
  )
  return (assessmentId: string, caseId: string): { ratings: number; evidence: number } => {
    const before = record.get(assessmentId)?.supersedes ?? null
    const rated = ratings.all(assessmentId)
    const known = evidence.all(assessmentId)
    for (const table of [judgements, levers]) table.all(assessmentId)
    if (before !== null) for (const table of [record, ratings, judgements, levers]) table.all(before)
    for (const table of [...ofCase, discarded]) table.all(caseId)
    return { ratings: rated.length, evidence: known.length }
  }
}
