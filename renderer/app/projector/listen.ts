import { watched } from '#renderer/lib/listeners.ts'
import type { ProjectorView } from '#shared/domain/projector.ts'

/** What is on the wall; undefined until the backend has said so, and after it has ended. */
export const projected = watched<ProjectorView | undefined>(undefined)

/** Listens on the line that main hands to this window; nothing is ever said into it. */
export function listenForView(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== 'projector-port' || port === undefined) return
    // The backend speaks this type and nothing else into the line.
    port.addEventListener('message', (said) => projected.set(said.data as ProjectorView))
    port.addEventListener('close', () => projected.set(undefined))
    port.start()
  })
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') window.close()
  })
}
