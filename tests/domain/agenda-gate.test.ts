import { describe, expect, test } from 'vitest'
import { type AgendaFacts, agendaGaps, excusedGaps, sayGaps } from '#shared/domain/agenda-gate.ts'

const READY: AgendaFacts = {
  referred: true,
  screeningFinished: true,
  level: 'high',
  route: 'visible',
  summary: 'Waits at the school gate.',
  officerInCase: 'DC Lund',
  advocateName: 'K. Abara',
  advocateReason: '',
  lawfulBasis: true,
  consentAttempt: true,
}
const codes = (facts: Partial<AgendaFacts>) => agendaGaps({ ...READY, ...facts }).map((gap) => gap.code)

describe('what a case needs before it goes on an agenda', () => {
  test('nothing when everything is there', () => {
    expect(agendaGaps(READY)).toEqual([])
  })

  test.each<[string, Partial<AgendaFacts>]>([
    ['SCREENING', { screeningFinished: false }],
    ['LEVEL', { level: null, route: null }],
    ['ROUTE', { route: null }],
    ['SUMMARY', { summary: ' \n' }],
    ['OFFICER', { officerInCase: '' }],
    ['ADVOCATE', { advocateName: '' }],
    ['LAWFUL_BASIS', { lawfulBasis: false }],
    ['CONSENT', { consentAttempt: false }],
  ])('%s', (code, change) => {
    expect(codes(change)).toEqual([code])
  })

  test('a gap is closed by what stands in for it', () => {
    expect(codes({ officerInCase: 'not known' })).toEqual([])
    expect(codes({ advocateName: '', advocateReason: 'she has her own counsellor' })).toEqual([])
    expect(codes({ level: 'medium', route: null })).toEqual([])
  })

  test('a case that was opened without a referral needs what the panel talks about, and nothing that a referral brings', () => {
    const nothing = {
      screeningFinished: false,
      advocateName: '',
      lawfulBasis: false,
      consentAttempt: false,
      level: null,
      route: null,
      summary: '',
      officerInCase: '',
    }
    expect(codes({ ...nothing, referred: false })).toEqual(['LEVEL', 'SUMMARY', 'OFFICER'])
  })
})

describe('gaps that are excused', () => {
  const gaps = agendaGaps({ ...READY, summary: '', consentAttempt: false })

  test('each needs its own reason, and what is refused names only those without', () => {
    expect(() => excusedGaps(gaps, [{ code: 'SUMMARY', because: 'It comes on Friday.' }])).toThrow(
      expect.objectContaining({ code: 'NOT_READY', data: expect.objectContaining({ codes: ['CONSENT'] }) }),
    )
    expect(() => excusedGaps(gaps, [{ code: 'SUMMARY', because: '  ' }])).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ codes: ['SUMMARY', 'CONSENT'] }) }),
    )
  })

  test('a reason for what is not missing is not kept', () => {
    const given = (['SUMMARY', 'CONSENT', 'LEVEL'] as const).map((code) => ({ code, because: 'He is out on Monday.' }))
    expect(excusedGaps(gaps, given).map((one) => one.code)).toEqual(['SUMMARY', 'CONSENT'])
    expect(excusedGaps([], given)).toEqual([])
  })

  test('are said in one sentence, those of one reason together', () => {
    expect(
      sayGaps([
        { code: 'SUMMARY', because: 'he is out on Monday.' },
        { code: 'CONSENT', because: 'asking would raise the risk' },
        { code: 'LEVEL', because: 'he is out on Monday.' },
      ]),
    ).toBe(
      'no summary, no level, because he is out on Monday; consent not asked for, because asking would raise the risk',
    )
  })
})
