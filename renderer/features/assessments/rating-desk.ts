import { AnswerDesk, type DeskConflict } from '#renderer/lib/answer-desk.ts'
import { api, queryClient } from '#renderer/lib/api.ts'
import { remember } from '#renderer/lib/undo.ts'
import type { AssessmentFile, Rating, RatingFields, ratingFields } from '#shared/domain/assessment.ts'
import type { Change } from '#shared/domain/change.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { BLANK_SHOWN, type ShownRating } from './progress.ts'

type RatingChange = Change<typeof ratingFields.shape>
export type RatingConflict = DeskConflict<RatingChange>

/** Rates factors, and confirms what was carried over. */
export class RatingDesk extends AnswerDesk<ShownRating, RatingChange> {
  readonly #assessmentId: AssessmentId

  constructor(assessmentId: AssessmentId) {
    super(BLANK_SHOWN, 'Ratings')
    this.#assessmentId = assessmentId
  }

  /** Rates one field of one factor. */
  rate = <F extends keyof RatingFields>(code: string, field: F, value: RatingFields[F]): void => {
    const was = this.shown(code)[field]
    if (was === value || this.isInConflict(code)) return
    this.choose(code, { field, was, value } as RatingChange) // field and value are of one F, which a union cannot say
  }

  /** Says that a value from last time still holds; after whatever was chosen before it. */
  confirm = (code: string, inCustody: boolean): void => {
    const flag = inCustody ? 'carriedInCustody' : 'carried'
    if (this.shown(code)[flag] !== 'to confirm' || this.isInConflict(code)) return
    this.inTurn(code, { [flag]: 'confirmed' }, () => this.#saveConfirmed(code, inCustody))
  }

  protected async save(code: string, change: RatingChange): Promise<void> {
    const saved = await api.assessments.rate.call({ assessmentId: this.#assessmentId, code, change })
    this.#keep((ratings) => [...ratings.filter((one) => one.code !== code), saved])
  }

  protected readAgain(): void {
    void queryClient.invalidateQueries({ queryKey: api.assessments.get.key() })
  }

  protected said(code: string): string {
    return `${code} rated`
  }

  async #saveConfirmed(code: string, inCustody: boolean): Promise<void> {
    const assessmentId = this.#assessmentId
    const seen = this.shown(code)[inCustody ? 'presenceInCustody' : 'presence']
    const what = { kind: 'factor', code, inCustody, seen } as const
    const part: Partial<Rating> = inCustody ? { carriedInCustody: 'confirmed' } : { carried: 'confirmed' }
    await api.assessments.confirm.call({ assessmentId, what, confirmed: true })
    this.#keep((ratings) => ratings.map((one) => (one.code === code ? { ...one, ...part } : one)))
    remember({
      label: `${code} confirmed`,
      undo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: false }),
      redo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: true }),
    })
  }

  #keep(next: (ratings: AssessmentFile['ratings']) => AssessmentFile['ratings']): void {
    const queryKey = api.assessments.get.queryKey({ input: { assessmentId: this.#assessmentId } })
    queryClient.setQueryData(queryKey, (file) => (file === undefined ? file : { ...file, ratings: next(file.ratings) }))
  }
}
