import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until the disk has what was written to the file. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the disk has the names in the folder; Windows keeps them safe by itself and cannot be asked. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Writes a file for its owner's eyes only, waits for the disk and reads it back; leaves nothing behind when it fails. */
export function writeDurably(path: string, content: string): void {
  try {
    writeFileSync(path, content, { mode: 0o600 })
    syncFile(path)
    if (readFileSync(path, 'utf8') !== content) throw new Error('The disk did not keep what was written.')
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** Gives a file the name of another one, which it replaces at once and for good. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Replaces a file so that a crash at any moment leaves either the old or the new content under its name. */
export function replaceFile(path: string, content: string): void {
  writeDurably(`${path}.new`, content)
  moveDurably(`${path}.new`, path)
}
