import { api, queryClient } from '#renderer/lib/api.ts'
import { now } from '#renderer/lib/format.ts'
import { watched } from '#renderer/lib/listeners.ts'
import { refusalOf } from '#renderer/lib/messages.ts'
import { reportSaved, reportUnsaved } from '#renderer/lib/saving.ts'
import { sayProblem } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { Rating, RatingFields, ratingFields } from '#shared/domain/assessment.ts'
import type { Change } from '#shared/domain/change.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { BLANK_SHOWN, type ShownRating } from './progress.ts'

type RatingChange = Change<typeof ratingFields.shape>

/** Somebody else rated the same while we did: both are kept until one is chosen. */
export interface RatingConflict {
  readonly mine: RatingChange
  readonly theirs: unknown
}

export interface DeskView {
  /** What was chosen and is not acknowledged yet, over what the store holds. */
  readonly ahead: ReadonlyMap<string, Partial<ShownRating>>
  readonly conflicts: ReadonlyMap<string, RatingConflict>
}

/** Rates factors as fast as keys come: shown at once, saved one after the other, never over what nobody saw. */
export class RatingDesk {
  readonly view = watched<DeskView>({ ahead: new Map(), conflicts: new Map() })
  readonly #assessmentId: AssessmentId
  #stored: ReadonlyMap<string, ShownRating> = new Map()
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(assessmentId: AssessmentId) {
    this.#assessmentId = assessmentId
  }

  /** What the store holds now. */
  update(stored: ReadonlyMap<string, ShownRating>): void {
    this.#stored = stored
  }

  /** Rates one field of one factor. */
  rate = <F extends keyof RatingFields>(code: string, field: F, value: RatingFields[F]): void => {
    const was = this.#now(code)[field]
    if (was === value || this.view.get().conflicts.has(code)) return
    this.#send(code, { field, was, value } as RatingChange) // field and value are of one F, which a union cannot say
  }

  /** Says that a value from last time still holds; after whatever was chosen before it. */
  confirm = (code: string, inCustody: boolean): void => {
    const flag = inCustody ? 'carriedInCustody' : 'carried'
    if (this.#now(code)[flag] !== 'to confirm' || this.view.get().conflicts.has(code)) return
    this.#lead(code, { [flag]: 'confirmed' })
    this.#enqueue(() => this.#saveConfirmed(code, inCustody))
  }

  /** In a conflict: sets what we chose over what they saved, or leaves theirs. */
  settle = (code: string, choice: 'mine' | 'theirs'): void => {
    const conflict = this.view.get().conflicts.get(code)
    if (conflict === undefined) return
    this.#show({ conflicts: without(this.view.get().conflicts, code) })
    if (choice === 'mine') this.#send(code, { ...conflict.mine, was: conflict.theirs } as RatingChange) // theirs came from the same field
  }

  #now(code: string): ShownRating {
    return { ...(this.#stored.get(code) ?? BLANK_SHOWN), ...this.view.get().ahead.get(code) }
  }

  #send(code: string, change: RatingChange): void {
    this.#lead(code, { [change.field]: change.value })
    this.#enqueue(() => this.#save(code, change))
  }

  #lead(code: string, part: Partial<ShownRating>): void {
    const ahead = new Map(this.view.get().ahead)
    ahead.set(code, { ...ahead.get(code), ...part })
    this.#show({ ahead })
  }

  #enqueue(save: () => Promise<void>): void {
    this.#waiting += 1
    this.#report()
    this.#queue = this.#queue.then(save)
  }

  async #saveConfirmed(code: string, inCustody: boolean): Promise<void> {
    const assessmentId = this.#assessmentId
    const seen = this.#now(code)[inCustody ? 'presenceInCustody' : 'presence']
    const what = { kind: 'factor', code, inCustody, seen } as const
    const flag = inCustody ? 'carriedInCustody' : 'carried'
    try {
      await api.assessments.confirm.call({ assessmentId, what, confirmed: true })
      keepPart(assessmentId, code, { [flag]: 'confirmed' })
      reportSaved(now())
      remember({
        label: `${code} confirmed`,
        undo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: false }),
        redo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: true }),
      })
    } catch (error) {
      sayProblem(error)
    } finally {
      this.#waiting -= 1
      this.#settled(code, flag, 'confirmed')
      this.#report()
    }
  }

  async #save(code: string, change: RatingChange): Promise<void> {
    const assessmentId = this.#assessmentId
    const back = { field: change.field, was: change.value, value: change.was } as RatingChange // the same field, the other way round
    try {
      const saved = await api.assessments.rate.call({ assessmentId, code, change })
      keep(assessmentId, saved)
      reportSaved(now())
      remember({
        label: `${code} rated`,
        undo: () => api.assessments.rate.call({ assessmentId, code, change: back }),
        redo: () => api.assessments.rate.call({ assessmentId, code, change }),
      })
    } catch (error) {
      const refusal = refusalOf(error)
      if (
        refusal?.code === 'STALE' &&
        typeof refusal.data === 'object' &&
        refusal.data !== null &&
        'theirs' in refusal.data
      ) {
        this.#show({
          conflicts: new Map(this.view.get().conflicts).set(code, { mine: change, theirs: refusal.data.theirs }),
        })
      } else sayProblem(error)
    } finally {
      this.#waiting -= 1
      this.#settled(code, change.field, change.value)
      this.#report()
    }
  }

  /** What is acknowledged (or refused) is no longer ahead of the store, unless a newer choice is. */
  #settled(code: string, field: keyof ShownRating, value: unknown): void {
    const now = this.view.get().ahead.get(code)
    if (now === undefined || now[field] !== value) return
    const { [field]: _, ...rest } = now
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
      this.#waiting === 0 ? undefined : { label: 'Ratings', sentence: undefined, flush: () => this.#queue },
    )
  }
}

/** Puts an acknowledged rating where the screen reads it, so that it never flickers back before the next reading. */
function keep(assessmentId: AssessmentId, saved: Rating): void {
  queryClient.setQueryData(api.assessments.get.queryKey({ input: { assessmentId } }), (file) =>
    file === undefined ? file : { ...file, ratings: [...file.ratings.filter((one) => one.code !== saved.code), saved] },
  )
}

function keepPart(assessmentId: AssessmentId, code: string, part: Partial<Rating>): void {
  queryClient.setQueryData(api.assessments.get.queryKey({ input: { assessmentId } }), (file) =>
    file === undefined
      ? file
      : { ...file, ratings: file.ratings.map((one) => (one.code === code ? { ...one, ...part } : one)) },
  )
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const next = new Map(map)
  next.delete(key)
  return next
}
