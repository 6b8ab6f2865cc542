import type { EntryView, MinutedCaseView, MinutesView } from '#shared/domain/minutes-view.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { ActionView } from '#shared/domain/view-parts.ts'

/** One name in each script that documents must print and give back as typed. */
export const NAMES = {
  polish: 'Małgorzata Wiśniowska-Żak',
  welsh: 'Siân Tŵm Ŵyn-Ŷstrad',
  greek: 'Ελένη Παπαδοπούλου',
  cyrillic: 'Наталія Шевченко-Ґонта',
  vietnamese: 'Nguyễn Thị Hồng Phượng',
  turkish: 'Şükrü Çağlayanoğlu',
} as const

/** The minutes of an invented meeting with so many cases, each with twelve lines and six actions. */
export function someMinutes(cases: number, change: Partial<MinutesView> = {}): MinutesView {
  return {
    classification: 'OFFICIAL-SENSITIVE',
    clinic: 'Westmere Stalking Clinic',
    day: '2026-11-26',
    heldOn: 'Thursday 26 November 2026',
    times: '10:00 to 13:12',
    place: 'Room 2, Kiln House, Harrowmere',
    chair: 'Bernadette Quansah-Lyle, Westmere Police',
    invited: AGENCIES,
    present: [
      {
        agency: 'Westmere Police',
        people: [
          { name: 'DC Imogen Nuttall', note: '' },
          { name: 'Bernadette Quansah-Lyle', note: 'chair' },
        ],
      },
      { agency: 'Independent advocacy', people: [{ name: 'Saima Darwish', note: 'for Case 1 to 4' }] },
      { agency: 'Health', people: [{ name: 'Dr Ingrid Solheim-Pryce', note: '' }] },
    ],
    apologies: [{ agency: 'Housing', people: [{ name: 'Ottoline Marsh', note: 'sent a note on 24 November' }] }],
    opening:
      'What is said here stays among the agencies in this room. Copies are kept as each agency keeps its most sensitive records and are not passed on.\n' +
      'We speak of people with respect, and of what was done, not of what anybody deserved.',
    general: [],
    generalDecisions: [],
    leftOut: '',
    cases: Array.from({ length: cases }, (_, index) => someCase(index + 1)),
    corrections: [],
    finalised: { by: 'R. Okafor', at: 'Fri 27 Nov 2026, 09:30' },
    seal: null,
    auditHead: '7c1f 09aa 5e42 d0b3',
    exported: { by: 'R. Okafor', at: '27 November 2026, 13:02', copy: 3, recipient: 'Westmere Police' },
    ...change,
  }
}

/** An invented case as it was minuted. */
export function someCase(number: number, change: Partial<MinutedCaseView> = {}): MinutedCaseView {
  const names = Object.values(NAMES)
  const level = number % 3 === 1 ? 'high' : number % 3 === 2 ? 'medium' : 'standard'
  return {
    reference: `SC-2026-${String(number).padStart(4, '0')}`,
    victim: `${names[number % names.length]}, 34`,
    perpetrator: number % 5 === 0 ? 'Not known' : `Gareth Neil Stobbart ${number}, 38, former partner`,
    reason: number % 2 === 0 ? 'Review' : 'New referral',
    level: {
      level,
      words: level === 'high' ? 'High, by escalation' : level === 'medium' ? 'Medium' : 'Standard',
      reason:
        'The order was broken twice in eight days, and what he does has become physical since the hearing was announced.',
    },
    entries: Array.from({ length: 12 }, (_, line) => someEntry(number, line)),
    riskSummary:
      'Serious physical harm to her, most likely at a handover or in the week in which the order is served. The child is used to pass on threats. ' +
      'Staff at the nursery have been followed. It would rise with the loss of his home and fall if handovers no longer brought them together.',
    decisions: [
      {
        text: `Case ${number} stays high and the clinic keeps the lead.`,
        because: 'Stalking is the dominant risk and there are two dated triggers.',
      },
      { text: 'No mediation is offered.', because: 'It would put her in a room with him.' },
    ],
    actions: Array.from({ length: 6 }, (_, action) => someAction((number - 1) * 6 + action + 1)),
    nextReview: 'Tuesday 8 December 2026',
    told: '',
    deferred: '',
    leftRoom: [],
    heard: true,
    leftOut: '',
    ...change,
  }
}

/** An invented action; its text holds its number, so that a test can find each one. */
export function someAction(number: number, change: Partial<ActionView> = {}): ActionView {
  const owner = OWNERS[number % OWNERS.length] ?? OWNERS[0]
  return {
    number,
    text: `Action ${number}: move the handovers to a contact centre with staggered times.`,
    criterion: 'no direct meeting for four weeks',
    owner: owner[0],
    agency: owner[1],
    due: 'Tue 24 Nov 2026',
    factor: 'C2 Violent thoughts',
    state: number % 4 === 0 ? 'Overdue by 3 days' : 'Open',
    ...change,
  }
}

/** The plan of an invented case. */
export function somePlan(change: Partial<PlanView> = {}): PlanView {
  return {
    classification: 'OFFICIAL-SENSITIVE',
    clinic: 'Westmere Stalking Clinic',
    reference: 'SC-2026-0018',
    standing: 'Risk management plan · as agreed on 26 November 2026',
    level: {
      level: 'high',
      words: 'High, by escalation',
      reason: 'Two breaches in eight days, first injury on 21 November.',
    },
    atRisk: `${NAMES.polish}, 34; her son, 6; colleagues at her workplace`,
    fromWhom: 'Daniel Frayne, 41, former partner; silver van, part plate seen; on bail until 24 November',
    whatAndWhen:
      'Serious physical harm, most likely in the week after the order is served (Tue 24 Nov, 10:00), at work or on the school run.',
    warningSigns: [
      'his van near the school or the depot',
      'silence after daily contact',
      '“nothing to lose” said to anyone',
      'flowers or letters at the door',
    ],
    immediate: [
      'Immediate response; marker on both addresses',
      'Believe her account; do not ask her to contact him',
      'Keep every message and recording; her number stays live',
      'Arrest for breach of bail or of the order, then call the out-of-hours lead',
    ],
    orders: [
      { force: 'In force', words: 'Bail: no contact, 200 m from home, work and school. Ends 24 Nov.' },
      { force: 'Not in force', words: 'Stalking protection order, made and not served yet' },
    ],
    call: [
      'Emergency 999',
      'Officer in the case, DC Lund: 01632 960114',
      'Advocate, J. Mbeki: 01632 960187 (08:00 to 20:00)',
    ],
    officer: 'DC Lund, Westmere Police',
    riskHeldBy: 'DC Lund, Westmere Police',
    safeContact: 'Mobile only, text first, weekdays 10:00 to 12:00',
    emergencyContacts: ['Ife Nwosu (her sister), 01632 960301: when she does not answer'],
    shared: 'Version 2: not shared with her yet, for 9 days.',
    voice: [
      {
        words:
          'I sleep when the camera light is on. I do not want to move again. I want him to stop knowing where I am.',
        said: '24 November 2026, to her advocate',
      },
    ],
    assessment: {
      typology: 'Rejected',
      signed: 'Signed by Dr Ingrid Solheim-Pryce on 9 November 2026. Confidence: moderate.',
      factors: FACTORS.map(([code, label], index) => ({
        code,
        label,
        presence: index % 3 === 2 ? 'Not enough known' : 'Present',
        relevance: index % 3 === 2 ? '' : 'High relevance',
        evidence: [
          {
            kind: 'Fact',
            text: 'Two breaches recorded by the custody officer.',
            source: 'Westmere Police',
            date: '21 Nov 2026',
          },
          {
            kind: 'Allegation',
            text: 'Told a neighbour that he has nothing left to lose.',
            source: 'neighbour',
            date: '24 Nov 2026',
          },
        ].slice(0, 1 + (index % 2)),
      })),
      protective: [{ code: 'P08', label: 'Money management', presence: 'Absent', relevance: 'Goal', evidence: [] }],
    },
    howSoon: ['It becomes worse: in the week after service (likely)'],
    handover: 'Offered to M. Hollis, Children’s services, since Tue 24 Nov, 16:10; not accepted yet.',
    strands: [
      {
        name: 'Safety of the victim',
        aim: 'She and her son can sleep at home.',
        actions: Array.from({ length: 4 }, (_, index) => someAction(index + 1)),
      },
      {
        name: 'Managing the perpetrator',
        aim: 'He keeps away from home, work and school.',
        actions: Array.from({ length: 3 }, (_, index) => someAction(index + 5)),
      },
      { name: 'The investigation', aim: 'A charge before the order ends.', actions: [] },
    ],
    advice: [{ ...someAction(8), text: 'Ask the prosecutor for early advice', state: 'Open, no day set' }],
    ended: [],
    contingencies: [
      { condition: 'his van is seen at the school', response: '999, and the school locks its gate', by: 'the school' },
    ],
    childContact: 'None until the court has decided.',
    coverage: [
      { need: 'C2 Violent thoughts', state: 'Covered', by: 'no. 1, no. 2' },
      {
        need: 'H9 Violent attitudes',
        state: 'Accepted uncovered',
        by: 'until the programme starts in January (R. Okafor)',
      },
      { need: 'F5 Stress and coping', state: 'Not covered', by: '' },
    ],
    idle: ['No. 7, Visit the depot'],
    conflicts: [
      {
        one: 'Action 3: ring her after the hearing',
        other: 'Safe contact of the victim: text only',
        why: 'One has somebody telephone her, the other says that calls are not safe.',
      },
    ],
    unsettled: ['Action 12 is not accepted yet by Marek Hollis.'],
    asides: ['“No mediation” for “If he asks for mediation”: The court ordered it. (DC Lund, 24 Nov, 10:00)'],
    agreements: ['DC Lund, Westmere Police: agreed in the meeting, Thu 26 Nov'],
    changes: null,
    nextReview: 'Tuesday 8 December 2026, or when: a breach, release, a hearing, a change of address',
    exported: { by: 'R. Okafor', at: '26 November 2026, 13:02', copy: 3, recipient: 'Westmere Police' },
    ...change,
  }
}

function someEntry(number: number, line: number): EntryView {
  const kind = KINDS[line % KINDS.length] ?? 'fact'
  return {
    kind,
    time: `10:${String(10 + line)}`,
    by: line % 3 === 2 ? '' : `${AGENCIES[line % AGENCIES.length]}, DC Imogen Nuttall`,
    text: `Line ${number}.${line + 1}: he waited forty minutes outside the house while the order was in force; the neighbour’s doorbell camera shows it. He was arrested there.`,
  }
}

const KINDS = [
  'fact',
  'allegation',
  'opinion',
  'discussion',
  'voice',
  'risk',
  'dissent',
] as const satisfies EntryView['kind'][]
const AGENCIES = ['Westmere Police', 'Independent advocacy', 'Health', 'Probation', 'Housing', 'Children’s services']
const OWNERS = [
  ['DC Łukaszewicz-Wiśniewska', 'Westmere Police'],
  ['Marek Hollis', 'Children’s services'],
  ['Femi Adeyinka-Rolfe', 'Mental health'],
] as const
const FACTORS = [
  ['H1', 'Violence'],
  ['H3', 'Relationships'],
  ['H5', 'Substances'],
  ['C2', 'Violent thoughts'],
  ['C4', 'Instability'],
  ['F2', 'Living situation'],
  ['F3', 'Personal support'],
  ['F5', 'Stress and coping'],
] as const
