import { beforeAll, describe, expect, test } from 'vitest'
import { NAMES, someAction, somePlan } from './invented-views.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

describe('the first page of a risk management plan', () => {
  let first = ''

  beforeAll(async () => {
    first = pdfToText(await renderer.render('plan', somePlan()))[0] ?? ''
  })

  test('says who is at risk, from whom, of what and when', () => {
    expect(first).toContain(`At risk ${NAMES.polish}, 34; her son, 6`)
    expect(first).toContain('From Daniel Frayne, 41, former partner')
    expect(first).toContain('What and when. Serious physical harm')
  })

  test('says the level in a word with its shape', () => {
    expect(first).toContain('▲ High')
  })

  test('says what to look for, what to do, whom to call, and which orders are in force', () => {
    const { warningSigns, immediate, call, orders, safeContact, emergencyContacts } = somePlan()
    for (const words of [...warningSigns, ...immediate, ...call, safeContact, ...emergencyContacts]) {
      expect(first).toContain(words)
    }
    for (const { force, words } of orders) expect(first).toContain(`${force}: ${words}`)
  })

  test('leaves responsibility for the investigation with the officer in the case', () => {
    expect(first).toContain(
      'Responsibility for the investigation stays with the officer in the case: DC Lund, Westmere Police',
    )
  })

  test('says how soon', () => {
    expect(first).toContain('How soon • It becomes worse: in the week after service (likely)')
  })

  test('leaves everything else to the pages after it', () => {
    expect(first).not.toContain('Aim:')
  })
})

describe('the first page of a plan in which everything is long', () => {
  const long = (what: string, words: number) => Array.from({ length: words }, (_, at) => `${what}${at}`).join(' ')
  const full = somePlan({
    atRisk: long('atrisk', 60),
    fromWhom: long('from', 60),
    whatAndWhen: long('what', 400),
    howSoon: Array.from({ length: 6 }, (_, at) => `Scenario ${at}: ${long('soon', 20)}`),
    warningSigns: Array.from({ length: 12 }, (_, at) => long(`sign${at}x`, 15)),
    immediate: Array.from({ length: 12 }, (_, at) => `If ${at}: ${long('then', 30)}`),
    orders: Array.from({ length: 5 }, (_, at) => ({ force: 'In force', words: `Order ${at}. ${long('not', 40)}` })),
    call: Array.from({ length: 9 }, (_, at) => `Somebody ${at}: 01632 96010${at}, ${long('hours', 12)}`),
    safeContact: long('safe', 40),
  })
  let pages: readonly string[] = []

  beforeAll(async () => {
    pages = pdfToText(await renderer.render('plan', full))
  })

  test('is still one page with all its places, and says what stands on the next', () => {
    const [first = '', second = ''] = pages
    for (const heading of ['At risk', 'From', 'What and when.', 'Orders', 'Call', 'How soon']) {
      expect(first).toContain(heading)
    }
    expect(first).toContain('Warning signs')
    expect(first).toMatch(/Do \(\d+ more on page 2\) 1\. If 0: /)
    expect(second).toContain('From the first page, in full')
  })

  test('loses nothing', () => {
    const text = pages.join(' ')
    for (const words of [...full.warningSigns, ...full.immediate, ...full.howSoon, full.atRisk, full.fromWhom]) {
      for (const word of words.split(' ')) expect(text).toContain(word)
    }
    for (const { words } of full.orders) expect(text).toContain(words.slice(0, 7))
    expect(text).toContain('what399')
  })
})

describe('whatever a plan holds, its first page is one page with every place on it', () => {
  const some = (what: string, items: number, words: number) =>
    Array.from({ length: items }, (_, at) =>
      Array.from({ length: words }, (_each, word) => `${what}${at}x${word}`).join(' '),
    )

  test.each([0, 1, 2, 3, 4, 5, 6, 8, 10])('with %i of everything', async (many) => {
    const one = (what: string) => some(what, 1, many * 5).join('')
    const view = somePlan({
      ...(many === 0 ? { level: null, assessment: null } : {}),
      standing: `Risk management plan, version 12, finalised on Wednesday 30 September 2026 by ${NAMES.welsh} ${NAMES.polish}. As agreed on Wednesday 23 September 2026`,
      officer: `Detective Chief Inspector ${NAMES.cyrillic}, ${NAMES.vietnamese}, Westmere Police, Eastern Division`,
      atRisk: one('risk') || 'The victim',
      fromWhom: one('from') || 'Not known yet',
      whatAndWhen: some('what', 1, many * 12).join(''),
      howSoon: some('soon', Math.ceil(many / 2), 5),
      warningSigns: some('sign', many, 6),
      immediate: some('do', many, 12),
      orders: some('order', Math.ceil(many / 2), 14).map((words) => ({ force: 'In force', words })),
      call: ['In danger now: 999', ...some('call', many, 4)],
      safeContact: one('safe'),
      emergencyContacts: [],
    })
    const pages = pdfToText(await renderer.render('plan', view))
    const [first = '', second = ''] = pages
    const places = ['At risk', 'From', 'What and when.', 'How soon', 'Warning signs', 'Do ', 'Orders ', 'Call']
    const found = places.map((place) => first.indexOf(place))
    expect(found.every((at) => at >= 0)).toBe(true)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(first).toContain('In danger now: 999')
    expect(second).toMatch(/^OFFICIAL-SENSITIVE (The plan|From the first page, in full) /)
    const text = pages.join(' ')
    for (const words of [...view.warningSigns, ...view.immediate, ...view.howSoon, ...view.call]) {
      for (const word of words.split(' ')) expect(text).toContain(word)
    }
  })

  test('and says in each place what is missing', async () => {
    const [first = ''] = pdfToText(
      await renderer.render(
        'plan',
        somePlan({ level: null, whatAndWhen: '', howSoon: [], warningSigns: [], immediate: [], orders: [], call: [] }),
      ),
    )
    for (const words of [
      'What and when. Not recorded.',
      'No level of risk is decided yet. That does not make it low.',
      'How soon Nobody has judged how soon yet.',
      'Warning signs No warning sign is recorded.',
      'Do Nothing is agreed for this case.',
      'Orders No order or condition is recorded here.',
    ]) {
      expect(first).toContain(words)
    }
  })
})

test('where no order is in force, the first page says so', async () => {
  const orders = [{ force: 'None is in force', words: 'Nothing of this can be enforced now.' }]
  const [first = ''] = pdfToText(await renderer.render('plan', somePlan({ orders })))
  expect(first).toContain('None is in force: Nothing of this can be enforced now.')
  const [none = ''] = pdfToText(await renderer.render('plan', somePlan({ orders: [] })))
  expect(none).toContain('No order or condition is recorded here.')
})

test('the pages after the first say why the level is what it is, and whether the risk is offered on', async () => {
  const text = pdfToText(await renderer.render('plan', somePlan())).join(' ')
  expect(text).toContain('Level of risk High, by escalation. Two breaches in eight days')
  expect(text).toContain('Offered to M. Hollis, Children’s services')
})

test('a plan says whether she was told of it, and holds her own words with the day on which she said them', async () => {
  const text = pdfToText(await renderer.render('plan', somePlan())).join(' ')
  expect(text).toContain('What she has been told. Version 2: not shared with her yet, for 9 days.')
  expect(text).toContain('I want him to stop knowing where I am.” 24 November 2026, to her advocate')
})

test('a plan lists each action with how it will be seen, its owner and agency, its day, what it answers and how it stands', async () => {
  const actions = Array.from({ length: 40 }, (_, index) => someAction(index + 1))
  const text = pdfToText(
    await renderer.render('plan', somePlan({ strands: [{ name: 'Safety of the victim', aim: 'Home.', actions }] })),
  ).join(' ')
  for (const one of actions) {
    expect(text).toContain(`${one.number} ${one.text} Seen: ${one.criterion}`)
  }
  expect(text).toContain('Marek Hollis Children’s services Tue 24 Nov 2026 C2 Violent thoughts Overdue by 3 days')
})

test('a plan gives each factor with its rating and what speaks for it, and calls itself judgement, not prediction', async () => {
  const text = pdfToText(await renderer.render('plan', somePlan())).join(' ')
  expect(text).toContain(
    'C2 Violent thoughts Present High relevance Fact: Two breaches recorded by the custody officer. (Westmere Police, 21 Nov 2026)',
  )
  expect(text).toContain('P08 Money management Absent Goal Nothing is recorded.')
  expect(text).toContain('structured judgement, not prediction')
})

test('a plan without assessment, level, actions or safety advice still says what is missing', async () => {
  const bare = somePlan({
    level: null,
    assessment: null,
    strands: [],
    advice: [],
    contingencies: [],
    coverage: [],
    idle: [],
    conflicts: [],
    agreements: [],
    howSoon: [],
    voice: [],
    warningSigns: [],
    immediate: [],
    orders: [],
    call: [],
    whatAndWhen: '',
  })
  const text = pdfToText(await renderer.render('plan', bare)).join(' ')
  expect(text).toContain('What and when. Not recorded.')
  expect(text).toContain('Level of risk not yet decided')
  expect(text).toContain('No assessment has been signed yet.')
  expect(text).toContain('No warning sign is recorded.')
})

test('a plan holds its strands with their aims, contingencies, coverage, conflicts and who agreed', async () => {
  const { strands, contingencies, coverage, conflicts, agreements, idle } = somePlan()
  const text = pdfToText(await renderer.render('plan', somePlan())).join(' ')
  for (const one of strands) expect(text).toContain(`${one.name} Aim: ${one.aim}`)
  for (const one of contingencies) for (const words of Object.values(one)) expect(text).toContain(words)
  for (const one of coverage) expect(text).toContain([one.need, one.state, one.by].join(' ').trim())
  for (const one of conflicts) for (const words of Object.values(one)) expect(text).toContain(words)
  for (const words of [...agreements, ...idle]) expect(text).toContain(words)
  expect(text).toContain('Advice, which binds nobody')
  expect(text).toContain('this plan takes it from nobody')
})

test('a plan says what changed since the version before only when somebody asks', async () => {
  const changes = {
    heading: 'What changed from version 1 to version 2',
    items: [{ what: 'Review', before: 'Tuesday 24 November 2026', after: 'Tuesday 8 December 2026' }],
  }
  const asked = pdfToText(await renderer.render('plan', somePlan({ changes }))).join(' ')
  expect(asked).toContain('Review Tuesday 24 November 2026 Tuesday 8 December 2026')
  expect(pdfToText(await renderer.render('plan', somePlan())).join(' ')).not.toContain('What changed')
})

test('a preview says on each page that it is none to be shared', async () => {
  const preview = somePlan({ exported: { by: 'R. Okafor', at: '26 November 2026, 13:02', copy: null, recipient: '' } })
  const bytes = await renderer.render('plan', preview)
  for (const page of pdfToText(bytes)) expect(page).toContain('Preview, not to be shared · exported by R. Okafor')
  expect((await readPdf(bytes)).info).toMatchObject({ Subject: 'OFFICIAL-SENSITIVE, preview, not to be shared' })
})
