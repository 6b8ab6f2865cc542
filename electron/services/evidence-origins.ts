import type { Repositories } from '#db/repositories/index.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { ScreeningRecord } from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'

type Origins = ApiOutputs['assessments']['origins']

/** The incidents of the case, the paragraphs of the referral and the questions of finished screenings that were answered yes, as evidence can point at them. */
export async function evidenceOrigins(r: Repositories, caseId: CaseId): Promise<Origins> {
  const narratives = await r.referrals.narratives(caseId)
  const screenings = (await r.referrals.screenings(caseId)).filter((one) => one.finishedAt !== null)
  const answers = await Promise.all(screenings.map(async (one) => answersOf(r, one)))
  const incidents = (await r.incidents.incidents(caseId)).filter((one) => one.withdrawnAt === null)
  return [
    ...incidents.map((one) => ({
      origin: { kind: 'incident' as const, id: one.id },
      text: one.text,
      standing: one.standing,
      source: one.source,
      on: one.on,
    })),
    ...narratives.map((one) => ({
      origin: { kind: 'narrative' as const, id: one.id },
      text: one.text,
      standing: one.standing,
      source: one.source,
      on: one.on,
    })),
    ...answers.flat(),
  ]
}

async function answersOf(r: Repositories, screening: ScreeningRecord): Promise<Origins> {
  const answers = await r.referrals.answers(screening.id)
  return answers.flatMap((one) => {
    const question = QUESTIONS.get(one.code)
    if (question === undefined || one.answer !== 'yes') return []
    return [
      {
        origin: { kind: 'answer' as const, id: `${screening.id}/${one.code}` },
        text: one.comment.trim() === '' ? `${question}: yes` : `${question}: ${one.comment}`,
        standing: 'allegation' as const,
        source: `Screening, ${screening.askedBy}`,
        on: screening.askedOn,
      },
    ]
  })
}

const QUESTIONS = new Map(SCREENING.sets.flatMap((set) => set.items.map((item) => [item.code, item.label] as const)))
