import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#shared/domain/dates.ts'
import { agencyId, personId } from '#shared/domain/ids.ts'
import { completionsAt } from '#shared/domain/minute-completion.ts'
import { parseMinuteLine, printMinuteLine } from '#shared/domain/minute-line.ts'
import type { LineContext } from '#shared/domain/minute-line-meaning.ts'

const POLICE = agencyId.parse('019a0000-0000-7000-8000-000000000001')
const HOUSING = agencyId.parse('019a0000-0000-7000-8000-000000000002')
const CHILDREN = agencyId.parse('019a0000-0000-7000-8000-000000000003')
const LUND = personId.parse('019a0000-0000-7000-8000-000000000011')
const MBEKI = personId.parse('019a0000-0000-7000-8000-000000000012')

const context: LineContext = {
  today: day.parse('2026-11-24'),
  holidays: new Set([day.parse('2026-12-25'), day.parse('2026-12-28')]),
  agencies: [
    { id: POLICE, name: 'Westmere Police' },
    { id: HOUSING, name: 'Westmere Housing' },
    { id: CHILDREN, name: 'Children’s services' },
  ],
  people: [
    { id: LUND, name: 'DC Karin Lund', agencyId: POLICE },
    { id: MBEKI, name: 'J. Mbeki', agencyId: HOUSING },
    { id: null, name: 'Sam Carter', agencyId: POLICE },
    { id: null, name: 'Sam Carter', agencyId: HOUSING },
    { id: null, name: 'Ева Łukasik', agencyId: CHILDREN },
  ],
  factors: [
    { code: 'H1', label: 'Violence before' },
    { code: 'H10', label: 'Earlier orders' },
    { code: 'P08', label: 'Work' },
  ],
}

const read = (line: string) => parseMinuteLine(line, context)

describe('a line of the minutes is read as', () => {
  test.each([
    ['Seen twice this week', 'discussion', 'Seen twice this week'],
    ['/f seen on CCTV', 'fact', 'seen on CCTV'],
    ['/F seen on CCTV', 'fact', 'seen on CCTV'],
    ['/al a van every evening', 'allegation', 'a van every evening'],
    ['/o service is the trigger', 'opinion', 'service is the trigger'],
    ['/v wants the order', 'voice', 'wants the order'],
    ['/r most likely at work', 'risk', 'most likely at work'],
    ['  /r   most likely at work  ', 'risk', 'most likely at work'],
    ['\\/path is what he wrote', 'discussion', '/path is what he wrote'],
    ['\\@daniel wrote to her', 'discussion', '@daniel wrote to her'],
    ['\\\\server is what he wrote', 'discussion', '\\server is what he wrote'],
    ['/f fri is when it began', 'fact', 'fri is when it began'],
    [
      '<b>bold</b> & "quoted" \'; drop table minutes; --',
      'discussion',
      '<b>bold</b> & "quoted" \'; drop table minutes; --',
    ],
    ['مريم قالت لا 👩🏽‍⚖️', 'discussion', 'مريم قالت لا 👩🏽‍⚖️'],
  ])('%s → %s', (line, kind, text) => {
    expect(read(line)).toMatchObject({ kind: 'entry', entry: { kind, text }, ready: true })
  })

  test('nothing, when nothing is typed', () => {
    expect(read('   ')).toEqual({ kind: 'nothing', notes: [], ready: false })
  })

  test('nothing that is recorded, when the command does not exist; the text stays in the line', () => {
    expect(read('/he said so')).toMatchObject({
      kind: 'unknown',
      ready: false,
      notes: ['there is no /he; to begin with a slash, type \\/'],
    })
  })

  test('the summary of risk, the next review and the next case', () => {
    expect(read('/s harm is most likely at work')).toMatchObject({
      kind: 'summary',
      text: 'harm is most likely at work',
      ready: true,
    })
    expect(read('/review +28')).toMatchObject({ kind: 'review', day: '2026-12-22', ready: true })
    expect(read('/review soon')).toMatchObject({ kind: 'review', day: null, ready: false })
    expect(read('/review yesterday')).toMatchObject({ ready: false, notes: ['this day has passed'] })
    expect(read('/next')).toMatchObject({ kind: 'next', ready: true })
    expect(read('/next one please')).toMatchObject({ kind: 'next', ready: false })
  })

  test('refused where the field would refuse it: control characters and half characters', () => {
    expect(read('seen\u0000twice').ready).toBe(false)
    expect(read('half \ud83d here').ready).toBe(false)
    expect(read(`/a @lund fri ${'x'.repeat(1001)}`).notes[0]).toContain('1,000')
  })
})

describe('whoever is named', () => {
  test.each([
    ['@police seen', POLICE, ''],
    ['@police: seen', POLICE, ''],
    ['@childrens seen', CHILDREN, ''],
    ['@lund seen', POLICE, 'DC Karin Lund'],
    ['@dc.lund seen', POLICE, 'DC Karin Lund'],
    ['@LUN seen', POLICE, 'DC Karin Lund'],
    ['@lukasik seen', CHILDREN, 'Ева Łukasik'],
    ['@sam.carter/housing seen', HOUSING, 'Sam Carter'],
    ['@new.colleague/police seen', POLICE, 'new colleague'],
  ])('%s', (line, agency, speaker) => {
    expect(read(line)).toMatchObject({ entry: { agencyId: agency, speaker, text: 'seen' }, ready: true, notes: [] })
  })

  test('stays as typed, with a note, when nobody is called so', () => {
    expect(read('@visitor seen')).toMatchObject({
      entry: { agencyId: null, speaker: 'visitor' },
      ready: true,
      notes: ['“visitor” is not on the list'],
    })
  })

  test('has to be told apart when the name fits several', () => {
    expect(read('@carter seen')).toMatchObject({
      ready: false,
      notes: ['@carter fits Sam Carter and Sam Carter: type more'],
    })
    expect(read('@westmere seen').ready).toBe(false)
  })

  test('is asked for where a line means little without', () => {
    expect(read('/f seen').notes).toEqual(['from whom? add: @agency'])
    expect(read('/x would serve later')).toMatchObject({ ready: false, notes: ['who disagrees? add: @name'] })
    expect(read('/x @housing would serve later').ready).toBe(false)
    expect(read('/x @mbeki would serve later')).toMatchObject({
      entry: { kind: 'dissent', speaker: 'J. Mbeki' },
      ready: true,
    })
  })
})

test('an agency with a long name is called by its initials, also behind /only', () => {
  const CPS = agencyId.parse('019a0000-0000-7000-8000-000000000009')
  const room = { ...context, agencies: [...context.agencies, { id: CPS, name: 'Crown Prosecution Service' }] }
  expect(parseMinuteLine('/f @cps the file is in', room)).toMatchObject({
    entry: { agencyId: CPS, text: 'the file is in' },
  })
  expect(parseMinuteLine('/f /only CPS,housing she moved', room)).toMatchObject({ entry: { audience: [CPS, HOUSING] } })
  expect(parseMinuteLine('/f @wp seen', room)).toMatchObject({ entry: { agencyId: null, speaker: 'wp' } })
})

describe('a decision', () => {
  test('is split at its first because', () => {
    expect(read('/d serve on Tuesday because notice came first, because it worked')).toMatchObject({
      entry: { kind: 'decision', text: 'serve on Tuesday', because: 'notice came first, because it worked' },
      ready: true,
    })
  })

  test.each([['/d serve on Tuesday'], ['/d serve on Tuesday because'], ['/d serve, becauseofthat']])(
    '%s waits for its because',
    (line) => {
      expect(read(line)).toMatchObject({ ready: false, notes: ['why? add: because …'] })
    },
  )
})

describe('an action', () => {
  test('has owner, factor, day and text, in any order before the text', () => {
    const wanted = {
      ownerName: 'DC Karin Lund',
      ownerId: LUND,
      agencyId: POLICE,
      factors: ['H1'],
      dueOn: '2026-11-27',
      text: 'marker on her address',
      criterion: '',
    }
    for (const head of [
      '@lund #H1 fri',
      'fri #h1 @lund',
      '#violence @dc.lund 27/11',
      '27 Nov @lund #H1',
      'Fri 27 Nov 2026 #H1 @lund',
    ]) {
      expect(read(`/a ${head} marker on her address`)).toMatchObject({ kind: 'action', action: wanted, ready: true })
    }
  })

  test('may be an agency’s, and says how its doing is seen', () => {
    expect(read('/a @housing #P08 +14 change the locks done when the locksmith has signed')).toMatchObject({
      action: {
        ownerName: '',
        ownerId: null,
        agencyId: HOUSING,
        text: 'change the locks',
        criterion: 'the locksmith has signed',
      },
      ready: true,
      notes: [],
    })
  })

  test('keeps its first words when they are not meant as a day', () => {
    expect(read('/a @lund fri \\today she asked for a marker')).toMatchObject({
      action: { text: 'today she asked for a marker' },
    })
    expect(read('/a @lund fri sat with her')).toMatchObject({ action: { dueOn: '2026-11-27', text: 'sat with her' } })
  })

  test.each([
    ['/a', ['who does it? add: @name', 'by when? add: fri, +14 or 24/11', 'what is to be done?']],
    ['/a @lund change the locks', ['by when? add: fri, +14 or 24/11']],
    ['/a @lund yesterday change the locks', ['this day has passed']],
    ['/a @lund fri #Z9 change the locks', ['no single factor fits #Z9']],
    ['/a @nobody fri change the locks', ['nobody here is called “nobody”; add the agency: @nobody/agency']],
    ['/a @carter fri change the locks', ['@carter fits Sam Carter and Sam Carter: type more']],
  ])('%s is not ready', (line, missing) => {
    const { ready, notes } = read(line)
    expect(ready).toBe(false)
    expect(notes.slice(0, missing.length)).toEqual(missing)
  })

  test('names somebody of an agency who is not on the list', () => {
    expect(read('/a @new.colleague/police fri change the locks')).toMatchObject({
      action: { ownerName: 'new colleague', ownerId: null, agencyId: POLICE },
      ready: true,
    })
  })

  test.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2028-01-31', '1 month', '2028-02-29'],
    ['2028-02-28', '+1', '2028-02-29'],
    ['2026-02-28', '+1', '2026-03-01'],
    ['2027-12-31', 'tomorrow', '2028-01-01'],
    ['2026-12-30', 'fri', '2027-01-01'],
    ['2026-11-24', '2 weeks', '2026-12-08'],
    ['2026-11-24', '24/11', '2026-11-24'],
    ['2026-11-24', '23/11', '2027-11-23'],
    ['2026-11-24', '29 Feb 2028', '2028-02-29'],
  ])('agreed on %s for %s is due on %s', (today, typed, due) => {
    const line = parseMinuteLine(`/a @lund #H1 ${typed} change the locks`, { ...context, today: day.parse(today) })
    expect(line).toMatchObject({ action: { dueOn: due, text: 'change the locks' }, ready: true })
  })

  test('with a day that does not exist has no day', () => {
    expect(read('/a @lund 30/02/2027 change the locks')).toMatchObject({
      action: { dueOn: null, text: '30/02/2027 change the locks' },
      ready: false,
    })
  })
})

describe('a line for some agencies only', () => {
  test.each([
    ['/f @lund /only police, housing seen at the gate', 'seen at the gate', [POLICE, HOUSING]],
    ['/f /only police @lund seen at the gate', 'seen at the gate', [POLICE]],
    ['/only housing,police he was seen', 'he was seen', [HOUSING, POLICE]],
    ['/only all he was seen', 'he was seen', null],
    ['/f @lund he said /only police would come', 'he said /only police would come', undefined],
  ])('%s', (line, text, audience) => {
    expect(read(line)).toMatchObject({ kind: 'entry', entry: { text }, ready: true })
    const meaning = read(line)
    expect(meaning.kind === 'entry' ? meaning.entry.audience : 'no entry').toEqual(audience)
  })

  test.each([
    ['/a @lund #H1 fri /only police, housing watch the gate', [POLICE, HOUSING]],
    ['/a /only housing @lund fri watch the gate', [HOUSING]],
    ['/a @lund /only all fri watch the gate', null],
    ['/a @lund fri watch the gate', undefined],
  ])('an action too: %s', (line, audience) => {
    const meaning = read(line)
    expect(meaning).toMatchObject({ kind: 'action', action: { text: 'watch the gate' }, ready: true })
    expect(meaning.kind === 'action' ? meaning.action.audience : 'no action').toEqual(audience)
    expect(read(printMinuteLine(meaning, context))).toEqual(meaning)
  })

  test.each([
    '/s /only police he knows her new address',
    '/told @lund /only police the day of service',
    '/defer because /only police asked',
    '/level high judgement because /only police know',
  ])('never what stands on the wall and in every copy: %s', (line) => {
    expect(read(line)).toMatchObject({ ready: false, notes: [expect.stringContaining('this is for everybody')] })
  })

  test.each([
    '/f @lund /only nobody he was seen',
    '/a @lund fri /only nobody watch',
    '/f @lund /only',
    '/only he was seen',
  ])('is not recorded for everybody when it names no agency: %s', (line) => {
    expect(read(line)).toMatchObject({
      ready: false,
      notes: expect.arrayContaining([expect.stringContaining('/only police,health')]),
    })
  })
})

describe('reading, writing and reading again', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '@lund',
      '@police',
      '@sam.carter/housing',
      '@carter',
      '@nobody',
      '@x/police',
      '@',
      '@@',
      '@.',
      '@a/b/c',
      '@/police',
      '#H1',
      '#P08',
      '#Z9',
      '#',
      '##',
      'fri',
      '+14',
      '2',
      'weeks',
      '24/11',
      'today',
      'because',
      'Because',
      'high',
      'm',
      'vis',
      'judgement',
      'pj',
      'next',
      'done when',
      'done',
      '\\',
      '\\\\',
      '/',
      '/a',
      '/d',
      '/only',
      '/only police',
      '/only police, housing',
      '/only all',
      '/only nobody',
      'police,',
      ',',
      'her',
      'locks',
      '30/02',
      '\t',
      '\n',
      'ﬁ',
      'Ε',
      '\u200f',
    ),
    fc.constantFrom(
      '<b>',
      '</script>',
      '&amp;',
      '"',
      '’',
      '\u202e',
      '\u2066',
      '👩🏽‍⚖️',
      'مريم',
      'שרה',
      'x'.repeat(9000),
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const line = fc.tuple(
    fc.constantFrom(
      '',
      '/f ',
      '/al ',
      '/o ',
      '/v ',
      '/r ',
      '/d ',
      '/x ',
      '/a ',
      '/s ',
      '/level ',
      '/level high ',
      '/told ',
      '/defer ',
      '/only ',
      '/only police ',
      '/review ',
      '/next ',
      '/zz ',
      '\\',
    ),
    fc.array(word, { maxLength: 9 }),
  )

  test('gives the same', () => {
    fc.assert(
      fc.property(line, ([command, parts]) => {
        const once = read(command + parts.join(' '))
        expect(read(printMinuteLine(once, context))).toEqual(once)
      }),
      { numRuns: 5000, seed: 24112026 },
    )
  })

  test('writes names as short as they are certain', () => {
    const printed = (text: string) => printMinuteLine(read(text), context)
    expect(printed('/f @westmere.police seen')).toBe('/f @Police seen')
    expect(printed('/a #h1 +3 @karin.lund lock it')).toBe('/a @Lund #H1 27/11/2026 lock it')
    expect(printed('/o @sam.carter/housing seen')).toBe('/o @Sam.Carter/Housing seen')
  })
})

describe('what can be completed', () => {
  const offered = (text: string) => completionsAt(text, text.length, context).options.map((one) => one.insert)

  test('commands at the start, names before the text, factors in an action', () => {
    expect(offered('/a')).toEqual(['/al ', '/a '])
    expect(offered('/f @h')).toEqual(['@Westmere.Housing '])
    expect(offered('/a @lund #')).toEqual(['#H1 ', '#H10 ', '#P08 '])
    expect(offered('/a #wor')).toEqual(['#P08 '])
    expect(offered('/a #P08 #H')).toEqual(['#H1 ', '#H10 '])
  })

  test('nothing inside the text, nor for what is complete', () => {
    expect(offered('/f he wrote to @da')).toEqual([])
    expect(offered('/f #H')).toEqual([])
    expect(offered('/next')).toEqual([])
    expect(offered('/a @Westmere.Police')).toEqual([])
  })

  test('two of one name with their agencies, each read as the one that was meant', () => {
    expect(offered('@carter')).toEqual(['@Sam.Carter/Westmere.Police ', '@Sam.Carter/Westmere.Housing '])
    expect(read('@Sam.Carter/Westmere.Housing seen')).toMatchObject({
      entry: { agencyId: HOUSING, speaker: 'Sam Carter' },
    })
  })

  test('what is put in is always read as one person or agency', () => {
    for (const { insert } of completionsAt('@', 1, context, 100).options)
      expect(read(`${insert}seen`)).toMatchObject({ ready: true, notes: [] })
  })
})
