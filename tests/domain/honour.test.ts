import { describe, expect, test } from 'vitest'
import { honourYes, isHonourBased, oneChanceOpen, raiseHonour, settleHonour } from '#shared/domain/honour.ts'
import { BLANK_REFERRAL, type ReferralFields } from '#shared/domain/referral.ts'
import { type AnswerWord, answerWord } from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'

const HONOUR_CODES = SCREENING.sets.find((set) => set.code === 'HB')?.items.map((item) => item.code) ?? []
const given = (code: string, answer: AnswerWord) => ({ code, answer, parts: [] })
const FLAGGED: ReferralFields = { ...BLANK_REFERRAL, flags: ['disability', 'honour-based abuse'] }

describe('honour-based abuse', () => {
  test('each of the ten questions is enough by itself, and only with a yes', () => {
    expect(HONOUR_CODES).toHaveLength(10)
    for (const code of HONOUR_CODES) {
      for (const answer of answerWord.options) {
        expect(honourYes(SCREENING, [given(code, answer)])).toEqual(answer === 'yes' ? [code] : [])
      }
    }
    expect(honourYes(SCREENING, [given('DQ20', 'yes'), given('SD01', 'yes')])).toEqual([])
  })

  test('a yes raises the flag beside the others, once, and an earlier putting aside no longer holds', () => {
    const raised = raiseHonour({ ...BLANK_REFERRAL, flags: ['disability'], honourAside: 'a slip' })
    expect(raised).toMatchObject({ flags: ['disability', 'honour-based abuse'], honourAside: '' })
    expect(raiseHonour(raised).flags).toEqual(raised.flags)
  })

  test('the chance is open until somebody has written what was done', () => {
    expect(oneChanceOpen(BLANK_REFERRAL)).toBe(false)
    expect(oneChanceOpen({ ...FLAGGED, honourDone: ' ' })).toBe(true)
    expect(oneChanceOpen({ ...FLAGGED, honourDone: 'Seen alone.' })).toBe(false)
  })

  test('a reason puts it aside, and taking the reason back flags it again', () => {
    const aside = settleHonour({ ...FLAGGED, honourAside: 'She meant her exams.' }, 'honourAside', ['HB01'])
    expect(aside.flags).toEqual(['disability'])
    expect(isHonourBased(settleHonour({ ...aside, honourAside: '' }, 'honourAside', ['HB01']))).toBe(true)
  })

  test('the flag is not simply taken away while a question is answered yes; without a yes it is', () => {
    const without: ReferralFields = { ...FLAGGED, flags: ['disability'] }
    expect(() => settleHonour(without, 'flags', ['HB01', 'HB06'])).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        data: expect.objectContaining({
          field: 'flags',
          sentence:
            'HB01, HB06 are answered yes. Put honour-based abuse aside with a reason, at the top of the referral.',
        }),
      }),
    )
    expect(settleHonour(without, 'flags', [])).toEqual(without)
  })
})
