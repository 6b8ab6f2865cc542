import type { HostBridge } from '#shared/contract/host.ts'

declare global {
  interface Window {
    readonly host: HostBridge
  }
}

/** What only the program around the window can do: open, lock, save a file. Main checks every call again. */
export const host: HostBridge = window.host
