import type { AssessmentReportView } from '#shared/domain/report-view.ts'

/** The report of an invented assessment. */
export function someReport(change: Partial<AssessmentReportView> = {}): AssessmentReportView {
  return {
    classification: 'OFFICIAL-SENSITIVE',
    clinic: 'Westmere Stalking Clinic',
    reference: 'SC-2026-0018',
    number: 2,
    draft: false,
    standing: 'Signed by Dr Ingrid Solheim-Pryce (profile training, 2 March 2026) on 9 November 2026',
    level: { level: 'high', words: 'High, by escalation', reason: 'Two breaches in eight days.' },
    victim: 'Żaneta Wójcik',
    perpetrator: 'Daniel Frayne',
    type: {
      working: 'Rejected',
      alternative: 'Resentful',
      confidence: 'high',
      reasons: 'A marriage that she ended; pleas and threats in turn; pursuit that peaks at every legal step.',
      initialMotivation: 'To undo the separation.',
      maintainedBy: 'Contact through the child, which stands in for the marriage.',
      evidence: [
        {
          type: 'Rejected',
          evidence: [
            {
              standing: 'Fact',
              text: 'She left on 14 November 2025; pursuit began within five weeks.',
              source: 'Screening, DC Nuttall',
              date: '2 March 2026',
              age: '',
              against: false,
            },
            {
              standing: 'Opinion',
              text: 'Much of what he writes is about money.',
              source: 'His sister',
              date: 'no date',
              age: '',
              against: true,
            },
          ],
        },
      ],
    },
    summary: 'The handover of the child is the hour of greatest danger; the hearings are the dates to plan for.',
    judgements: [
      ['Persistence', '▲ High'],
      ['Recurrence', '◆ Moderate'],
      ['Violence, or its escalation', '▲ High'],
      ['Psychological and social harm to the victim', '▲ High'],
      ['Harm to the stalker', 'Cannot be judged yet'],
    ].map(([name = '', level = '']) => ({
      name,
      level,
      reasons: `Why ${name.toLowerCase()} is judged so.`,
      wouldChange: `What would change ${name.toLowerCase()}.`,
    })),
    levers: [{ name: 'Bail or remand', stands: 'There is one', note: 'No contact, until the hearing on 24 November.' }],
    formulation:
      'Because he was left twice before and took each as an insult, when a letter from the court arrives, this person (rejected type) seeks to have her back or to see her sorry, kept going by any answer, even a refusal, and held back by the wish to see his son.',
    restsOn: [{ part: 'What sets it off', items: 'C4 Instability, F5 Stress and coping' }],
    matters: [
      'The handover of the child is the hour of greatest danger.',
      'Every legal step is followed by an approach within two days.',
      'His threats against himself and against her belong together.',
      'He has lost work and home in one month.',
      'His mother answers for him and minimises.',
    ],
    scenarios: [
      {
        kind: 'It becomes worse',
        what: 'He waits at the handover and does not let her leave.',
        towards: 'Her; the child would be present',
        howSoon: 'At the handover after the next hearing',
        likelihood: 'Likely',
        why: 'He did so on 21 February, and the reasons have grown.',
        response: 'Handovers move to the contact centre; police attend the first two.',
        signs: [
          { text: 'He asks to change the place or the hour.', watched: 'J. Mbeki (action 4)' },
          { text: 'He stops answering the contact centre.', watched: '' },
        ],
        answered: true,
      },
      {
        kind: 'It comes back',
        what: 'Quiet until the divorce is final, then messages through her sister.',
        towards: 'Her sister',
        howSoon: 'In spring',
        likelihood: 'Not enough known to say',
        why: '',
        response: '',
        signs: [],
        answered: false,
      },
    ],
    panels: [
      {
        title: 'History',
        window: '',
        contexts: ['Rating'],
        factors: [
          {
            code: 'H1',
            label: 'Violence',
            ratings: [['Partly', 'high relevance']],
            evidence: [
              {
                standing: 'Allegation',
                text: 'Shut a door on her wrist at the handover.',
                source: 'Victim; GP note',
                date: '21 February 2026',
                age: '',
                against: false,
              },
              {
                standing: 'Fact',
                text: 'Caution for common assault on a former partner.',
                source: 'Police national record',
                date: '3 May 2019',
                age: '',
                against: false,
              },
            ],
            missing: 'How the relationship before this one ended.',
          },
        ],
      },
      {
        title: 'Recent',
        window: 'Evidence counts from 9 May 2026; what is older is said to be.',
        contexts: ['Rating'],
        factors: [
          {
            code: 'C2',
            label: 'Violent thoughts',
            ratings: [['Present', 'high relevance']],
            evidence: [
              {
                standing: 'Fact',
                text: 'Sent a photograph of tablets with two words.',
                source: 'Screenshot',
                date: '24 February 2026',
                age: 'older than six months',
                against: false,
              },
            ],
            missing: '',
          },
          { code: 'C3', label: 'Symptoms', ratings: [['Not rated']], evidence: [], missing: '' },
        ],
      },
      {
        title: 'What protects',
        window: '',
        contexts: ['Rating'],
        factors: [
          { code: 'P06', label: 'Work', ratings: [['Absent', 'goal: to work towards']], evidence: [], missing: '' },
        ],
      },
      {
        title: 'Time ahead',
        window: '',
        contexts: ['In the community', 'In custody'],
        factors: [
          {
            code: 'F2',
            label: 'Living situation',
            ratings: [['Present', 'moderate relevance'], ['Not present']],
            evidence: [],
            missing: '',
          },
        ],
      },
    ],
    notKnown: ['H8 Trauma: nothing has been asked about his childhood'],
    tools: [
      {
        tool: 'SASH, 2015 revision',
        on: '2 March 2026',
        outcome: 'High concern. Needs a full assessment.',
        rater: 'PC Marlow (one-day course, 2025)',
        limits: 'Done without the papers of the family court.',
        document: 'Police file 14, page 3',
      },
    ],
    limits: 'He was not seen. It rests on police papers, on her account and on one call with his mother.',
    otherViews: [
      'DC Lund thinks of the resentful type: the money came first (not adopted: the messages say otherwise).',
    ],
    packs: ['typology@1.0', 'history@1.0'],
    exported: { by: 'R. Okafor', at: '26 November 2026, 13:02', copy: 3, recipient: 'Westmere Police' },
    ...change,
  }
}
