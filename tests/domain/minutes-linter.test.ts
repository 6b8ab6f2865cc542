import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import { abbreviationsIn, ownAbbreviations, valueWordsIn } from '#shared/domain/lint-words.ts'
import type { EntryKind } from '#shared/domain/minute-entry.ts'
import type { HiddenAt } from '#shared/domain/minutes-leaks.ts'
import { type LintRule, lintMinutes } from '#shared/domain/minutes-linter.ts'
import { PLAIN_LANGUAGE } from '#shared/instruments/plain-language.ts'
import { NOW } from '#tests/support/clinic.ts'
import { aMeeting, anAction, anEntry, HEALTH, POLICE } from '#tests/support/meeting-file.ts'

const ELSEWHERE = 'an agency that is not there' as AgencyId // brand: no agency has it

describe('notes on the minutes', () => {
  test.each<[LintRule, boolean, EntryKind, Partial<ReturnType<typeof anEntry>>]>([
    ['decision without because', true, 'decision', { text: 'Stay at high', because: '' }],
    ['decision without because', true, 'decision', { text: 'Stay at high', because: 'As discussed.' }],
    ['decision without because', false, 'decision', { text: 'Stay at high', because: 'he came to the school twice' }],
    ['decision without because', false, 'discussion', { text: 'No decision was taken' }],
    ['dissent without a name', true, 'dissent', { text: 'This should be medium', speaker: '', agencyId: POLICE }],
    ['dissent without a name', false, 'dissent', { text: 'This should be medium', speaker: 'DC Lund' }],
    ['dissent without a name', false, 'discussion', { text: 'Nobody disagreed' }],
    ['nobody named', true, 'fact', { text: 'He was at the door', agencyId: null, speaker: '' }],
    ['nobody named', false, 'fact', { text: 'He was at the door', agencyId: POLICE }],
    ['nobody named', false, 'voice', { text: 'I am not safe at home', agencyId: null, speaker: '' }],
    ['no standing', true, 'discussion', { text: 'He came to the door again and again and '.repeat(4) }],
    ['no standing', false, 'discussion', { text: 'Short talk about the order' }],
    ['no standing', false, 'allegation', { text: 'He came to the door again and again and '.repeat(4) }],
    ['value word', true, 'discussion', { text: 'She is hysterical' }],
    ['value word', false, 'discussion', { text: 'She is not hysterical' }],
    ['value word', false, 'discussion', { text: 'He wrote “you are hysterical”' }],
    ['abbreviation not explained', true, 'discussion', { text: 'Ask the QZRT' }],
    ['abbreviation not explained', false, 'discussion', { text: 'Ask the quick zone response team (QZRT)' }],
    ['abbreviation not explained', false, 'discussion', { text: 'Not for MARAC' }],
  ])('%s: %s', (rule, noted, kind, fields) => {
    const { file, item } = aMeeting()
    const entry = anEntry(item, { kind, ...fields })
    const notes = lint({ ...file, entries: [entry] })
    expect(notes.filter((note) => note.rule === rule).map((note) => note.minuteEntryId)).toEqual(
      noted ? [entry.id] : [],
    )
  })

  test('an agency whose only person left the room for a case need not be asked about it', () => {
    const { file } = aMeeting()
    const away = file.attendances.filter((one) => one.agencyId === HEALTH).map((one) => one.name)
    const agenda = file.agenda.map((one) => ({ ...one, leaving: away }))
    const asked = (of: typeof file) => lint(of).filter((one) => one.rule === 'agency not asked').length
    const policeSpoke = file.agenda.map(({ item }) => anEntry(item, { agencyId: POLICE }))
    expect(asked({ ...file, entries: policeSpoke })).toBe(1)
    expect(asked({ ...file, entries: policeSpoke, agenda })).toBe(0)
  })

  test('a line, an action or a summary that names somebody of a case hidden from one who attends is noted, without the name', () => {
    const { file, item } = aMeeting()
    const hidden = { caseId: 'another' as CaseId, reference: 'SC-2026-0009', names: ['Nia Adeyemi'], from: ['DC Lund'] }
    const said = anEntry(item, { text: 'He also writes to Nia Adeyemi' })
    const agreed = { ...anAction(item, 1), criterion: 'SC-2026-0009 is told' }
    const notes = (of: HiddenAt) =>
      lint({ ...file, entries: [said, anEntry(item)], actions: [agreed] }, [of]).filter(
        (one) => one.rule === 'names a hidden case',
      )
    expect(notes(hidden).map((one) => [one.minuteEntryId, one.actionId])).toEqual([
      [said.id, null],
      [null, agreed.id],
    ])
    for (const { sentence } of notes(hidden)) {
      expect(sentence).toContain('DC Lund')
      expect(sentence).not.toMatch(/Nia|0009/)
    }
    expect(notes({ ...hidden, caseId: item.caseId })).toEqual([])
  })

  test('what stands in a line for some agencies only and is said again for everybody is noted', () => {
    const { file, item } = aMeeting()
    const only = anEntry(item, { text: 'She sleeps at her sister’s house in Marl Lane', audience: [POLICE] })
    const again = anEntry(item, { text: 'Visit: she sleeps at her sister’s house.' })
    const noted = lint({ ...file, entries: [only, again, anEntry(item, { text: 'She sleeps badly.' })] })
    expect(noted.filter((one) => one.rule === 'restricted said openly')).toMatchObject([
      { minuteEntryId: again.id, sentence: expect.stringContaining('for Police only') },
    ])
  })

  test('an agency in the room that nobody asked is named; one that spoke or was not there is not', () => {
    const { file, item } = aMeeting()
    const unasked = lint({ ...file, entries: [anEntry(item, { kind: 'fact', agencyId: POLICE })] })
    expect(unasked.map((note) => note.sentence)).toEqual([
      'Health was in the room, and nothing shows that it was asked about this case.',
    ])
    const nobody = lint({ ...file, entries: [anEntry(item, { agencyId: ELSEWHERE })] })
    expect(nobody.map((note) => note.sentence)).toEqual([
      'Police and Health were in the room, and nothing shows that they were asked about this case.',
    ])
    const putOff = file.agenda.map((one) => ({ ...one, item: { ...one.item, deferredAt: NOW } }))
    expect(lint({ ...file, agenda: putOff, entries: [anEntry(item, { agencyId: ELSEWHERE })] })).toEqual([])
    const others = file.attendances.map((one) => ({ ...one, forCases: [] }))
    expect(lint({ ...file, attendances: others, entries: [anEntry(item, { agencyId: ELSEWHERE })] })).toEqual([])
    const heard = [anEntry(item, { agencyId: POLICE }), anEntry(item, { agencyId: HEALTH })]
    expect(lint({ ...file, entries: heard })).toEqual([])
    const absent = file.attendances.map((one) => ({ ...one, presence: 'apologies' as const }))
    expect(lint({ ...file, attendances: absent })).toEqual([])
  })

  test('a short form written out once is known from there on', () => {
    const { file, item } = aMeeting()
    const both = [
      anEntry(item, { agencyId: POLICE, text: 'Quick zone response team (QZRT) came' }),
      anEntry(item, { agencyId: HEALTH, text: 'Thank the QZRT' }),
    ]
    expect(lint({ ...file, entries: both })).toEqual([])
    expect(lint({ ...file, entries: both.toReversed() }).map((note) => note.rule)).toEqual([
      'abbreviation not explained',
    ])
  })

  test('an action that is not specific yet is noted with what it lacks; one that is, and one taken back, are not', () => {
    const { file, item } = aMeeting()
    const good = anAction(item, 1)
    const vague = { ...anAction(item, 2), text: 'Monitor him', criterion: '' }
    const withdrawn = { ...vague, number: 3, outcomeKind: 'withdrawn' as const }
    const said = [POLICE, HEALTH].map((agencyId) => anEntry(item, { agencyId }))
    expect(lint({ ...file, entries: said, actions: [good, withdrawn] })).toEqual([])
    const [note, ...others] = lint({ ...file, entries: said, actions: [good, vague] })
    expect(others).toEqual([])
    expect(note).toMatchObject({ rule: 'action not specific', actionId: vague.id })
    expect(note?.sentence).toMatch(/^Action 2\. Say what is done.* “Monitor” has no end of its own/)
  })
})

describe('words that judge', () => {
  test('every one of them is found alone, in capitals, and not inside another word, in quotation marks or denied', () => {
    for (const { pattern } of PLAIN_LANGUAGE.valueWords) {
      const word = firstOf(pattern)
      expect(valueWordsIn(`Then she is ${word}.`, PLAIN_LANGUAGE).length, word).toBeGreaterThan(0)
      expect(valueWordsIn(`THEN ${word.toUpperCase()} IT WAS`, PLAIN_LANGUAGE).length, word).toBeGreaterThan(0)
      expect(valueWordsIn(`x${word}x`, PLAIN_LANGUAGE), word).toEqual([])
      expect(valueWordsIn(`He wrote “${word}”.`, PLAIN_LANGUAGE), word).toEqual([])
      expect(valueWordsIn(`She was never ${word}.`, PLAIN_LANGUAGE), word).toEqual([])
    }
  })

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        valueWordsIn(text, PLAIN_LANGUAGE)
        abbreviationsIn(text, PLAIN_LANGUAGE, new Set(), new Set())
      }),
    )
  })

  test('the clinic’s own abbreviations are read one a line', () => {
    expect(ownAbbreviations('SPOC single point of contact\n\n QZRT – quick zone response team')).toEqual(
      new Set(['SPOC', 'QZRT']),
    )
  })
})

/** The first wording that a pattern finds. */
function firstOf(pattern: string): string {
  const [first = ''] = pattern
    .replace(/\(\?:([^|)]*)[^)]*\)/g, '$1')
    .replace('[- ]', ' ')
    .split('|')
  return first.replace(/.\?/g, '')
}

function lint(file: ReturnType<typeof aMeeting>['file'], hidden: readonly HiddenAt[] = []) {
  return lintMinutes({
    file,
    hidden,
    words: PLAIN_LANGUAGE,
    known: new Set(),
    agencyName: (id) => (id === POLICE ? 'Police' : 'Health'),
    wasAsked: (item, agency) =>
      file.entries.length === 0
        ? true
        : file.entries.some((one) => one.agendaItemId === item && one.agencyId === agency) ||
          !file.entries.some((one) => one.agencyId !== null),
  })
}
