import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callsForReview } from '#shared/domain/case-event.ts'
import { findConflicts } from '#shared/domain/conflict.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { checkGuidance } from '#shared/domain/guidance.ts'
import type { SafetyPlanId, SafetyStepId, StepAnswerId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  BLANK_ANSWER,
  checkStepAnswer,
  countParts,
  isInPlan,
  type StepAnswerFields,
  type StepChoice,
  type StepFile,
  safetyPart,
  safetyPlanDue,
  sayPlace,
  shiftOf,
  standingAnswer,
  stepChoice,
  workplaceApplies,
  workplaceReasons,
} from '#shared/domain/safety-plan.ts'
import { CONFLICT_RULES } from '#shared/instruments/conflict-rules.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { SAFETY_PROMPTS, safetyPromptByCode } from '#shared/instruments/safety-prompts.ts'
import { NOW, TODAY } from '#tests/support/clinic.ts'

describe('the prompts', () => {
  test('are the 44 of the guidance in its four parts, and nine more about work', () => {
    const asked = SAFETY_PROMPTS.filter((one) => !one.workplace)
    expect(safetyPart.options.map((part) => asked.filter((one) => one.part === part).length)).toEqual([16, 16, 6, 6])
    expect(SAFETY_PROMPTS.filter((one) => one.workplace)).toHaveLength(9)
    expect(new Set(SAFETY_PROMPTS.map((one) => one.code)).size).toBe(SAFETY_PROMPTS.length)
    expect(safetyPromptByCode('SH04')?.shift).toBe('locks changed')
    expect(safetyPromptByCode('SH99')).toBeUndefined()
  })

  test.each(SAFETY_PROMPTS)(
    '$code speaks to her, names nothing that endangers her, and goes against no guidance',
    (prompt) => {
      expect(prompt.says.length).toBeLessThan(240)
      expect(prompt.says).toMatch(/^[A-Z].*\.$/)
      expect(`${prompt.says} ${prompt.keep}`).not.toMatch(/stalk|perpetrator|victim|offender|abuse|case\b/i)
      expect(checkGuidance(prompt.says, GUIDANCE_RULES)).toEqual([])
      if (prompt.shift !== null) expect(callsForReview({ kind: prompt.shift })).toBe(true)
    },
  )

  test('do not contradict each other, even when she agrees to all of them', () => {
    const places = SAFETY_PROMPTS.map(({ part, says }) => ({
      place: sayPlace(part),
      kind: 'safety plan' as const,
      text: says,
    }))
    expect(findConflicts(places, CONFLICT_RULES)).toEqual([])
  })

  test('the one about the second phone is a side of the conflict with an action that blocks or changes the number', () => {
    const step = { place: sayPlace('out'), kind: 'safety plan' as const, text: safetyPromptByCode('SW16')?.says ?? '' }
    const action = { place: 'Action 4', kind: 'action' as const, text: 'Help her block his number on both phones' }
    expect(findConflicts([action, step], CONFLICT_RULES)).toMatchObject([
      { rule: 'number', one: { place: 'Action 4' }, other: { place: 'Safety plan, at work and on the way' } },
    ])
  })
})

test('another routine and a fixed hour for the children are a conflict, whichever prompt asks for it', () => {
  const contact = { place: 'Contact with children', kind: 'child contact' as const, text: 'Every Saturday at 10:00' }
  for (const code of ['SW10', 'SW12']) {
    const step = { place: sayPlace('out'), kind: 'safety plan' as const, text: safetyPromptByCode(code)?.says ?? '' }
    expect(findConflicts([step, contact], CONFLICT_RULES)).toMatchObject([{ rule: 'routine and contact' }])
  }
})

describe('an answer', () => {
  test.each([
    { choice: 'accepted', shift: null, on: null, refused: null },
    { choice: 'accepted', shift: null, on: addDays(TODAY, -1), refused: 'on' },
    { choice: 'accepted', shift: null, on: TODAY, refused: null },
    { choice: 'done', shift: null, on: null, refused: 'on' },
    { choice: 'done', shift: null, on: addDays(TODAY, 1), refused: 'on' },
    { choice: 'done', shift: null, on: TODAY, refused: null },
    { choice: 'accepted', shift: 'locks changed', on: null, refused: 'told' },
    { choice: 'done', shift: 'locks changed', on: TODAY, refused: 'told' },
    { choice: 'not wanted', shift: 'locks changed', on: null, refused: null },
    { choice: 'not applicable', shift: 'locks changed', on: null, refused: null },
    { choice: null, shift: 'locks changed', on: null, refused: null },
  ] as const)(
    '$choice on $on where control shifts by $shift is refused at $refused',
    ({ choice, shift, on, refused }) => {
      expect(refusedAt({ shift }, { ...BLANK_ANSWER, choice, on })).toBe(refused)
    },
  )

  test('a step that gives control back is never agreed or done before somebody is told and something is ready', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const isTaken = answer.choice === 'accepted' || answer.choice === 'done'
        const isPrepared = answer.told.trim() !== '' && answer.ready.trim() !== ''
        if (isTaken && !isPrepared) expect(PREPARED).toContain(refusedAt({ shift: 'other control shift' }, answer))
        else expect(PREPARED).not.toContain(refusedAt({ shift: 'other control shift' }, answer))
      }),
    )
  })

  test('is an event of the case exactly where control passes to her on a day', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom('locks changed' as const, null), (answer, shift) => {
        const event = shiftOf({ shift, text: 'New locks.' }, answer, 'Kit Marlowe')
        const isTaken = answer.choice === 'accepted' || answer.choice === 'done'
        expect(event !== null).toBe(isTaken && shift !== null && answer.on !== null)
        if (event !== null) expect(event).toMatchObject({ kind: shift, on: answer.on })
      }),
    )
  })

  test('stands while it is the last, and not once it has been taken back', () => {
    fc.assert(
      fc.property(fc.array(anyChoice), (choices) => {
        const file = stepFile('SH01', choices)
        const last = choices.at(-1) ?? null
        expect(standingAnswer(file)?.choice ?? null).toBe(last)
        expect(isInPlan(file)).toBe(last === 'accepted' || last === 'done')
      }),
    )
  })
})

describe('the counts', () => {
  test('whatever was answered, no part has more answers than questions, and own steps are counted too', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ code: fc.constantFrom(...SAFETY_PROMPTS.map((one) => one.code)), choice: anyChoice }),
          {
            selector: ({ code }) => code,
          },
        ),
        fc.boolean(),
        (answered, withWork) => {
          const prompts = SAFETY_PROMPTS.filter((one) => withWork || !one.workplace)
          const steps = answered.map(({ code, choice }) => stepFile(code, [choice]))
          const counts = countParts(prompts, [...steps, stepFile(null, ['done'])])
          for (const one of counts) {
            expect(one.answered).toBeLessThanOrEqual(one.asked)
            expect(one.inPlan).toBeLessThanOrEqual(one.answered)
            expect(one.done).toBeLessThanOrEqual(one.inPlan)
          }
          const open = answered.filter(({ choice }) => choice === null).length
          const total = (key: 'asked' | 'answered') => counts.reduce((sum, one) => sum + one[key], 0)
          expect(total('answered')).toBe(answered.length - open + 1)
          const added = answered.filter(({ code }) => !prompts.some((one) => one.code === code)).length
          expect(total('asked')).toBe(prompts.length + added + 1)
        },
      ),
    )
  })
})

describe('the workplace strand', () => {
  const nothing = { relationship: 'former partner', flags: [], behaviours: new Set<string>() } as const

  test.each([
    { facts: nothing, applies: false },
    { facts: { ...nothing, relationship: 'colleague' as const }, applies: true },
    { facts: { ...nothing, relationship: 'client or patient' as const }, applies: true },
    { facts: { ...nothing, flags: ['perpetrator works for an agency' as const] }, applies: true },
    { facts: { ...nothing, behaviours: new Set(['B08']) }, applies: true },
    { facts: { ...nothing, behaviours: new Set(['B07']) }, applies: false },
  ])('applies where what is known says so: $facts.relationship $facts.flags, $applies', ({ facts, applies }) => {
    expect(workplaceReasons(facts).length > 0).toBe(applies)
    expect(workplaceApplies([], workplaceReasons(facts))).toBe(applies)
  })

  test('a decision with its reason goes before what is known, and the last decision before those before it', () => {
    const decided = (applies: boolean) => ({ applies, reason: 'She works from home.', at: NOW, byName: 'Kit Marlowe' })
    expect(workplaceApplies([decided(false)], ['They work together.'])).toBe(false)
    expect(workplaceApplies([decided(false), decided(true)], [])).toBe(true)
  })
})

describe('the safety plans that somebody has to look at', () => {
  test.each([
    { reviewOn: null, level: 'high', kind: 'not begun' },
    { reviewOn: null, level: 'medium', kind: null },
    { reviewOn: null, level: null, kind: null },
    { reviewOn: addDays(TODAY, -1), level: 'standard', kind: 'late' },
    { reviewOn: TODAY, level: 'high', kind: 'soon' },
    { reviewOn: addDays(TODAY, 7), level: 'high', kind: 'soon' },
    { reviewOn: addDays(TODAY, 8), level: 'high', kind: null },
  ])('a plan of a $level case to be gone through on $reviewOn: $kind', ({ reviewOn, level, kind }) => {
    expect(safetyPlanDue({ reviewOn, level }, TODAY, addDays(TODAY, 7))?.kind ?? null).toBe(kind)
  })
})

const PREPARED: readonly unknown[] = ['told', 'ready']
const anyChoice: fc.Arbitrary<StepChoice | null> = fc.constantFrom(...stepChoice.options, null)
const anyAnswer: fc.Arbitrary<StepAnswerFields> = fc.record({
  choice: anyChoice,
  ownerName: fc.constantFrom('', 'Lantern'),
  agencyId: fc.constant(null),
  on: fc.option(fc.integer({ min: -30, max: 30 }).map((days) => addDays(TODAY, days))) as fc.Arbitrary<Day | null>,
  told: fc.constantFrom('', '  ', 'DC Lund'),
  ready: fc.constantFrom('', '\n', 'A car for the night'),
  note: fc.constant(''),
})

function refusedAt(step: Parameters<typeof checkStepAnswer>[0], answer: StepAnswerFields): string | null {
  try {
    checkStepAnswer(step, answer, TODAY)
    return null
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID') return Reflect.get(error.data, 'field') as string // its shape
    throw error
  }
}

function stepFile(prompt: string | null, choices: readonly (StepChoice | null)[]): StepFile {
  const id = crypto.randomUUID() as SafetyStepId // brand: an identity
  return {
    step: {
      id,
      planId: crypto.randomUUID() as SafetyPlanId, // as above
      part: safetyPromptByCode(prompt ?? '')?.part ?? 'home',
      prompt,
      text: 'A step.',
      shift: null,
      onPaper: true,
      addedAt: NOW,
      addedByName: 'Kit Marlowe',
      revision: 1,
    },
    answers: choices.map((choice) => ({
      ...BLANK_ANSWER,
      choice,
      id: crypto.randomUUID() as StepAnswerId, // as above
      stepId: id,
      eventId: null,
      at: NOW,
      byName: 'Kit Marlowe',
    })),
    receipts: [],
    asides: [],
  }
}
