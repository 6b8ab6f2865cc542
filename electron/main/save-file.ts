import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { HostInput, HostOutput } from '#shared/contract/host.ts'

/** Asks where a document goes and writes it there whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  { name, bytes }: HostInput<'saveFile'>,
): Promise<HostOutput<'saveFile'>> {
  const extension = extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the document',
    defaultPath: name,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    // Keeps the file out of the system's list of recent documents (S row 60).
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return { saved: false }
  await writeWhole(filePath, bytes)
  return { saved: true }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
