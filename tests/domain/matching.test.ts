import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '#shared/domain/dates.ts'
import { type Matchable, matchKeys, phoneKeys, sureTraces, type Traces, traces } from '#shared/domain/match-traits.ts'
import { matchParties } from '#shared/domain/matching.ts'

const NOBODY: Matchable = { name: '', alsoKnownAs: '', born: null, address: '', phone: '' }

describe('two names of one person', () => {
  test.each([
    ['Anna Brzozowiec', 'Anna Brzozowieć', 'same name'],
    ['Fionnuala Tolland', 'Fionuala Tolland', 'name nearly the same'],
    ['Sze-Ying Kwok', 'KWOK Sze-Ying', 'same name'],
    ['Gareth Neil Stobbart', 'Gareth Stobbart', 'same name'],
    ['Gareth Neil Stobbart', 'Gareth N. Stobbart', 'same name'],
    ['Małgorzata Wiśniowska-Żak', 'Malgorzata Zak', 'same name'],
    ['Dr Nadim al-Qadri', 'Nadim Al Qadri', 'same name'],
    ['Méabh Ní Dhuinn', 'Meabh NiDhuinn', 'same name'],
    ["Sinéad O'Neill", 'Sinead O’Neill', 'same name'],
    ['Tamsin Kerridge', 'Tasmin Kerridge', 'name nearly the same'],
    ['سمر حدّاوي', 'سمر حداوي', 'same name'],
    ['  Anna   Brzozowiec ', 'anna brzozowiec', 'same name'],
  ])('%s and %s: possibly', (one, other, reason) => {
    expect(matchesOf({ name: one }, { name: other })).toEqual({ strength: 'possible', reasons: [reason] })
    expect(matchesOf({ name: other }, { name: one })).toEqual({ strength: 'possible', reasons: [reason] })
  })

  test.each([
    ['Anna Brzozowiec', 'Anna Nowak'],
    ['Anna', 'Anna'],
    ['Anna', 'Anna Brzozowiec'],
    ['Gareth Neil Stobbart', 'Gareth Neil Crane'],
    ['E. Tolland', 'Eamon Tolland'],
    ['Ann Lee', 'Ian Lee'],
    ['Nolan Tolland', 'Nalon Tolland'],
    ['Fionnuala Tolland', 'Finola Tolland'],
    ['', ''],
    ['Mrs', 'Mrs'],
  ])('%s and %s: not by name alone', (one, other) => {
    expect(matchesOf({ name: one }, { name: other })).toBeUndefined()
  })

  test('a name by which somebody is also known counts as a name', () => {
    const known = { name: 'Tamsin Kerridge', alsoKnownAs: 'The Kerridge Hour; Tam Kerr' }
    expect(matchesOf({ name: 'Tam Kerr' }, known)?.reasons).toEqual(['same name'])
  })
})

describe('what else agrees', () => {
  const born = day.parse('1991-05-19')

  test('a name with a date of birth, a telephone or an address is likely', () => {
    const one = {
      name: 'Anna Brzozowiec',
      born,
      phone: '07700 900114',
      address: '14 Cobbler’s Rise, Harrowmere ZZ1 2AB',
    }
    const other = { name: 'Brzozowieć, Anna', born, phone: '+44 7700 900 114', address: '14 Cobblers Rise ZZ1 2ab' }
    expect(matchesOf(one, other)).toEqual({
      strength: 'likely',
      reasons: ['same name', 'same date of birth', 'same telephone', 'same address'],
    })
    expect(matchesOf({ ...one, born: null, phone: '' }, other)?.strength).toBe('likely')
  })

  test('a father and a son of one name at one address are only possible', () => {
    const one = { name: 'Gareth Stobbart', address: '3 Kiln Terrace ZZ1 7QD', born: day.parse('1987-09-30') }
    expect(matchesOf(one, { ...one, born: day.parse('1959-02-11') })).toEqual({
      strength: 'possible',
      reasons: ['same name', 'same address', 'but another date of birth'],
    })
    expect(matchesOf({ ...one, address: '' }, { ...one, born: day.parse('1959-02-11') })).toBeUndefined()
  })

  test('a date of birth with a digit wrong, or its day and month exchanged, is nearly the same', () => {
    const one = { name: 'Gareth Stobbart', born: day.parse('1987-09-03') }
    for (const other of ['1987-09-13', '1987-03-09', '1978-09-03']) {
      expect(matchesOf(one, { ...one, born: day.parse(other) })?.reasons).toContain('date of birth nearly the same')
    }
  })

  test('a telephone alone is possible; a date of birth, an address or a first name alone is nothing', () => {
    expect(matchesOf({ name: 'Anna', phone: '7700900114' }, { name: 'Jadwiga', phone: '07700 900114' })).toEqual({
      strength: 'possible',
      reasons: ['same telephone'],
    })
    expect(matchesOf({ name: 'Anna', born }, { name: 'Jadwiga', born })).toBeUndefined()
    expect(
      matchesOf(
        { name: 'Anna', address: '3 Kiln Terrace ZZ1 7QD' },
        { name: 'Jadwiga', address: '3 Kiln Terrace ZZ1 7QD' },
      ),
    ).toBeUndefined()
    expect(matchesOf(NOBODY, NOBODY)).toBeUndefined()
  })

  test('a new surname is found by the first name with a date of birth or an address', () => {
    const one = { name: 'Małgorzata Stobbart', born }
    expect(matchesOf(one, { name: 'Małgorzata Żak', born })).toEqual({
      strength: 'possible',
      reasons: ['one part of the name agrees', 'same date of birth'],
    })
  })

  test('the same postcode with another house number is another address', () => {
    const one = { name: 'Anna Brzozowiec', address: '14 Cobbler’s Rise, ZZ1 2AB' }
    expect(matchesOf(one, { ...one, address: '16 Cobbler’s Rise, ZZ1 2AB' })?.strength).toBe('possible')
  })

  test('the likely come first, then those with more reasons', () => {
    const known = [
      { ...NOBODY, name: 'Anna Brzozowiec' },
      { ...NOBODY, name: 'Anna Nowak' },
      { ...NOBODY, name: 'Anna Brzozowieć', born },
    ]
    const matches = matchParties({ ...NOBODY, name: 'Anna Brzozowiec', born }, known)
    expect(matches.map((match) => known.indexOf(match.known))).toEqual([2, 0])
  })

  test('whoever is compared with themselves under two names and a date of birth is found, and order does not matter', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé]{3,9}$/)
    fc.assert(
      fc.property(word, word, (first, last) => {
        const one = { name: `${first} ${last}`, born }
        const other = { name: `${last.toUpperCase()}, ${first}`, born }
        expect(matchesOf(one, other)?.strength).toBe('likely')
        expect(matchesOf(other, one)).toEqual(matchesOf(one, other))
      }),
    )
  })
})

test.each([
  ['07700 900114', ['07700900114']],
  ['7700900114', ['07700900114']],
  ['1632960102', ['01632960102']],
  ['+44 (0)7700 900114', ['07700900114']],
  ['0044 7700 900114', ['07700900114']],
  ["'07700900114", ['07700900114']],
  ['077 0090 0114', ['07700900114']],
  ['Mobile: 07700 900114, home 01632 960141', ['07700900114', '01632960141']],
  ['07700 900114 / 01632 960141', ['07700900114', '01632960141']],
  ['+48 22 555 01 23', ['+48225550123']],
  ['7.7009E+09', []],
  ['999', []],
  ['not known', []],
])('the telephone %s is read as %j', (text, keys) => {
  expect(phoneKeys(text)).toEqual(keys)
})

function matchesOf(one: Partial<Matchable>, other: Partial<Matchable>) {
  const [found] = matchParties({ ...NOBODY, ...one }, [{ ...NOBODY, ...other }])
  return found === undefined ? undefined : { strength: found.strength, reasons: found.reasons }
}

test('by their traces everybody is found who may be the same', () => {
  const letters = fc.constantFrom(
    'anna',
    'ana',
    'hanna',
    'brzozowiec',
    'brzozowice',
    'quist',
    'qiust',
    'van',
    'der',
    'vander',
    'lee',
  )
  const somebody = fc.record({
    name: fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    alsoKnownAs: fc.constant(''),
    born: fc.constantFrom(null, '1990-01-02', '1990-02-01', '1984-03-12').map((day) => day as Day | null), // brand: days that exist
    address: fc.constantFrom('', '3 Kiln Terrace ZZ1 7QD'),
    phone: fc.constantFrom('', '07700 900114'),
  })
  fc.assert(
    fc.property(somebody, somebody, (candidate, known) => {
      const [match] = matchParties(candidate, [known])
      if (match !== undefined) expect(leads(traces(candidate), matchKeys(known))).toBe(true)
      if (match?.strength === 'likely') expect(leads(sureTraces(candidate), matchKeys(known))).toBe(true)
    }),
  )
})

function leads(ways: Traces, keys: readonly string[]): boolean {
  return ways.some((lists) => lists.every((list) => list.some((key) => keys.includes(key))))
}
