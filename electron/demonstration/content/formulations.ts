import type { FormulationPart } from '#shared/domain/formulation.ts'
import type { ScenarioFields } from '#shared/domain/scenario.ts'
import type { ToolResultFields } from '#shared/domain/tool-result.ts'
import type { AgencyKey } from './agencies.ts'
import type { WrittenDay } from './shapes.ts'

/** What the psychologist made of an assessment: the sentence, how it may go on, what matters most. */
export interface WrittenFormulation {
  parts: Partial<Record<FormulationPart, { text: string; links: readonly string[] }>>
  scenarios: readonly (ScenarioFields & { signs: readonly string[] })[]
  matters: readonly string[]
  limits: string
  results: readonly (Omit<ToolResultFields, 'on'> & { on: WrittenDay })[]
}

/** A warning sign that becomes somebody's task. */
export interface WrittenWatch {
  on: WrittenDay
  /** The sign in its own words. */
  sign: string
  text: string
  ownerName: string
  agency: AgencyKey
  dueOn: WrittenDay
  tell: string
}

export const WATCH_01: WrittenWatch = {
  on: '2026-11-16',
  sign: 'He asks to change the place or the hour of a handover.',
  text: 'Watch for requests to change the handover, by him or by his mother, and keep each.',
  ownerName: 'Marek Hollis',
  agency: 'children',
  dueOn: '2026-12-18',
  tell: 'DC Nuttall and the duty inspector',
}

/** Case 01: the rejected former husband, with contact through a child. */
export const FORMULATION_01: WrittenFormulation = {
  parts: {
    predisposing: {
      text: 'being left has once before been an insult to him, and he drinks when he is alone',
      links: ['H3', 'H5'],
    },
    trigger: {
      text: 'a legal step takes something from him, or a handover brings them face to face',
      links: ['F5', 'C4'],
    },
    goal: {
      text: 'to have the marriage back, and where he cannot, to see her as helpless as he feels',
      links: ['REJECTED', 'C2'],
    },
    maintainer: {
      text: 'contact through the child, and a mother who explains every breach away',
      links: ['REJECTED', 'F3'],
    },
    protective: {
      text: 'the wish to keep seeing his son, an uncle he listens to, and orders that are enforced at once',
      links: ['P13', 'P17'],
    },
  },
  scenarios: [
    {
      kind: 'escalation',
      what: 'At a handover he does not let her leave, and hurts her before the child or the door is opened.',
      towards: 'Gosia; Staś would be there',
      howSoon: 'At the first handover after a hearing that goes against him',
      likelihood: 'likely',
      why: 'The door on her wrist came at a handover, eleven days after the order; each legal step has been followed by an act.',
      response:
        'No direct handover. Contact centre with staggered times; police attend the first two; arrest at once for any breach.',
      signs: [
        'He asks to change the place or the hour of a handover.',
        'He says again that he has nothing left to lose.',
      ],
    },
    {
      kind: 'change',
      what: 'He turns to those who stand between them: the sister who visits daily, and the nursery.',
      towards: 'Jadwiga; nursery staff',
      howSoon: 'Within weeks, once the orders close the direct way',
      likelihood: 'possible',
      why: 'He has already used a cousin for her rota and followed the bus to the nursery.',
      response:
        'The nursery calls 999 and keeps the door; the sister has the advocate’s number and her own safety plan.',
      signs: ['Somebody asks the nursery or the hospital for her hours.'],
    },
    {
      kind: 'escalation',
      what: 'He ends his life, or tries to, in front of her or by her door.',
      towards: 'Himself; she would find him',
      howSoon: 'Around a hearing, at night, after drinking',
      likelihood: 'not known',
      why: 'A photo of tablets with “your choice”; nobody has examined him.',
      response: 'Welfare check by police with a mental-health nurse; never through her.',
      signs: [],
    },
  ],
  matters: [
    'The handover of the child is the hour of greatest danger.',
    'Every legal step has been followed by an act within two weeks: plan around the hearings.',
    'Threats against himself and against her belong together.',
    'He reaches her through others: cousin, nursery, mother.',
    'In one month he lost work and home; the drinking has grown since.',
  ],
  limits:
    'He was not seen. It rests on police papers, on the screening, on one call with his mother and on what the advocate knows. The older partner has not been traced, and nothing is known of his childhood.',
  results: [
    {
      tool: 'SASH',
      toolName: '',
      edition: '2015 revision',
      rater: 'DC Imogen Nuttall',
      training: 'One-day course of the force, 2024',
      on: '2026-03-02',
      outcome: 'High concern. A full assessment is needed.',
      limits: 'Asked on the day of the referral, before the health record was read.',
      documentRef: 'Police stalking file, tab 3',
    },
  ],
}

/** Case 02: the grievance after a dismissal. */
export const FORMULATION_02: WrittenFormulation = {
  parts: {
    predisposing: {
      text: 'his work was what he was respected for, and an official no has always been a humiliation',
      links: ['H4', 'H9'],
    },
    trigger: { text: 'an appeal is lost or a letter with her name arrives', links: ['F5', 'C4'] },
    goal: { text: 'to get even and to have her feel watched', links: ['RESENTFUL', 'C2'] },
    maintainer: { text: 'each formal refusal, which proves the grievance again', links: ['RESENTFUL', 'C1'] },
    protective: { text: 'a brother whom he does not want to disappoint', links: ['P13'] },
  },
  scenarios: [
    {
      kind: 'escalation',
      what: 'He comes to her home armed after the last appeal is refused.',
      towards: 'Her and whoever opens the door',
      howSoon: 'Within days of the decision',
      likelihood: 'possible',
      why: 'The campaign moved from the gate to her home in seven weeks; he has stopped his tablets and may reach a shotgun.',
      response:
        'The decision is not sent before police know the hour; the gun is removed first; marker on her address.',
      signs: ['He asks where the shotgun is kept, or visits the farm.', 'He stops writing to the company altogether.'],
    },
    {
      kind: 'repeat',
      what: 'Complaints, reviews and cars slowing down outside go on as before.',
      towards: 'Her and the company',
      howSoon: 'Every week',
      likelihood: 'very likely',
      why: 'Nothing that was done so far has cost him anything.',
      response: 'Everything is kept and sent to one officer; the company answers nothing.',
      signs: ['A new account posts in the same words.'],
    },
  ],
  matters: [
    'Remove the shotgun before the next decision reaches him.',
    'No meeting with the company: it would reward the campaign.',
    'He has stopped his tablets; a mental-state examination comes first.',
    'Silence from him is not safety.',
  ],
  limits:
    'From papers and from the general practitioner only. Whether he holds beliefs that are beyond a grievance could not be examined.',
  results: [],
}
