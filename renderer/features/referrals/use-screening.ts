import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { shownOver } from '#renderer/lib/answer-desk.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { honourYes } from '#shared/domain/honour.ts'
import type { ChecklistItem, ChecklistPack } from '#shared/domain/instrument.ts'
import {
  type AnswerFields,
  answerOf,
  BLANK_ANSWER,
  type Contradiction,
  contradictionsIn,
  openSets,
  type Reading,
  readAnswers,
  suggestionFor,
} from '#shared/domain/screening.ts'
import { type AnswerConflict, ScreeningDesk } from './screening-desk.ts'

export type ScreeningFile = ApiOutputs['referrals']['get']['screenings'][number]

/** A screening while it is filled in: what the screen shows, what it says, and how to change it. */
export interface Screening {
  readonly answers: ReadonlyMap<string, AnswerFields>
  readonly conflicts: ReadonlyMap<string, AnswerConflict>
  readonly reading: Reading
  readonly contradictions: readonly Contradiction[]
  /** Codes of the sets that are asked. */
  readonly open: readonly string[]
  /** Questions of those sets. */
  readonly asked: readonly ChecklistItem[]
  /** Codes of questions that have no answer yet. */
  readonly missing: readonly string[]
  /** What an earlier question suggests for one that is still open, by its code. */
  readonly suggestions: ReadonlyMap<string, `${string}:${'yes' | 'no'}`>
  /** Codes of the honour-based questions that are answered yes. */
  readonly honour: readonly string[]
  readonly desk: ScreeningDesk
  openByHand(set: string): void
}

/** Follows the answers key by key, before the store has acknowledged them. */
export function useScreening({ record, pack, answers: kept }: ScreeningFile): Screening {
  const [desk] = useState(() => new ScreeningDesk(record.caseId, record.id))
  const [byHand, setByHand] = useState<readonly string[]>([])
  const { ahead, conflicts } = useSyncExternalStore(desk.view.watch, desk.view.get)
  const stored = useMemo(() => new Map<string, AnswerFields>(kept.map((one) => [one.code, one])), [kept])
  useEffect(() => desk.update(stored), [desk, stored])
  const answers = useMemo(() => shownOver(stored, ahead, BLANK_ANSWER), [stored, ahead])
  const said = useMemo(() => sayAnswers(pack, answers, byHand), [pack, answers, byHand])
  return { ...said, answers, conflicts, desk, openByHand: (set) => setByHand([...byHand, set]) }
}

function sayAnswers(pack: ChecklistPack, answers: ReadonlyMap<string, AnswerFields>, byHand: readonly string[]) {
  const list = [...answers].map(([code, { answer, comment, parts }]) => ({ code, answer, comment, parts }))
  const open = openSets(pack, list, byHand)
  const asked = pack.sets.filter((set) => open.includes(set.code)).flatMap((set) => set.items)
  return {
    reading: readAnswers(pack, list),
    contradictions: contradictionsIn(pack, list),
    honour: honourYes(pack, list),
    open,
    asked,
    suggestions: new Map(
      asked.flatMap((item) => {
        const found = suggestionFor(pack, item, list)
        return found === null ? [] : [[item.code, `${found.from}:${found.answer}` as const] as const]
      }),
    ),
    missing: asked.filter((item) => answerOf(item, answers.get(item.code)) === null).map((item) => item.code),
  }
}
