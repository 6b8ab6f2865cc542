import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/domain/dates.ts'
import { BLANK_PARTY, type Party } from '#shared/domain/party.ts'
import { fold } from '#shared/domain/text.ts'
import { hiddenParty, withoutNames } from '#shared/domain/without-names.ts'
import { TODAY } from '#tests/support/clinic.ts'

const AMARA = person('victim', {
  name: 'Amara Nwosu',
  alsoKnownAs: 'Ammy; Mara, in messages',
  born: '1991-03-05' as Day, // brand: a day that exists
  address: '14 Alder Row, Westmere',
})
const DANIEL = person('perpetrator', { name: 'Daniel Frayne-Moss', born: '1986-11-30' as Day }) // brand: as above
const ŁUKASZ = person('child', { name: 'Łukasz Grace' })
const PEOPLE = [AMARA, DANIEL, ŁUKASZ]

describe('a text for a room in which nobody of the case is named', () => {
  test.each([
    ['Amara Nwosu was followed.', 'A.N. was followed.'],
    ['AMARA NWOSU was followed.', 'A.N. was followed.'],
    ['amara told the school', 'A.N. told the school'],
    ['Ms Nwosu’s sister saw Daniel', 'Ms A.N.’s sister saw D.F.'],
    ['most likely in the week, by phone', 'most likely in the week, by phone'],
    ['Ammy called', 'A.N. called'],
    ['Frayne-Moss and Moss and Frayne', 'D.F. and D.F. and D.F.'],
    ['Lukasz saw him; Łukasz said so', 'Ł.G. saw him; Ł.G. said so'],
    ['Grace saw him with good grace', 'Ł.G. saw him with good grace'],
    ['born 5 March 1991', 'born [date of birth]'],
    ['5/3/91, 05.03.1991 and 1991-03-05', '[date of birth], [date of birth] and [date of birth]'],
    ['DOB 30th of November 1986', 'DOB [date of birth]'],
    ['dob 01/02/2003 is not ours', 'dob [date of birth] is not ours'],
    ['she was born on 7 May 1990', 'she was born [date of birth]'],
    ['by 28 November 2026', 'by 28 November 2026'],
    ['lives at 14 Alder Row', 'lives at [address]'],
    ['call 01632 960114 or a.nwosu@mail.example', 'call [number] or [address]'],
    ['Amaranth is a plant, and a danielle no Daniel', 'Amaranth is a plant, and a danielle no D.F.'],
  ])('%s', (text, plain) => {
    expect(
      withoutNames(
        text,
        PEOPLE.map((one) => hiddenParty(one, 'initials')),
        TODAY,
      ),
    ).toBe(plain)
  })

  test('where only references are shown, people are what they are in the case', () => {
    const hidden = PEOPLE.map((one) => hiddenParty(one, 'reference'))
    expect(withoutNames('Daniel waits for Amara and Łukasz', hidden, TODAY)).toBe(
      'the perpetrator waits for the victim and a child',
    )
  })

  test('whatever stands around a name, the name is gone, and what hides nobody stays', () => {
    const hidden = PEOPLE.map((one) => hiddenParty(one, 'reference'))
    const around = fc.string({ unit: fc.constantFrom(...' .,;:!?()“”\n"/') }).map((edge) => ` ${edge} `)
    const name = fc.constantFrom('Amara', 'amara nwosu', 'NWOSU', 'Daniel', 'Frayne', 'Mara', 'Łukasz')
    fc.assert(
      fc.property(fc.lorem(), around, name, around, (words, before, who, after) => {
        const plain = withoutNames(`${words}${before}${who}${after}${words}`, hidden, TODAY)
        for (const part of fold(who).split(' ')) expect(fold(plain).split(/[^\p{L}]+/u)).not.toContain(part)
        expect(plain.startsWith(words)).toBe(true)
      }),
    )
    fc.assert(fc.property(fc.lorem({ mode: 'sentences' }), (text) => withoutNames(text, hidden, TODAY) === text))
  })

  test('hostile text is answered, and never longer for it than it takes to read', () => {
    const hidden = PEOPLE.map((one) => hiddenParty(one, 'initials'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof withoutNames(text, hidden, TODAY)).toBe('string')
      }),
    )
  })
})

function person(role: Party['role'], fields: Partial<Party>): Party {
  return { ...BLANK_PARTY, id: '' as never, caseId: '' as never, removed: false, revision: 1, role, ...fields } // ids that nothing looks at
}
