import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, weekdayOf } from '#shared/domain/dates.ts'
import { dayOffNote } from '#shared/domain/day-off.ts'
import { agencyId } from '#shared/domain/ids.ts'
import { parseMinuteLine, printMinuteLine } from '#shared/domain/minute-line.ts'
import type { LineContext, MinuteLine } from '#shared/domain/minute-line-meaning.ts'
import { HUNDRED_LINES } from './hundred-lines.ts'

const NAMES = [
  'Westmere Police',
  'Westmere Housing',
  'Children’s services',
  'Lantern ISAC',
  'Westmere Health',
  'Probation Service',
] as const
const agencyIdAt = (at: number) => agencyId.parse(`019a0000-0000-7000-8000-00000000000${at}`)
const AGENCIES = NAMES.map((name, at) => ({ id: agencyIdAt(at), name }))
const person = (name: string, agency: (typeof NAMES)[number]) => ({
  id: null,
  name,
  agencyId: agencyIdAt(NAMES.indexOf(agency)),
})

const context: LineContext = {
  today: day.parse('2026-11-24'),
  holidays: new Set(['2026-12-25', '2026-12-28', '2027-01-01'].map((one) => day.parse(one))),
  agencies: AGENCIES,
  people: [
    person('DC Karin Lund', 'Westmere Police'),
    person('J. Mbeki', 'Westmere Housing'),
    person('Dr Iris Ward', 'Westmere Health'),
    person('Tolu Adeyemi', 'Lantern ISAC'),
    person('Tariq Ahmed', 'Probation Service'),
    person('Sam Carter', 'Westmere Police'),
    person('Sam Carter', 'Westmere Housing'),
  ],
  factors: [
    { code: 'H1', label: 'Violence before' },
    { code: 'P08', label: 'Work' },
  ],
}

const read = (line: string) => parseMinuteLine(line, context)

test('there are a hundred of them', () => {
  expect(HUNDRED_LINES).toHaveLength(100)
})

describe('lines as they are typed in a meeting', () => {
  test.each(HUNDRED_LINES)('%s → %s', (line, kind, { ready = true, note, ...expected }) => {
    const found = read(line)
    expect(found.kind === 'entry' ? found.entry.kind : found.kind).toBe(kind)
    expect(found.ready).toBe(ready)
    expect({ ...told(found), who: whoOf(found) }).toMatchObject(renamed(expected))
    if (note !== undefined) expect(found.notes).toContain(note)
  })

  test.each(HUNDRED_LINES)('%s is read as the same once it has been written again', (line) => {
    const once = read(line)
    expect(read(printMinuteLine(once, context))).toEqual(once)
  })
})

describe('next week’s day', () => {
  test.each(['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28', '2026-11-29'])(
    'said on %s is in the week after this one, whatever the day',
    (today) => {
      const read = (typed: string) => {
        const line = parseMinuteLine(`/review ${typed}`, { ...context, today: day.parse(today) })
        return line.kind === 'review' ? line.day : null
      }
      expect([read('next mon'), read('next fri'), read('next sunday')]).toEqual([
        '2026-11-30',
        '2026-12-04',
        '2026-12-06',
      ])
    },
  )

  test('goes over the end of a month, of a year, and over a leap day', () => {
    const on = (today: string, typed: string) => {
      const line = parseMinuteLine(`/review ${typed}`, { ...context, today: day.parse(today) })
      return line.kind === 'review' ? line.day : null
    }
    expect(on('2026-12-29', 'next fri')).toBe('2027-01-08')
    expect(on('2028-02-22', 'next tue')).toBe('2028-02-29')
    expect(on('2028-02-15', '+2w')).toBe('2028-02-29')
    expect(on('2027-01-31', '1 month')).toBe('2027-02-28')
    expect(on('2028-02-29', '12 months')).toBe('2029-02-28')
    expect(on('2026-11-24', 'next')).toBeNull()
  })
})

describe('a note on days on which few people work', () => {
  test('names Saturdays, Sundays and bank holidays, and nothing else, over ten years', () => {
    for (let on: Day = day.parse('2024-01-01'), left = 3653; left > 0; on = addDays(on, 1), left -= 1) {
      const weekday = new Date(`${on}T12:00:00Z`).getUTCDay()
      const expected = weekday === 6 ? 'this is a Saturday' : weekday === 0 ? 'this is a Sunday' : ''
      expect(dayOffNote(on, new Set())).toBe(expected)
      expect(dayOffNote(on, new Set([on]))).toBe('this is a bank holiday')
    }
    expect(weekdayOf(day.parse('2028-02-29'))).toBe('Tuesday')
  })
})

function told(found: MinuteLine): object {
  if (found.kind === 'entry') return found.entry
  return found.kind === 'action' ? found.action : found
}

function whoOf(found: MinuteLine): string {
  const [name, agency] =
    found.kind === 'entry'
      ? [found.entry.speaker, found.entry.agencyId]
      : found.kind === 'action'
        ? [found.action.ownerName, found.action.agencyId]
        : found.kind === 'told'
          ? [found.byName, found.agencyId]
          : ['', null]
  return name !== '' ? name : (AGENCIES.find((one) => one.id === agency)?.name ?? '')
}

function renamed({ due, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return due === undefined ? rest : { ...rest, dueOn: due }
}
