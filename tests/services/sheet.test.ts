import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeDemonstrationIn } from '#backend/demonstration.ts'
import { CHEAP } from '#tests/support/clinic.ts'
import { pdfToText } from '../documents/read-pdf.ts'
import { documentsOf, openRenderer } from '../documents/support.ts'

const renderer = openRenderer()

test('the sheet of a real referral leaves without a name of anybody, and that it left is recorded', async () => {
  const { api } = await demonstration()
  const [complete, gappy] = await api.referrals.inbox({})
  const caseId = complete?.id ?? ''
  const file = await api.documents.export({ document: { kind: 'sheet', caseId }, withPlaceholders: false })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = pdfToText(bytes).join(' ')
  expect(file.name).toBe('notes-2026-11-21.pdf')
  expect(text).toContain('Kestrel Helpline')
  const { parties } = await api.cases.get({ caseId })
  const names = [...parties.map((one) => one.name), complete?.reference ?? '', 'Quansah-Lyle', 'OFFICIAL', 'gate']
  for (const word of names.flatMap((name) => name.split(' '))) expect(text).not.toContain(word)
  const { rows } = await api.audit.list({ page: 0, actorId: null })
  expect(rows.map((one) => one.act)).toContain('document exported')
  const without = { document: { kind: 'sheet' as const, caseId: gappy?.id ?? '' }, withPlaceholders: false }
  await expect(api.documents.export(without)).rejects.toMatchObject({ code: 'INVALID' })
})

async function demonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-sheet-'))
  const { staged, clinic } = await makeDemonstrationIn(folder, documentsOf(renderer), CHEAP)
  onTestFinished(async () => {
    await clinic.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { api: staged.as('bernadette') }
}
