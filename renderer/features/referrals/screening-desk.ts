import { AnswerDesk, type DeskConflict } from '#renderer/lib/answer-desk.ts'
import { api, queryClient } from '#renderer/lib/api.ts'
import type { Change } from '#shared/domain/change.ts'
import { honourYes, isHonourBased } from '#shared/domain/honour.ts'
import type { CaseId, ScreeningId } from '#shared/domain/ids.ts'
import { type AnswerFields, type answerFields, BLANK_ANSWER, type ScreeningAnswer } from '#shared/domain/screening.ts'

type AnswerChange = Change<typeof answerFields.shape>
export type AnswerConflict = DeskConflict<AnswerChange>

/** Answers the questions of a screening. */
export class ScreeningDesk extends AnswerDesk<AnswerFields, AnswerChange> {
  readonly #caseId: CaseId
  readonly #screeningId: ScreeningId

  constructor(caseId: CaseId, screeningId: ScreeningId) {
    super(BLANK_ANSWER, 'Answers')
    this.#caseId = caseId
    this.#screeningId = screeningId
  }

  /** Answers one question in one respect. */
  answer = <F extends keyof AnswerFields>(code: string, field: F, value: AnswerFields[F]): void => {
    const was = this.shown(code)[field]
    if (was === value || this.isInConflict(code)) return
    this.choose(code, { field, was, value } as AnswerChange) // field and value are of one F, which a union cannot say
  }

  /** Ticks or clears a part of an answer. */
  tick = (code: string, part: string): void => {
    const { parts } = this.shown(code)
    this.answer(code, 'parts', parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part])
  }

  async save(code: string, change: AnswerChange): Promise<void> {
    const saved = await api.referrals.answer.call({ screeningId: this.#screeningId, code, change })
    this.#keep(saved)
  }

  protected readAgain(): void {
    void queryClient.invalidateQueries({ queryKey: api.referrals.get.key() })
  }

  protected said(code: string): string {
    return `${code} answered`
  }

  #keep(saved: ScreeningAnswer): void {
    if (saved.answer === 'yes') this.#followFlag(saved)
    const queryKey = api.referrals.get.queryKey({ input: { caseId: this.#caseId } })
    queryClient.setQueryData(queryKey, (file) =>
      file === undefined
        ? file
        : {
            ...file,
            screenings: file.screenings.map((one) =>
              one.record.id === saved.screeningId
                ? { ...one, answers: [...one.answers.filter((other) => other.code !== saved.code), saved] }
                : one,
            ),
          },
    )
  }

  /** A yes about honour-based abuse has raised its flag in the store: the page around the questions follows at once. */
  #followFlag(saved: ScreeningAnswer): void {
    const file = queryClient.getQueryData(api.referrals.get.queryKey({ input: { caseId: this.#caseId } }))
    const asked = file?.screenings.find((one) => one.record.id === saved.screeningId)
    if (file === undefined || asked === undefined || isHonourBased(file.record)) return
    if (honourYes(asked.pack, [saved]).length > 0) this.readAgain()
  }
}
