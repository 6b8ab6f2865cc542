import { api, queryClient } from '#renderer/lib/api.ts'
import { now } from '#renderer/lib/format.ts'
import { watched } from '#renderer/lib/listeners.ts'
import { refusalOf } from '#renderer/lib/messages.ts'
import { reportSaved, reportUnsaved } from '#renderer/lib/saving.ts'
import { sayProblem } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { Change } from '#shared/domain/change.ts'
import type { CaseId, ScreeningId } from '#shared/domain/ids.ts'
import { type AnswerFields, type answerFields, BLANK_ANSWER, type ScreeningAnswer } from '#shared/domain/screening.ts'

type AnswerChange = Change<typeof answerFields.shape>

/** Somebody else answered the same while we did: both are kept until one is chosen. */
export interface AnswerConflict {
  readonly mine: AnswerChange
  readonly theirs: unknown
}

export interface DeskView {
  /** What was answered and is not acknowledged yet, over what the store holds. */
  readonly ahead: ReadonlyMap<string, Partial<AnswerFields>>
  readonly conflicts: ReadonlyMap<string, AnswerConflict>
}

/** Answers questions as fast as keys come: shown at once, saved one after the other, never over what nobody saw. */
export class ScreeningDesk {
  readonly view = watched<DeskView>({ ahead: new Map(), conflicts: new Map() })
  readonly #caseId: CaseId
  readonly #screeningId: ScreeningId
  #stored: ReadonlyMap<string, AnswerFields> = new Map()
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(caseId: CaseId, screeningId: ScreeningId) {
    this.#caseId = caseId
    this.#screeningId = screeningId
  }

  /** What the store holds now. */
  update(stored: ReadonlyMap<string, AnswerFields>): void {
    this.#stored = stored
  }

  /** Answers one question in one respect. */
  answer = <F extends keyof AnswerFields>(code: string, field: F, value: AnswerFields[F]): void => {
    const was = this.#now(code)[field]
    if (was === value || this.view.get().conflicts.has(code)) return
    this.#send(code, { field, was, value } as AnswerChange) // field and value are of one F, which a union cannot say
  }

  /** Ticks or clears a part of an answer. */
  tick = (code: string, part: string): void => {
    const { parts } = this.#now(code)
    this.answer(code, 'parts', parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part])
  }

  /** Saves one change and keeps what came of it where the screen reads it. */
  save = async (code: string, change: AnswerChange): Promise<void> => {
    const saved = await api.referrals.answer.call({ screeningId: this.#screeningId, code, change })
    this.#keep(saved)
  }

  /** In a conflict: sets what we chose over what they saved, or leaves theirs. */
  settle = (code: string, choice: 'mine' | 'theirs'): void => {
    const conflict = this.view.get().conflicts.get(code)
    if (conflict === undefined) return
    this.#show({ conflicts: without(this.view.get().conflicts, code) })
    if (choice === 'mine')
      this.#send(code, { ...conflict.mine, was: conflict.theirs } as AnswerChange) // theirs came from the same field
    else void queryClient.invalidateQueries({ queryKey: api.referrals.get.key() })
  }

  #now(code: string): AnswerFields {
    return { ...(this.#stored.get(code) ?? BLANK_ANSWER), ...this.view.get().ahead.get(code) }
  }

  #send(code: string, change: AnswerChange): void {
    const ahead = new Map(this.view.get().ahead)
    ahead.set(code, { ...ahead.get(code), [change.field]: change.value })
    this.#show({ ahead })
    this.#waiting += 1
    this.#report()
    this.#queue = this.#queue.then(() => this.#saveInTurn(code, change))
  }

  async #saveInTurn(code: string, change: AnswerChange): Promise<void> {
    const back = { field: change.field, was: change.value, value: change.was } as AnswerChange // the same field, the other way round
    try {
      await this.save(code, change)
      reportSaved(now())
      remember({
        label: `${code} answered`,
        undo: () => this.save(code, back),
        redo: () => this.save(code, change),
      })
    } catch (error) {
      const theirs = theirsOf(error)
      if (theirs === undefined) sayProblem(error)
      else {
        this.#show({
          conflicts: new Map(this.view.get().conflicts).set(code, { mine: change, theirs: theirs.value }),
        })
      }
    } finally {
      this.#waiting -= 1
      this.#settled(code, change)
      this.#report()
    }
  }

  /** Puts an acknowledged answer where the screen reads it, so that it never flickers back before the next reading. */
  #keep(saved: ScreeningAnswer): void {
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

  /** What is acknowledged (or refused) is no longer ahead of the store, unless a newer answer is. */
  #settled(code: string, change: AnswerChange): void {
    const ours = this.view.get().ahead.get(code)
    if (ours === undefined || ours[change.field] !== change.value) return
    const { [change.field]: _, ...rest } = ours
    const ahead =
      Object.keys(rest).length === 0
        ? without(this.view.get().ahead, code)
        : new Map(this.view.get().ahead).set(code, rest)
    this.#show({ ahead })
  }

  #show(part: Partial<DeskView>): void {
    this.view.set({ ...this.view.get(), ...part })
  }

  #report(): void {
    reportUnsaved(
      this,
      this.#waiting === 0 ? undefined : { label: 'Answers', sentence: undefined, flush: () => this.#queue },
    )
  }
}

function theirsOf(error: unknown): { value: unknown } | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'STALE' || typeof refusal.data !== 'object' || refusal.data === null) return undefined
  return 'theirs' in refusal.data ? { value: refusal.data.theirs } : undefined
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const next = new Map(map)
  next.delete(key)
  return next
}
