import { z } from 'zod'
import { level } from './level.ts'
import { line, optionalLine, paragraphs } from './text.ts'

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
const factorPack = z.strictObject({
  ...packHead,
  kind: z.literal('factors'),
  /** `risk` factors are present, partly, no or not known; `protective` ones present, partly or absent. */
  bearing: z.enum(['risk', 'protective']),
  /** For how many months back evidence counts; null when it does not age. */
  windowMonths: z.number().int().positive().nullable(),
  /** True when each factor is judged twice, in custody and in the community. */
  inTwoContexts: z.literal(true).optional(),
  items: z
    .array(z.strictObject({ code: itemCode, label: line(120), help: line(300) }))
    .min(1)
    .max(60),
})
export type FactorPack = z.infer<typeof factorPack>
export type FactorItem = FactorPack['items'][number]

/** The types of stalker side by side on the same axes (S4 §2.2). */
const typologyPack = z.strictObject({
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

/** One question of a checklist. */
const checklistItem = z.strictObject({
  code: itemCode,
  label: line(160),
  help: optionalLine(400),
  /** What may be ticked below the question; ticking any of them answers it yes (E23), unless it is noted only as an aside. */
  parts: z.array(z.strictObject({ code: itemCode, label: line(80), aside: z.literal(true).optional() })).max(12),
  /** What a yes must say in words, such as what has been happening; empty when a comment is free. */
  sayIfYes: optionalLine(200),
  /** The earlier question whose answer is offered here, for a person to accept or not (item 34). */
  suggestedBy: itemCode.optional(),
})
export type ChecklistItem = z.infer<typeof checklistItem>

/** A set of questions that is asked and answered together. */
const checklistSet = z.strictObject({
  code: itemCode,
  title: line(120),
  /** The question whose yes opens this set; null for one that is always asked. Any set may be opened without it (E7). */
  openedBy: itemCode.nullable(),
  items: z.array(checklistItem).min(1).max(60),
})

/** A checklist that is counted: sets of questions, and what a count suggests. */
export const checklistPack = z.strictObject({
  ...packHead,
  kind: z.literal('checklist'),
  sets: z.array(checklistSet).min(1).max(12),
  /** The set whose yes answers are counted. */
  countedSet: itemCode,
  /** From which count on each level is suggested, the lowest first and from 0. */
  bands: z
    .array(z.strictObject({ level, from: z.number().int().nonnegative().max(1000) }))
    .min(1)
    .max(3),
  /** The set that suggests high when every question of it is answered yes, whatever the count; null when there is none. */
  highWhenAllOf: itemCode.nullable(),
})
export type ChecklistPack = z.infer<typeof checklistPack>

export const pack = z.discriminatedUnion('kind', [factorPack, typologyPack, checklistPack])
export type Pack = z.infer<typeof pack>

/** What is wrong with a pack beyond its shape: codes used twice, a type without a word on an axis, bands with a gap or an overlap. Empty when all is well. */
export function faultsOf(one: Pack): string[] {
  if (one.kind === 'checklist') return faultsOfChecklist(one)
  if (one.kind === 'factors') return twice(one.items.map((item) => item.code))
  const gaps = one.types.flatMap((type) =>
    one.axes
      .filter((axis) => type.axes[axis.code] === undefined)
      .map((axis) => `${type.code} says nothing on ${axis.code}`),
  )
  return [...twice(one.types.map((type) => type.code)), ...twice(one.axes.map((axis) => axis.code)), ...gaps]
}

function faultsOfChecklist(one: ChecklistPack): string[] {
  const codes = one.sets.flatMap((set) => [
    set.code,
    ...set.items.flatMap((item) => [item.code, ...item.parts.map((part) => part.code)]),
  ])
  const counted = one.sets.find((set) => set.code === one.countedSet)
  const refers = [
    counted === undefined ? [`there is no set ${one.countedSet} to count`] : [],
    counted !== undefined && counted.openedBy !== null
      ? [`${counted.code} is counted, so it has to be asked always`]
      : [],
    one.highWhenAllOf !== null && !one.sets.some((set) => set.code === one.highWhenAllOf)
      ? [`there is no set ${one.highWhenAllOf}`]
      : [],
    one.sets
      .filter((set, index) => set.openedBy !== null && !asks(one.sets.slice(0, index), set.openedBy))
      .map((set) => `${set.code} is opened by ${set.openedBy}, which no set before it asks`),
    one.sets.flatMap((set, index) =>
      set.items
        .filter((item) => item.suggestedBy !== undefined && !asks(one.sets.slice(0, index), item.suggestedBy))
        .map((item) => `${item.code} takes its suggestion from ${item.suggestedBy}, which no set before it asks`),
    ),
  ].flat()
  return [...twice(codes), ...refers, ...faultsOfBands(one.bands, counted)]
}

function asks(sets: ChecklistPack['sets'], code: string): boolean {
  return sets.some((set) => set.items.some((item) => item.code === code))
}

function faultsOfBands(bands: ChecklistPack['bands'], counted: ChecklistPack['sets'][number] | undefined): string[] {
  const faults = bands.flatMap((band, index) => {
    const before = bands[index - 1]
    if (before === undefined) return band.from === 0 ? [] : [`counts below ${band.from} have no level`]
    if (band.from <= before.from) return [`${band.level} begins at ${band.from}, where ${before.level} still counts`]
    if (WEIGHT[band.level] <= WEIGHT[before.level]) return [`${band.level} comes after ${before.level}`]
    return []
  })
  if (counted === undefined) return faults
  const most = counted.items.length
  const beyond = bands
    .filter((band) => band.from > most)
    .map((band) => `${band.level} begins at ${band.from}, which ${most} questions cannot reach`)
  return [...faults, ...beyond]
}

const WEIGHT = { standard: 0, medium: 1, high: 2 } as const

function twice(codes: readonly string[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const code of codes) (seen.has(code) ? again : seen).add(code)
  return [...again].map((code) => `${code} is used twice`)
}
