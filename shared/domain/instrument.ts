import { z } from 'zod'
import { line, paragraphs } from './text.ts'

/** A stable, neutral code such as `H1`, `P06` or `REJECTED`: once stored, never renamed. */
export const itemCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,23}$/, { message: 'A code is upper case letters, digits and _.' })

const packHead = {
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  version: z.string().regex(/^\d+\.\d+$/),
  title: line(120),
  /** Whose content this is and under what terms it may be used. */
  licence: paragraphs(1000),
}

/** A panel of factors that are judged one by one. It has no place for a total: structured judgement is not added up. */
export const factorPack = z.strictObject({
  ...packHead,
  kind: z.literal('factors'),
  /** `risk` factors are present, partly, no or not known; `protective` ones present, partly or absent. */
  bearing: z.enum(['risk', 'protective']),
  /** For how many months back evidence counts; null when it does not age. */
  windowMonths: z.number().int().positive().nullable(),
  items: z
    .array(z.strictObject({ code: itemCode, label: line(120), help: line(300) }))
    .min(1)
    .max(60),
})
export type FactorPack = z.infer<typeof factorPack>
export type FactorItem = FactorPack['items'][number]

/** The types of stalker side by side on the same axes (S4 §2.2). */
export const typologyPack = z.strictObject({
  ...packHead,
  kind: z.literal('typology'),
  axes: z
    .array(z.strictObject({ code: itemCode, label: line(120) }))
    .min(1)
    .max(6),
  types: z
    .array(
      z.strictObject({ code: itemCode, label: line(60), axes: z.record(itemCode, line(400)), maintainedBy: line(400) }),
    )
    .min(2)
    .max(12),
})
export type TypologyPack = z.infer<typeof typologyPack>

export const pack = z.discriminatedUnion('kind', [factorPack, typologyPack])
export type Pack = z.infer<typeof pack>

/** What is wrong with a pack beyond its shape: codes used twice, a type without a word on an axis. Empty when all is well. */
export function faultsOf(one: Pack): string[] {
  if (one.kind === 'factors') return twice(one.items.map((item) => item.code))
  const gaps = one.types.flatMap((type) =>
    one.axes
      .filter((axis) => type.axes[axis.code] === undefined)
      .map((axis) => `${type.code} says nothing on ${axis.code}`),
  )
  return [...twice(one.types.map((type) => type.code)), ...twice(one.axes.map((axis) => axis.code)), ...gaps]
}

function twice(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${code} is used twice`)
}
