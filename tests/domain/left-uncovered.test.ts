import { describe, expect, test } from 'vitest'
import type { AgendaItemId } from '#shared/domain/ids.ts'
import { isDecidedLater, sayLeft } from '#shared/domain/left-uncovered.ts'
import type { MinuteEntry } from '#shared/domain/minute-entry.ts'

const HERE = '018f0000-0000-7000-8000-000000000001' as AgendaItemId // brand: made up here
const THERE = '018f0000-0000-7000-8000-000000000002' as AgendaItemId // brand: as above
const entry = (text: string, agendaItemId: AgendaItemId, kind: MinuteEntry['kind'] = 'decision') =>
  ({ text, agendaItemId, kind }) as MinuteEntry // the rest of a line says nothing here

describe('a case that is left with something that no action answers', () => {
  const needs = [{ label: 'C1 Insight' }, { label: 'It becomes worse: at the door' }]

  test('is minuted as a decision that names every point', () => {
    expect(sayLeft('accepted', needs)).toBe('Accepted uncovered: C1 Insight; It becomes worse: at the door')
    expect(sayLeft('later', needs)).toBe('Decided later what covers: C1 Insight; It becomes worse: at the door')
  })

  test('is not asked about again where it is decided later, and only there', () => {
    const later = entry(sayLeft('later', needs), HERE)
    expect(isDecidedLater([later], HERE)).toBe(true)
    expect(isDecidedLater([later], THERE)).toBe(false)
    expect(isDecidedLater([entry(sayLeft('accepted', needs), HERE)], HERE)).toBe(false)
    expect(isDecidedLater([entry(later.text, HERE, 'discussion')], HERE)).toBe(false)
  })
})
