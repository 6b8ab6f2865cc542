import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'

/** Rows as comma-separated values for a spreadsheet: with the mark that says UTF-8, and no cell that could run as a formula. */
export function table(rows: readonly (readonly string[])[]): { bytes: Uint8Array<ArrayBuffer>; sha256: string } {
  const text = stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  )
  const bytes = new TextEncoder().encode(text)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
