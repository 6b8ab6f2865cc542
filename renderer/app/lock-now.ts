import { host } from '#renderer/lib/host.ts'
import { saveEverything } from '#renderer/lib/saving.ts'

/** Saves what waits, then locks; locks also when saving takes longer than a second. */
export async function lockNow(): Promise<void> {
  await Promise.race([saveEverything(), new Promise((resolve) => setTimeout(resolve, 1000))])
  await host.lock({})
}
