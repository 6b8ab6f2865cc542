import { useMemo } from 'react'
import { checkGuidance, type GuidanceNote } from '#shared/domain/guidance.ts'
import { type CalledPeople, namesOf, rulesOff } from '#shared/domain/guidance-answer.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import { contingencyNotes } from '#shared/domain/plan-guidance.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { api } from './api.ts'
import { useSession } from './session.ts'

/** What the guidance says about a wording, and how many of its rules the clinic has switched off. */
export interface Guidance {
  readonly notes: readonly GuidanceNote[]
  readonly off: number
}

/** Checks a wording as it is typed (N2); `people` where the names of the case are at hand. */
export function useGuidance(text: string, people: CalledPeople = NOBODY): Guidance {
  const { guidanceOff } = useSession().settings
  const { victim, perpetrator } = people
  return useMemo(
    () =>
      text.trim() === ''
        ? SILENT
        : {
            notes: checkGuidance(text, GUIDANCE_RULES, new Set(guidanceOff), namesOf({ victim, perpetrator })),
            off: rulesOff(GUIDANCE_RULES, guidanceOff),
          },
    [text, guidanceOff, victim, perpetrator],
  )
}

/** Checks a contingency as it is typed, over its three fields (N2). */
export function useContingencyGuidance(
  { condition, response, byWhom }: ContingencyWords,
  { victim, perpetrator }: CalledPeople,
): Guidance {
  const { guidanceOff } = useSession().settings
  return useMemo(() => {
    if (`${condition}${response}`.trim() === '') return SILENT
    const off = new Set(guidanceOff)
    const used = { rules: GUIDANCE_RULES, off, people: namesOf({ victim, perpetrator }) }
    return {
      notes: contingencyNotes({ condition, response, byWhom }, used),
      off: rulesOff(GUIDANCE_RULES, guidanceOff),
    }
  }, [condition, response, byWhom, guidanceOff, victim, perpetrator])
}

/** Where the reason for an action's wording is kept. */
export const KEPT_WITH_ACTION =
  'The reason is kept with the action, and in the minutes of its meeting until they are finalised.'

/** Keeps an action as it is worded, against each of the notes, for one reason. */
export async function keepAgainst(
  actionId: ActionId,
  notes: readonly GuidanceNote[],
  reason: string,
): Promise<unknown> {
  for (const { code } of notes) await api.actions.setGuidanceAside.call({ actionId, aside: { rule: code, reason } })
  return undefined
}

/** What a new action is handed in with: the reason for every note, or nothing while none is given. */
export function asideFor({ notes }: Guidance, reason: string): { rule: string; reason: string }[] {
  return reason.trim() === '' ? [] : notes.map(({ code }) => ({ rule: code, reason }))
}

type ContingencyWords = Parameters<typeof contingencyNotes>[0]

const NOBODY: CalledPeople = { victim: '', perpetrator: '' }
const SILENT: Guidance = { notes: [], off: 0 }
