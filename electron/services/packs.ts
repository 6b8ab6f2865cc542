import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type ChecklistPack, checklistPack, faultsOf } from '#shared/domain/instrument.ts'
import { readPackText } from '#shared/domain/pack-text.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { type Context, recorded } from './context.ts'

/** The packs that can be asked: the program's own, and those that the clinic has imported. */
export async function listPacks(context: Context): Promise<ApiOutputs['directory']['packs']> {
  return recorded(context, async (r) => {
    const kept = await r.referrals.packs()
    const imported = kept.map((row) => ({ row, pack: checklistPack.parse(JSON.parse(row.content)) }))
    const own = imported.some(({ row }) => row.id === SCREENING.id && row.version === SCREENING.version)
      ? []
      : [
          {
            id: SCREENING.id,
            version: SCREENING.version,
            title: SCREENING.title,
            licence: SCREENING.licence,
            own: true,
            attestation: '',
            sha256: '',
            inUse: true,
          },
        ]
    const newest = new Map(imported.map(({ row }) => [row.id, row.version]))
    return [
      { kind: 'clinic', id: null },
      [
        ...own,
        ...imported.map(({ row, pack }) => ({
          id: row.id,
          version: row.version,
          title: pack.title,
          licence: pack.licence,
          own: row.attestation === '',
          attestation: row.attestation,
          sha256: row.sha256,
          inUse: row.version === (row.id === SCREENING.id ? SCREENING.version : newest.get(row.id)),
        })),
      ],
    ]
  })
}

/** Imports a pack; refuses one that is not well made, or another content under a version that is here already. */
export async function importPack(
  context: Context,
  { text, attestation }: ApiInputs['directory']['importPack'],
): Promise<ApiOutputs['directory']['importPack']> {
  const pack = readPackText(text)
  const faults = faultsOf(pack)
  if (faults.length > 0) throw new Refusal('BAD_PACK', { faults: faults.slice(0, 8) })
  return recorded(context, async (r) => {
    if (pack.id === SCREENING.id || (await r.referrals.pack(pack.id, pack.version)) !== undefined) {
      throw new Refusal('BAD_PACK', {
        faults: [`${pack.id} ${pack.version} is here already; a changed pack needs another id or version`],
      })
    }
    await keep(context, r, pack, attestation)
    return [
      { kind: 'clinic', id: null },
      { id: pack.id, version: pack.version },
    ]
  })
}

/** The pack to ask now: the version imported last, or the program's own, which is kept the first time it is asked. */
export async function packInUse(context: Context, r: Repositories, id: string): Promise<ChecklistPack> {
  const imported = (await r.referrals.packs()).findLast((row) => row.id === id)
  if (id === SCREENING.id && imported?.version !== SCREENING.version) {
    await keep(context, r, SCREENING, '')
    return SCREENING
  }
  if (imported === undefined) throw new Refusal('NOT_FOUND', { what: 'pack' })
  return checklistPack.parse(JSON.parse(imported.content))
}

async function keep(context: Context, r: Repositories, pack: ChecklistPack, attestation: string): Promise<void> {
  const content = JSON.stringify(pack)
  await r.referrals.addPack({
    id: pack.id,
    version: pack.version,
    content,
    sha256: context.fingerprint(content),
    addedAt: context.now(),
    addedByName: context.actor.name,
    attestation,
  })
}
