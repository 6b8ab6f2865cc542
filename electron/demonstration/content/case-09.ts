import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, fact, open, opinion, rate, risk, voice } from './words.ts'

/** Somebody who is still unknown; the assessment is not finished. */
export const CASE_09: WrittenCase = {
  openedOn: '2026-10-20',
  openedAt: '15:30',
  fields: {
    relationship: 'not known',
    domesticAbuse: 'unsure',
    stalkingDominant: 'yes',
    referringAgency: 'isac',
    referredOn: '2026-10-20',
    referredByName: 'Keeley Abara',
    officerInCase: 'PC Sioned Varley',
    officerPhone: '01632 960910',
    nextReviewOn: '2026-11-10',
    summary: [
      'Why now: a key was tried in her door at night. Consent given.',
      'Since August 2026 somebody has left dried flowers on her doorstep, always on the morning after a concert. On 12 September her bow case was moved in the locked artists’ room. On 2 October a letter without a sender named the pieces that she had practised at home that week. On 18 October, at 02:10, a key was tried in her door; the lock had been changed in spring.',
      'Nobody has been seen. Two people once had a key: a former lodger and a former partner, with both of whom she is on good terms. She does not want either to be treated as a suspect without reason.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Olena Hryhorivna Savchuk-Bell',
      alsoKnownAs: 'Олена Григорівна Савчук',
      born: '1986-05-24',
      address: '3 Bellfounder’s Yard, Merrowdale ZZ8 2QP',
      phone: '07700 900917',
      safeContact: 'Mobile, any time before 17:00. Not on concert days. Ukrainian interpreter for anything in writing.',
      description: 'Violinist and teacher. Lives alone.',
    },
    {
      role: 'perpetrator',
      known: false,
      description:
        'Not known. Somebody who can hear her practise, knows the concert dates and has or had a key. Size 43 prints by the step on 19 October, not clear enough to compare.',
    },
  ],
  holder: { agency: 'isac', name: 'Keeley Abara' },
  handovers: [
    {
      on: '2026-10-21',
      agency: 'police',
      name: 'PC Sioned Varley',
      answer: { on: '2026-10-22', accepted: true, by: 'PC Sioned Varley', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-10-20',
      level: 'medium',
      reason:
        'Asked in person: 8 of 28 yes, 7 not known because nobody has been seen; what is not known could make it high. To be asked again on any name, and in four weeks without one.',
    },
  ],
  proposals: [
    {
      on: '2026-11-17',
      signIn: 'saima',
      type: 'PREDATORY',
      reasons:
        'She says that the key at 02:10 was tried slowly and without a word, and that nothing was left behind on that night. Flowers were for her to find; this was not.',
    },
  ],
  assessments: [
    {
      startedOn: '2026-11-09',
      type: 'INTIMACY_SEEKING',
      alternativeType: 'PREDATORY',
      initialMotivation: 'Admiration, as far as gifts after concerts can say.',
      maintainedBy: '',
      confidence: 'low',
      reasons:
        'Gifts tied to her concerts and attention to what she plays. The key at night speaks for the alternative.',
      summary: '',
      ratings: [
        open('partly', 'high', 'C2', 'The key at 02:10 has no harmless reading so far.'),
        ...rate('yes', 'moderate', 'C1'),
        open('not known', null, 'H1', 'Nothing to rate until there is a name.'),
        open('not known', null, 'H2', 'Nothing to rate until there is a name.'),
      ],
      evidence: [
        {
          code: 'INTIMACY_SEEKING',
          standing: 'fact',
          text: 'Dried flowers on the step on nine mornings, each after a concert.',
          source: 'Victim’s diary, photographs',
          on: '2026-10-18',
        },
        {
          code: 'C2',
          standing: 'allegation',
          text: 'A key was tried in her door at 02:10.',
          source: 'Victim; scratches photographed',
          on: '2026-10-18',
        },
        {
          code: 'PREDATORY',
          standing: 'fact',
          text: 'A letter named the pieces that she had practised at home.',
          source: 'Letter',
          on: '2026-10-02',
        },
      ],
    },
  ],
  hearings: {
    november: {
      reason: 'new',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'Nine mornings with flowers are logged. The letter holds a partial print without a match.',
          'PC Sioned Varley',
        ),
        fact('housing', 'The lock was changed in spring; two old keys were never returned.', 'Ottoline Marsh'),
        allegation('isac', 'She heard somebody cough on the stairs on 2 November and found nobody.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“I play with the window shut now. I do not want to learn who loves my music by being afraid of him.” Through an interpreter, Thursday 5 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'Intimacy seeking for now, with little confidence: only papers, and nobody to assess. The key does not fit it well.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'The panel asked itself whether it was making the same mistake as in July with a stranger who had no name. It therefore agreed actions of the kind used at high.',
        ),
        risk('Entry at night by somebody who listens to her.'),
        decision(
          'The level stays medium for four weeks with actions of the kind used at high; it is asked again on any name.',
          'The answers known support medium, seven questions ask about a person nobody has seen, and the tried key could be the start of entering.',
        ),
      ],
      actions: [
        {
          text: 'Fit a camera to the stair and a chain to the door',
          owner: 'Ottoline Marsh',
          agency: 'housing',
          due: '2026-11-17',
          factor: 'C2',
          criterion: 'Test recording seen',
          notes: [
            {
              on: '2026-11-16',
              text: 'Chain fitted. The camera needs the freeholder’s agreement, asked for again today.',
            },
          ],
        },
        {
          text: 'Compare the concert dates with ticket holders who came to most of them',
          owner: 'PC Sioned Varley',
          agency: 'police',
          due: '2026-11-25',
          factor: 'C1',
          criterion: 'List compared, names on file',
        },
        {
          text: 'Ask the two people who had a key, with her agreement, whether they still have it',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-11-20',
          factor: null,
          criterion: 'Both answers recorded',
        },
      ],
      riskSummary:
        'Olena Savchuk-Bell is at medium risk from somebody unknown who listens to her practise, leaves flowers after concerts and tried a key in her door at night. Seven answers are unknown; they could make it high.',
      nextReviewOn: '2026-12-08',
    },
  },
}
