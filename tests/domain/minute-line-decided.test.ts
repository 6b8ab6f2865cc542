import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#shared/domain/dates.ts'
import { decideLevel, type LevelChoice, level, route } from '#shared/domain/level.ts'
import { parseMinuteLine, printMinuteLine } from '#shared/domain/minute-line.ts'
import { DEFERRED, decidedBy, levelDecision, mayEditWords } from '#shared/domain/minute-line-decided.ts'
import { Refusal } from '#shared/domain/refusal.ts'

const context = { today: day.parse('2026-11-24'), holidays: new Set<never>(), agencies: [], people: [], factors: [] }

test('whatever level is decided, its line in the minutes is edited as the command that decided it', () => {
  const reasons = fc.oneof(fc.string(), fc.constantFrom('', 'because', 'high', 'visible', 'she expects it this week'))
  fc.assert(
    fc.property(
      fc.constantFrom(...level.options),
      fc.constantFrom(...route.options),
      reasons.map((one) => one.replace(/\s+/g, ' ').trim()),
      (of, by, reason) => {
        const choice = decided({ level: of, route: by, reason })
        fc.pre(choice !== undefined)
        const command = decidedBy({ kind: 'decision', ...levelDecision(choice) })
        expect(command).toEqual({ kind: 'level', ...choice })
        if (command === undefined) return
        const typed = parseMinuteLine(printMinuteLine(command, context), context)
        expect(typed).toMatchObject({ kind: 'level', level: choice.level, route: choice.route })
      },
    ),
  )
})

test('a case put off is edited as the command that put it off', () => {
  const command = decidedBy({ kind: 'decision', text: DEFERRED, because: 'the officer could not come' })
  if (command === undefined) throw new Error('Not known as a deferral.')
  expect(printMinuteLine(command, context)).toBe('/defer because the officer could not come')
})

test.each([
  ['a decision in words', 'decision', 'Serve the order on Tuesday'],
  ['a level that is only talked about', 'discussion', 'Level of risk: Medium'],
  ['a level that does not exist', 'decision', 'Level of risk: Enormous'],
] as const)('%s is words alone and may be edited as such', (_, kind, text) => {
  const entry = { kind, text, because: 'notice came first twice' }
  expect(decidedBy(entry)).toBeUndefined()
  expect(() => mayEditWords(entry)).not.toThrow()
})

function decided(choice: LevelChoice): LevelChoice | undefined {
  try {
    return decideLevel(choice)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
