import { host } from '#renderer/lib/host.ts'
import { sayDone } from '#renderer/lib/toast.tsx'

/** Saves a file that has been recorded as leaving, and says what became of it. */
export async function saveSheet(file: File): Promise<void> {
  const { saved } = await host.saveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  sayDone(saved ? `Saved as ${file.name}. The copy is recorded.` : 'Made and recorded, but not saved.')
}
