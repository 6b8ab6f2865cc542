import { useEffect, useRef } from 'react'
import type { AgendaItemId } from '#shared/domain/ids.ts'
import { type RoomFile, type ScriptPoint, stepAt } from '#shared/domain/script.ts'

/** The points that were pressed faster than the store answered: a second press means the point after them. */
export function usePressed(room: RoomFile, about: AgendaItemId | null) {
  const waiting = useRef(new Set<string>())
  const latest = useRef(room)
  useEffect(() => {
    latest.current = room
    for (const one of room.steps) waiting.current.delete(nameOf(one.step, one.agendaItemId))
  }, [room])
  const isOpen = ({ key }: ScriptPoint) =>
    stepAt(key, latest.current.steps, about) === undefined && !waiting.current.has(nameOf(key, about))
  return {
    next: (script: readonly ScriptPoint[]): ScriptPoint | undefined => script.find(isOpen),
    async during({ key }: ScriptPoint, work: () => Promise<unknown>): Promise<void> {
      const name = nameOf(key, about)
      waiting.current.add(name)
      try {
        await work()
      } catch (error) {
        waiting.current.delete(name)
        throw error
      }
    },
  }
}

function nameOf(key: string, about: AgendaItemId | null): string {
  return `${key} ${about}`
}
