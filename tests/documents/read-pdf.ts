import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF library finds in a file. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: readonly { readonly title: string; readonly page: number; readonly top: number }[]
  readonly pages: readonly PdfPage[]
}

/** A page with its pieces of text where they stand; points from the top left. */
export interface PdfPage {
  readonly text: string
  readonly pieces: readonly {
    readonly text: string
    readonly left: number
    readonly right: number
    readonly top: number
  }[]
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , , height = 0] = page.view
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              left: item.transform[4],
              right: item.transform[4] + item.width,
              top: height - item.transform[5],
            },
          ]
        : [],
    )
    pages.push({ pieces, text: pieces.map((piece) => piece.text).join('\n') })
  }
  const outline = []
  for (const { title, dest } of (await pdf.getOutline()) ?? []) {
    const [target, , , top] = Array.isArray(dest) ? dest : []
    outline.push({ title, page: target === undefined ? 0 : (await pdf.getPageIndex(target)) + 1, top: Number(top) })
  }
  await pdf.loadingTask.destroy()
  return { info: { ...info }, outline, pages }
}

/** The text of a PDF as poppler's pdftotext gives it, in the order in which it was drawn: a page an entry, every blank and line break one blank. */
export function pdfToText(bytes: Uint8Array): string[] {
  const text = withFile(bytes, (file) => poppler('pdftotext', '-enc', 'UTF-8', '-raw', file, '-'))
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '))
}

/** The fonts of a PDF by name, and whether each is embedded, as poppler's pdffonts gives them. */
export function pdfFonts(bytes: Uint8Array): { name: string; embedded: boolean }[] {
  const [, , ...rows] = withFile(bytes, (file) => poppler('pdffonts', file))
    .trim()
    .split('\n')
  return rows
    .map((row) => ({
      name: row.replace(/^[A-Z]{6}\+/, '').split(' ')[0] ?? '',
      embedded: / yes yes (yes|no) +\d+ +\d+$/.test(row),
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

function withFile<T>(bytes: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return work(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function poppler(program: string, ...words: string[]): string {
  try {
    return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  } catch (thrown) {
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    throw missing ? new Error(`${program} is missing: apt-get install -y poppler-utils`) : thrown
  }
}
