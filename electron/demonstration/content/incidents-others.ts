import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import { CASE_05 } from './case-05.ts'
import { happened, recorded, type WrittenHappenings } from './incident-words.ts'

const HAPPENINGS_02: WrittenHappenings = {
  of: CASE_02,
  by: 'rowan',
  source: 'Gurleen Kaur Bhambra',
  incidents: [
    happened('2026-01-12', 'B03 B17', 'An 11-page grievance came to her home address.', { howKnown: 'kept' }),
    recorded(
      '2026-02-09',
      'B05 B14',
      'Stood at the gate from 07:00 to 08:15 with a placard naming her.',
      'Gate camera',
      { time: '07:00' },
    ),
    happened('2026-02-17', 'B24', 'Her wing mirror was broken in the staff car park.', {
      howKnown: 'found afterwards',
    }),
    recorded('2026-02-26', 'B14 B22', '40 staff received a mock obituary of her.', 'Human resources', {
      against: ['victim', 'colleague or employer'],
    }),
    happened('2026-03-06', 'B16 B19', 'Rang her father, posing as a pension adviser.', {
      against: ['family or friend'],
    }),
    recorded('2026-03-13', 'B27', 'Pushed the guard after he lost the appeal.', 'Guard, in a statement', {
      against: ['colleague or employer'],
    }),
    happened('2026-03-18', 'B12', 'Asked a recruiter for her holiday dates.', {
      source: 'Recruiter',
      howKnown: 'told',
    }),
    happened('2026-03-27', 'B05 B20', 'At her home: “you will not retire”.', { time: '19:20', reported: 'yes' }),
    recorded('2026-04-08', 'B24 B03', 'A second wing mirror broken, with a note: “even”.', 'Note, in police keeping'),
  ],
  events: [
    { on: '2026-04-02', kind: 'contact unwanted told', note: 'In writing, once.', saidBy: 'PC Adebayo Lomax' },
    { on: '2026-04-16', kind: 'arrest', note: '', saidBy: 'PC Adebayo Lomax' },
    {
      on: '2026-04-16',
      kind: 'bail',
      note: 'Not to enter Sluice Court or come to the gate. To 15 July.',
      saidBy: 'PC Adebayo Lomax',
    },
    { on: '2026-12-09', kind: 'court date', note: 'His appeal to the employment tribunal.', saidBy: 'Human resources' },
  ],
  impacts: [
    {
      on: '2026-04-02',
      area: 'work or school',
      text: 'Is driven to the door and does not cross the yard alone.',
      quote: false,
      source: 'Human resources',
      evidence: true,
    },
    {
      on: '2026-04-02',
      area: 'social life',
      text: 'I have stopped reading aloud at the gurdwara, because people would see where I stand.',
      quote: true,
      source: 'Gurleen Kaur Bhambra',
      evidence: true,
    },
  ],
  checks: [{ on: '2026-09-30', by: 'rowan', reason: 'Asked her and human resources: nothing since April.' }],
}

const HAPPENINGS_03: WrittenHappenings = {
  of: CASE_03,
  by: 'rowan',
  source: 'Dr Idris al-Qadri',
  incidents: [
    happened('2026-01-09', 'B03', 'A poem in a repeat prescription request.', { howKnown: 'kept' }),
    happened('2026-01-26', 'B05', 'Booked nine appointments in one week.', {
      source: 'Practice records',
      standing: 'fact',
    }),
    happened('2026-02-14', 'B03', '30 white lilies with a card “from your wife”.', { howKnown: 'kept' }),
    happened('2026-02-27', 'B16', 'Told a locum agency that she was his secretary.', {
      source: 'Agency',
      howKnown: 'told',
    }),
    happened('2026-03-17', 'B05 B09', 'Sat behind the family at a school concert.', {
      against: ['victim', 'child', 'family or friend'],
    }),
    happened('2026-03-30', 'B03', 'Wrote that his prescriptions contain messages for her.', { howKnown: 'kept' }),
    happened('2026-04-13', 'B05 B25', 'Pruned his front hedge with shears at six in the morning.', { time: '06:00' }),
    happened('2026-04-25', 'B23', 'His daughter found her in the conservatory, laying a table for two.', {
      against: ['victim', 'child'],
      reported: 'yes',
    }),
    happened('2026-05-05', 'B01', '14 silent calls to reception.', {
      source: 'Reception log',
      standing: 'fact',
      against: ['professional'],
    }),
    happened('2026-05-30', 'B03', 'A last letter, posted before the depot took hold.', {
      howKnown: 'kept',
      about: true,
    }),
  ],
  events: [
    { on: '2025-12-10', kind: 'bereavement', note: 'Her mother died.', saidBy: 'Care coordinator' },
    { on: '2026-04-25', kind: 'arrest', note: '', saidBy: 'DI Rowan Teasdale' },
    { on: '2026-05-20', kind: 'treatment begun', note: 'Depot restarted.', saidBy: 'Care coordinator' },
  ],
  impacts: [
    {
      on: '2026-05-04',
      area: 'work or school',
      text: 'Sees patients with a chaperone and has given up home visits.',
      quote: false,
      source: 'Practice manager',
      evidence: true,
    },
  ],
  checks: [
    {
      on: '2026-11-12',
      by: 'rowan',
      reason: 'Asked the practice manager and the care coordinator: nothing since May; depot given.',
    },
  ],
}

const HAPPENINGS_05: WrittenHappenings = {
  of: CASE_05,
  by: 'rowan',
  source: 'Aoife Ní Mhurchadha',
  incidents: [
    happened('2026-05-11', 'B09', 'Footprints below the bedroom window.', { howKnown: 'found afterwards' }),
    happened('2026-05-23', 'B25', 'Two things were gone from the line.', { howKnown: 'found afterwards' }),
    happened('2026-06-04', 'B05 B09', 'A man stood silent at the bakery shutter.', { time: '03:40' }),
    happened('2026-06-09', 'B06', 'The same man walked 20 paces behind her on the path.'),
    happened('2026-06-16', 'B26', 'Her cat was shut in the neighbour’s bin.', { howKnown: 'found afterwards' }),
    happened('2026-06-22', 'B25', 'The gate latch was unscrewed and cable ties lay on the step.', {
      howKnown: 'found afterwards',
      reported: 'yes',
    }),
    happened('2026-06-25', 'B23', 'The kitchen window was open when she woke.', { howKnown: 'found afterwards' }),
    recorded(
      '2026-06-28',
      'B09 B23 B14',
      'Four prints of her asleep came under the door.',
      'Prints, in police keeping',
    ),
    happened('2026-07-08', 'B03 B05', 'A grey cap hung on the line.', { howKnown: 'kept', reported: 'yes' }),
  ],
  events: [
    { on: '2026-07-16', kind: 'arrest', note: '', saidBy: 'DC Imogen Nuttall' },
    { on: '2026-07-18', kind: 'custody', note: 'Charged and remanded.', saidBy: 'DC Imogen Nuttall' },
    { on: '2026-12-07', kind: 'court date', note: 'Trial.', saidBy: 'DC Imogen Nuttall' },
  ],
  impacts: [
    {
      on: '2026-07-02',
      area: 'mental health',
      text: 'I go to work at three in the morning because that is when he came. At least I am awake.',
      quote: true,
      source: 'Aoife Ní Mhurchadha',
      evidence: true,
    },
  ],
  checks: [],
  set: {
    on: '2026-07-20',
    by: 'ingrid',
    state: 'dormant',
    reason: 'Remanded, and nobody outside is known to act for him. Look again before the trial.',
  },
}

export const OTHER_HAPPENINGS: readonly WrittenHappenings[] = [HAPPENINGS_02, HAPPENINGS_03, HAPPENINGS_05]
