import { watched } from './listeners.ts'

/** The way to the backend; undefined while the store is locked. Only lib/api.ts speaks through it. */
export const backendPort = watched<MessagePort | undefined>(undefined)

/** Takes the port that main hands to the window after unlocking. Listens from the first moment, so that none is missed. */
export function listenForPort(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== 'api-port' || port === undefined) return
    dropPort()
    port.addEventListener('close', () => {
      if (backendPort.get() === port) backendPort.set(undefined)
    })
    backendPort.set(port)
  })
}

/** Lets go of the port: at locking. */
export function dropPort(): void {
  backendPort.get()?.close()
  backendPort.set(undefined)
}
