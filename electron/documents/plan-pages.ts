import { RESPONSIBILITY } from '#shared/domain/plan.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { actionTable } from './action-table.ts'
import { orNotRecorded, type Part, when } from './parts.ts'

/** What follows the first page of a plan, in the order in which a panel reads it. */
export function planPages(view: PlanView): readonly Part[] {
  return [
    { part: 'heading', text: 'The plan', newPage: true },
    { part: 'paragraph', muted: true, words: RESPONSIBILITY },
    {
      part: 'fields',
      fields: [
        { label: 'Level of risk', value: sayLevel(view) },
        { label: 'Risk held by', value: orNotRecorded(view.riskHeldBy) },
        { label: 'Hand-over', value: orNotRecorded(view.handover) },
      ],
    },
    ...unsettled(view),
    ...view.strands.flatMap((one): readonly Part[] => [
      { part: 'subheading', text: one.name },
      { part: 'paragraph', words: [{ strong: 'Aim: ' }, orNotRecorded(one.aim)] },
      one.actions.length === 0 ? { part: 'paragraph', words: 'No action is open.' } : actionTable(one.actions),
    ]),
    ...when(
      view.advice.length > 0,
      { part: 'subheading', text: 'Advice, which binds nobody' },
      actionTable(view.advice),
    ),
    ...contingencies(view),
    ...when(view.childContact !== '', {
      part: 'paragraph',
      words: [{ strong: 'Contact with children: ' }, view.childContact],
    }),
    ...coverage(view),
    ...conflicts(view),
    ...when(
      view.agreements.length > 0,
      { part: 'heading', text: 'Who agreed, and how' },
      { part: 'list', ordered: false, items: view.agreements },
    ),
    ...when(
      view.asides.length > 0,
      { part: 'heading', text: 'Guidance that was set aside, and why' },
      { part: 'list', ordered: false, items: view.asides },
    ),
    ...changes(view),
    ...when(view.ended.length > 0, { part: 'heading', text: 'Actions that have ended' }, actionTable(view.ended)),
  ]
}

/** Nobody is to take for agreed what is not: it stands above everything that was planned. */
function unsettled({ unsettled: open }: PlanView): readonly Part[] {
  return when(open.length > 0, {
    part: 'box',
    loud: true,
    parts: [
      { part: 'subheading', text: 'Not settled when this version was made' },
      { part: 'list', ordered: false, items: open },
    ],
  })
}

function sayLevel({ level }: PlanView): string {
  return level === null ? 'not yet decided' : `${level.words}. ${level.reason}`
}

function contingencies(view: PlanView): readonly Part[] {
  return when(
    view.contingencies.length > 0,
    { part: 'heading', text: 'If … then …' },
    {
      part: 'table',
      columns: [
        { heading: 'If', width: 36 },
        { heading: 'Then', width: 42 },
        { heading: 'By whom', width: 22 },
      ],
      rows: view.contingencies.map((one) => [one.condition, one.response, one.by]),
    },
  )
}

function coverage(view: PlanView): readonly Part[] {
  return when(
    view.coverage.length > 0,
    { part: 'heading', text: 'What covers what' },
    {
      part: 'table',
      columns: [
        { heading: 'Needs an answer', width: 44 },
        { heading: 'State', width: 20 },
        { heading: 'Actions, or why not', width: 36 },
      ],
      rows: view.coverage.map((one) => [one.need, [{ strong: one.state }], one.by]),
    },
    ...when(
      view.idle.length > 0,
      { part: 'subheading', text: 'Answers nothing: why is it done?' },
      { part: 'list', ordered: false, items: view.idle },
    ),
  )
}

function conflicts(view: PlanView): readonly Part[] {
  return when(
    view.conflicts.length > 0,
    { part: 'heading', text: 'What cannot both be followed' },
    ...view.conflicts.map(
      (one): Part => ({
        part: 'box',
        loud: false,
        parts: [
          {
            part: 'pair',
            left: [{ part: 'paragraph', words: one.one }],
            right: [{ part: 'paragraph', words: one.other }],
          },
          { part: 'paragraph', words: one.why },
        ],
      }),
    ),
  )
}

function changes({ changes: compared }: PlanView): readonly Part[] {
  if (compared === null) return []
  return [
    { part: 'heading', text: compared.heading },
    compared.items.length === 0
      ? { part: 'paragraph', words: 'Both versions say the same.' }
      : {
          part: 'table',
          columns: [
            { heading: 'What', width: 20 },
            { heading: 'Before', width: 40 },
            { heading: 'Now', width: 40 },
          ],
          rows: compared.items.map((one) => [one.what, one.before || '–', one.after || '–']),
        },
  ]
}
