import type { ReferralFields } from '#shared/domain/referral.ts'
import type { AgencyKey } from './agencies.ts'
import type { WrittenCase, WrittenDay, WrittenEvidence, WrittenLevel, WrittenParty } from './shapes.ts'

/** A screening by the codes of its answers: what is named nowhere is answered no. */
export interface WrittenScreening {
  askedOn: WrittenDay
  askedBy: string
  mode: 'in person' | 'telephone'
  yes: string
  unknown: string
  comments: Readonly<Record<string, string>>
}

/** A referral as it came in, and what the coordinator has done about it. */
export interface WrittenReferral {
  takenInOn: WrittenDay
  takenInAt: string
  referringAgency: AgencyKey
  referredOn: WrittenDay
  referredByName: string
  holder: { agency: AgencyKey; name: string }
  /** Victim first, then the perpetrator, then everybody else. */
  parties: readonly [WrittenParty, WrittenParty, ...WrittenParty[]]
  case: Partial<Omit<WrittenCase['fields'], 'referringAgency' | 'referredOn' | 'referredByName' | 'nextReviewOn'>> &
    Pick<WrittenCase['fields'], 'relationship'>
  fields: Partial<
    Omit<
      ReferralFields,
      'completedOn' | 'incidentOn' | 'toldOn' | 'managerToldOn' | 'safeguardingToldOn' | 'emergencyCalledAt'
    >
  > & {
    incidentOn?: WrittenDay
    toldOn?: WrittenDay
    managerToldOn?: WrittenDay
    safeguardingToldOn?: WrittenDay
  }
  narratives: readonly Omit<WrittenEvidence, 'code'>[]
  consent?: { explained: boolean; answer: 'given' | 'refused'; reason: string }
  /** What the police are told, and why; decided by the referrer. */
  share?: { what: string; purpose: string }
  screening?: WrittenScreening
  level?: Omit<WrittenLevel, 'on'>
  /** What became of the task that the answer to IS08 raised. */
  crimeReported?: string
  /** Why it was accepted although something is missing. */
  accepted?: string
}

/** What came in during the last days: one that is complete, one with gaps, and one whose level is below what its answers suggest. */
export const REFERRALS: readonly WrittenReferral[] = [
  {
    takenInOn: '2026-11-20',
    takenInAt: '10:20',
    referringAgency: 'children',
    referredOn: '2026-11-18',
    referredByName: 'Marek Hollis',
    holder: { agency: 'children', name: 'Marek Hollis' },
    parties: [
      {
        role: 'victim',
        name: 'Anneliese Kobina-Hart',
        born: '1988-01-17',
        address: '6 Tallow Court, Harrowmere ZZ1 4PB',
        phone: '07700 900841',
        safeContact: 'Mobile, by text first. Leave no message on the house telephone.',
        safeTimes: 'Weekdays 10:00 to 14:00, while she is at work',
        safeAnswerer: 'Only she',
        safeWords: '“about the after-school club”',
        description: 'Dental nurse. Lives with her daughter.',
      },
      {
        role: 'perpetrator',
        name: 'Marcus Lyle Edgerton',
        born: '1984-06-09',
        address: '41 Quarry Rise, Harrowmere ZZ1 9TN',
        phone: '07700 900842',
        description: 'Former partner, father of her daughter. Delivery driver.',
      },
      {
        role: 'child',
        name: 'Esi Kobina-Edgerton',
        born: '2018-03-22',
        presentAtIncident: 'yes',
        livesAtAddress: 'yes',
        school: 'Tallow Street Primary',
      },
    ],
    case: {
      relationship: 'former partner',
      domesticAbuse: 'yes',
      stalkingDominant: 'yes',
      officerInCase: 'PC Adebayo Lomax',
      officerPhone: '01632 960970',
      summary:
        'Why now: he waited at the school gate on three days of one week and told his daughter where her mother parks. They separated in March 2026. Since August he has sent up to 40 messages a day from changing numbers, and has delivered parcels to her work that nobody ordered.',
    },
    fields: {
      incidentOn: '2026-11-16',
      incidentNumber: 'WM-2026-118842',
      wants: 'That he stops coming to the school, and that nobody calls at the house without telling her first.',
      spokenTo: 'The head teacher on 17 November: the daughter is handed over only to her mother or grandmother.',
      actionsTaken:
        'School plan in place since 18 November. Report to the police made with her. Safety talk by telephone.',
      judgement: 'The contact is getting closer and he now uses the child. She plays it down while the child can hear.',
      outcome: 'Police have given a number. He has not been spoken to yet.',
      anythingElse: 'He knows the rounds of her work from his deliveries.',
      companions: 'Alone; her daughter was with the school.',
      identities: 'Black British, Ghanaian family. No needs named.',
      managerTold: 'yes',
      managerName: 'Henrike Osei-Lund',
      managerToldOn: '2026-11-18',
      safeguardingTold: 'yes',
      safeguardingName: 'Tobiah Crane',
      safeguardingToldOn: '2026-11-18',
      toldOn: '2026-11-18',
      wouldBeCrime: 'yes',
      riskBeyondClinic: 'no',
    },
    narratives: [
      {
        standing: 'fact',
        text: 'He stood at the school gate on 12, 13 and 16 November 2026 from 15:00 until the children came out.',
        source: 'School office, log of visitors',
        on: '2026-11-16',
      },
      {
        standing: 'allegation',
        text: 'She says that she has had up to 40 messages a day since August, from at least six numbers.',
        source: 'Anneliese Kobina-Hart, in person',
        on: '2026-11-18',
      },
      {
        standing: 'opinion',
        text: 'Her daughter has begun to ask each morning which way they will walk.',
        source: 'Class teacher',
        on: '2026-11-17',
      },
    ],
    consent: { explained: true, answer: 'given', reason: '' },
    share: {
      what: 'Names, addresses, safe contact, the answers of the screening, and the plan of the school.',
      purpose: 'To protect her and her daughter, and to look into what he does.',
    },
    screening: {
      askedOn: '2026-11-18',
      askedBy: 'Marek Hollis',
      mode: 'in person',
      yes: 'DQ02 DQ03 DQ04 DQ06 DQ07 DQ08 DQ13 DQ14 DQ15 DQ20 DQ23 DQ27 SD01 SD02 SD04 SD05 SD07 SD09 AS1 AS3 AS5',
      unknown: 'DQ24 DQ25 DQ28 SD10 SD11 AS6',
      comments: {
        DQ03: 'That he takes her daughter out of school one day and does not bring her back.',
        DQ08: 'At the gate on three days of one week; up to 40 messages a day since August.',
        DQ20: 'His brother, who has driven past the house.',
        DQ25: 'She was told something by his sister and does not know whether it is true.',
        DQ28: 'His uncle has a shotgun certificate; nobody has asked where the guns are kept.',
      },
    },
    level: {
      level: 'medium',
      reason:
        '12 of 28 yes, 3 not known. Medium on what is known; what is not known about weapons and suicide could make it high.',
    },
    crimeReported: 'Reported with her by telephone; the police gave the number WM-2026-118842.',
  },
  {
    takenInOn: '2026-11-20',
    takenInAt: '14:35',
    referringAgency: 'primaryCare',
    referredOn: '2026-11-20',
    referredByName: 'Practice nurse, Merrowdale Surgery',
    holder: { agency: 'primaryCare', name: 'Practice nurse' },
    parties: [
      {
        role: 'victim',
        name: 'Beatrix Solway-Umeh',
        phone: '07700 900844',
        description: 'Came about poor sleep. Goes to the evening class in Merrowdale.',
      },
      { role: 'perpetrator', name: 'Vikram Salt', born: '1970-03-30' },
    ],
    case: { relationship: 'acquaintance' },
    fields: { wants: 'To go to her class without being waited for.', managerTold: 'yes', managerName: 'Dr Ines Falk' },
    narratives: [
      {
        standing: 'allegation',
        text: 'She says that a man from her former evening class has waited beside her car on four Thursdays.',
        source: 'Beatrix Solway-Umeh, in the surgery',
        on: '2026-11-20',
      },
    ],
  },
  {
    takenInOn: '2026-11-20',
    takenInAt: '09:15',
    referringAgency: 'housing',
    referredOn: '2026-11-17',
    referredByName: 'Ottoline Marsh',
    holder: { agency: 'housing', name: 'Ottoline Marsh' },
    parties: [
      {
        role: 'victim',
        name: 'Desmond Achebe-Frost',
        born: '1961-10-04',
        address: '3 Weavers Yard, Sallowby ZZ4 2HD',
        phone: '07700 900846',
        safeContact: 'Mobile. The walls are thin: he calls back from outside.',
        safeTimes: 'Mornings until 11:00',
        description: 'Retired bus driver. Lives alone.',
      },
      {
        role: 'perpetrator',
        name: 'Wilfred Tansley-Orr',
        born: '1969-02-12',
        address: '4 Weavers Yard, Sallowby ZZ4 2HD',
        description: 'Neighbour since May 2026.',
      },
    ],
    case: {
      relationship: 'neighbour',
      domesticAbuse: 'no',
      stalkingDominant: 'yes',
      officerInCase: 'PC Sioned Varley',
      officerPhone: '01632 960980',
      summary:
        'Why now: a camera was found that points at his bedroom window. The neighbour writes down when he leaves and comes home, and follows him to the allotment.',
    },
    fields: {
      incidentOn: '2026-11-14',
      wants: 'The camera away, and to be left in peace.',
      spokenTo: 'The ward officer, who knows both.',
      actionsTaken: 'Photographs of the camera taken and kept.',
      judgement: 'Frightened and ashamed of it. A quarrel about a fence came before.',
      anythingElse: 'Nothing else.',
      managerTold: 'yes',
      managerName: 'Rhoswen Teague',
      managerToldOn: '2026-11-17',
      toldOn: '2026-11-17',
    },
    narratives: [
      {
        standing: 'fact',
        text: 'A camera on the wall of number 4 points at the bedroom window of number 3.',
        source: 'Ottoline Marsh, seen on 17 November 2026',
        on: '2026-11-17',
      },
    ],
    consent: { explained: true, answer: 'given', reason: '' },
    screening: {
      askedOn: '2026-11-17',
      askedBy: 'Ottoline Marsh',
      mode: 'in person',
      yes: 'DQ02 DQ05 DQ08 DQ13 DQ14 DQ15 DQ24 DQ27 SD01 SD05 SD10 AS1 AS5',
      unknown: '',
      comments: { DQ08: 'Follows him to the allotment and notes down when he comes and goes.' },
    },
    level: {
      level: 'standard',
      reason: 'It began as a quarrel about a fence, there has been no threat, and the landlord can act on the camera.',
    },
    accepted: 'The officer and the landlord act this week; the advocate follows on Monday.',
  },
]
