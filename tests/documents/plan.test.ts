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

  test('says the level in a word with its shape, its route and its reason', () => {
    expect(first).toContain('▲ High')
    expect(first).toContain('Level of risk: High, by escalation. Two breaches in eight days')
  })

  test('says what to look for, what to do, whom to call, and which orders are in force', () => {
    const { warningSigns, immediate, call, orders, safeContact } = somePlan()
    for (const words of [...warningSigns, ...immediate, ...call, ...orders, safeContact]) expect(first).toContain(words)
  })

  test('leaves responsibility for the investigation with the officer in the case', () => {
    expect(first).toContain(
      'Responsibility for the investigation stays with the officer in the case: DC Lund, Westmere Police',
    )
  })

  test('holds the victim’s own words with the day on which she said them', () => {
    expect(first).toContain('I want him to stop knowing where I am.” 24 November 2026, to her advocate')
  })
})

test('a plan lists each action with how it will be seen, its owner and agency, its day, what it answers and how it stands', async () => {
  const actions = Array.from({ length: 40 }, (_, index) => someAction(index + 1))
  const text = pdfToText(await renderer.render('plan', somePlan({ actions }))).join(' ')
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
    actions: [],
    voice: [],
    warningSigns: [],
    immediate: [],
    orders: [],
    call: [],
    whatAndWhen: '',
    notCovered: [],
  })
  const text = pdfToText(await renderer.render('plan', bare)).join(' ')
  expect(text).toContain('What and when. Not recorded.')
  expect(text).toContain('Level of risk: not yet decided.')
  expect(text).toContain('No assessment has been signed yet.')
  expect(text).toContain('No action is open.')
})

test('a preview says on each page that it is none to be shared', async () => {
  const preview = somePlan({ exported: { by: 'R. Okafor', at: '26 November 2026, 13:02', copy: null, recipient: '' } })
  const bytes = await renderer.render('plan', preview)
  for (const page of pdfToText(bytes)) expect(page).toContain('Preview, not to be shared · exported by R. Okafor')
  expect((await readPdf(bytes)).info).toMatchObject({ Subject: 'OFFICIAL-SENSITIVE, preview, not to be shared' })
})
