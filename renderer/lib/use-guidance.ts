import { useMemo } from 'react'
import { checkGuidance, type GuidanceNote } from '#shared/domain/guidance.ts'
import { type CalledPeople, namesOf, rulesOff } from '#shared/domain/guidance-answer.ts'
import type { ActionId } from '#shared/domain/ids.ts'
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

const NOBODY: CalledPeople = { victim: '', perpetrator: '' }
const SILENT: Guidance = { notes: [], off: 0 }
