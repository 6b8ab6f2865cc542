import type { ConflictRule, PlaceKind } from '#shared/domain/conflict.ts'

const ORDERED: readonly PlaceKind[] = ['order', 'child contact']
const AGREED_CONTACT: readonly PlaceKind[] = ['safe contact', 'safety plan']
const DONE_BY_AGENCY: readonly PlaceKind[] = ['action', 'monitoring', 'contingency', 'advice']

const NUMBER = '(?:(?:her|his|their|the)\\s+(?:\\w+\\s+)?(?:number|phone|calls?|callers?)|him|it)'
const BLOCK = [new RegExp(`\\b(?:block|change|cancel)(?:s|ed|ing)?\\s+${NUMBER}\\b`, 'i')]
const KEEP = [
  /\bkeep(?:s|ing)?\s+(?:\w+\s+){0,3}(?:number|phone|sim)\b/i,
  /\b(?:old|first)\s+(?:number|phone)\s+(?:stays|is kept|remains|is left)\b/i,
]
const VISIT = [
  /\b(?:visit|call (?:in|round)|attend|drop in)(?:s|ing|ed)?\s+(?:on\s+)?(?:(?:her|the victim)\s+)?(?:at\s+)?(?:the victim|her|home|(?:her|the)\s+(?:home|house|flat|address))\b/i,
  /\bhome visits?\b/i,
  /\bvisits?\s+(?:to\s+)?(?:(?:her|the)\s+)?(?:home|house|flat|address)\b/i,
  /\bgo(?:es|ing)?\s+to\s+(?:her|the)\s+(?:home|house|flat|address)\b/i,
]
const RING = [/\b(?:phone|telephone|ring|call)(?:s|ing|ed)?\s+(?:her|the victim)\b/i, /\b(?:phone|telephone) calls?\b/i]
const WRITE = [
  /\b(?:write|post|letters?)\s+(?:to\s+)?(?:her|the victim|home)\b/i,
  /\bsend(?:s|ing)?\s+(?:\w+\s+){0,3}letters?\b/i,
  /\b(?:letters?|post)\s+to\s+(?:her|the)\s+(?:home|house|address)\b/i,
]
const NO_WRITE = [...WRITE, /\b(?:letters?|post|mail)\b/i]
const MESSAGE = [
  /\b(?:leave|record)(?:s|ing)?\s+(?:a\s+|any\s+)?(?:voice\s?mail|voice messages?|messages?)\b/i,
  /\bvoice\s?mails?\b/i,
]
const TEXT_ONLY = [/\b(?:text|e-?mail|message)s?\s+only\b/i, /\bonly\s+(?:by\s+)?(?:text|e-?mail|message)\b/i]
const MEET = [
  /\bmediat(?:e|es|ed|ing|ion)\b/i,
  /\b(?:joint|shared|restorative)\s+(?:meeting|session|conference)s?\b/i,
  /\bmeet(?:s|ing)?\s+(?:him|the perpetrator|together)\b/i,
]
const CONTACT = [/\b(?:contact|approach|communicat(?:e|ion))(?:s|ing)?\b/i]
const HANDOVER = [
  /\bhand(?:s|ing)?\s+(?:the\s+)?(?:child|children|son|daughter|him|her)\s+over\b/i,
  /\bhand-?over\s+(?:at|of|with)\b/i,
  /\bcollects?\s+(?:the\s+)?(?:child|children|son|daughter)\s+(?:at|from)\s+(?:her|the victim|the house|home)/i,
]
const ADDRESS = [
  /\b(?:tell|give|send|share|disclose)(?:s|ing)?\s+(?:\w+\s+){0,4}(?:new\s+)?address\b/i,
  /\bsend(?:s|ing)?\s+(?:\w+\s+){0,4}to\s+(?:her|the)\s+new\s+(?:address|home|house|flat)\b/i,
]
const DELETE = [
  /\b(?:delete|erase|wipe|reset|close|deactivate)(?:s|d|ing)?\s+(?:\w+\s+){0,3}(?:messages?|texts?|e-?mails?|accounts?|profiles?|phone|posts?)\b/i,
]
const PRESERVE = [
  /\b(?:keep|save|preserve|retain|screenshot|secure|download)(?:s|d|ing)?\s+(?:\w+\s+){0,4}(?:messages?|texts?|e-?mails?|accounts?|posts?|evidence|screenshots?|phone)\b/i,
]
const RETURN_THINGS = [
  /\b(?:collect|fetch|return|pick up)(?:s|ing|ed)?\s+(?:\w+\s+){0,3}(?:belongings|things|property|clothes|possessions)\b/i,
]
const ENTER = [
  /\b(?:go|enter|attend|visit|approach|come)(?:s|ing)?\s+(?:\w+\s+){0,4}(?:address|home|house|flat|street|area|zone)\b/i,
]
const CURFEW = [
  /\bcurfew\b/i,
  /\b(?:stay|remain|be)s?\s+(?:at|in)\s+(?:his\s+|the\s+)?(?:home|house|address|flat)\s+(?:between|from|until)\b/i,
]
const SCHOOL_RUN = [
  /\bschool run\b/i,
  /\b(?:take|bring|drop|collect|fetch|pick)(?:s|ing)?\s+(?:\w+\s+){0,4}(?:to|from|at|off at)\s+(?:school|nursery)\b/i,
]
const ROUTINE = [
  /\b(?:var(?:y|ies|ying)|(?:alter|change|break)(?:s|ing)?)\s+(?:\w+\s+){0,2}(?:routines?|routes?|times?|habits?)\b/i,
  /\bdifferent\s+(?:route|times?)\b/i,
]
const FIXED_TIME = [
  /\b(?:every|each|alternate)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
  /\b(?:contact|hand-?over|visits?)\s+(?:\w+\s+){0,4}(?:at|from|between)\s+\d/i,
]
const ANSWERS_OTHER = [
  /\b(?:through|via|ask|tell|inform|speak to|pass (?:it )?(?:on )?to)\s+(?:her|the victim[’']s)\s+(?:mother|father|sister|brother|neighbour|employer|friend|family|parents)\b/i,
]
const NOBODY_ELSE = [
  /\b(?:nobody|no one|none)\s+(?:else\s+)?(?:may|must|should|can|is to)\b/i,
  /\bonly\s+(?:she|herself|the victim)\b/i,
]

/**
 * What cannot both be followed in one plan, in our own words (N15, E10, S4 §3.3 on advice that can make things worse).
 * A pattern is looked for in one clause; what stands after “not”, “never” or “avoid” is something not to be done.
 */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  {
    id: 'number',
    source: 'S4 §3.3, E10',
    why: 'One says to block or change the number, the other to keep it live. A silenced number can turn messages into visits, and the evidence stops.',
    one: [{ stance: 'do', says: BLOCK }],
    other: [
      { stance: 'do', says: KEEP },
      { stance: 'do not', says: BLOCK },
    ],
    examples: {
      conflict: [
        [
          ['action', 'Help her block his number on both phones'],
          ['safety plan', 'Keep the old number live for evidence'],
        ],
        [
          ['advice', 'Change her number this week'],
          ['action', 'Do not block the number; record each call'],
        ],
      ],
      none: [
        [
          ['action', 'Do not block his number'],
          ['safety plan', 'Keep the old number live for evidence'],
        ],
        [
          ['action', 'Give her a second phone'],
          ['safety plan', 'Keep the old number live'],
        ],
      ],
    },
  },
  {
    id: 'routine and contact',
    source: 'N15',
    why: 'One asks to vary routes and times, the other fixes a day or an hour for contact with the children.',
    one: [{ stance: 'do', says: ROUTINE }],
    other: [{ stance: 'do', says: FIXED_TIME, in: ORDERED }],
    examples: {
      conflict: [
        [
          ['safety plan', 'Vary her routes and times to work and school'],
          ['child contact', 'He sees the children every Saturday at ten, by order of the court'],
        ],
        [
          ['action', 'Alter her routine with the advocate'],
          ['order', 'Contact at the centre at 10:00 each Sunday'],
        ],
      ],
      none: [
        [
          ['safety plan', 'There is no need to vary her routine'],
          ['child contact', 'Contact every Saturday at ten'],
        ],
        [
          ['safety plan', 'Vary her routes'],
          ['child contact', 'No contact until the court has decided'],
        ],
      ],
    },
  },
  {
    id: 'curfew and school run',
    source: 'N15',
    why: 'One keeps him at home at certain hours, the other has him take or fetch a child from school. Compare the hours.',
    one: [{ stance: 'do', says: CURFEW }],
    other: [{ stance: 'do', says: SCHOOL_RUN }],
    examples: {
      conflict: [
        [
          ['order', 'Curfew from 7 pm to 9 am at his mother’s house'],
          ['child contact', 'He takes the children to school on Tuesdays'],
        ],
        [
          ['order', 'He must stay at home between 15:00 and 18:00'],
          ['action', 'Agree who does the school run on Fridays'],
        ],
      ],
      none: [
        [
          ['order', 'Curfew from 7 pm to 9 am'],
          ['child contact', 'He does not collect the children from school'],
        ],
        [
          ['order', 'He must not go near the school'],
          ['child contact', 'Her sister does the school run'],
        ],
      ],
    },
  },
  {
    id: 'visit at home',
    source: 'S4 §3.1',
    why: 'One sends somebody to her home, the other says that nobody may come there.',
    one: [{ stance: 'do', says: VISIT, in: DONE_BY_AGENCY }],
    other: [{ stance: 'do not', says: VISIT, in: [...AGREED_CONTACT, ...DONE_BY_AGENCY] }],
    examples: {
      conflict: [
        [
          ['action', 'Visit her at home to fit the alarm'],
          ['safe contact', 'Text first. Never visit the house'],
        ],
        [
          ['action', 'Home visit by the housing officer'],
          ['safe contact', 'No visits to the address'],
        ],
      ],
      none: [
        [
          ['action', 'Do not visit her at home'],
          ['safe contact', 'No visits to the address'],
        ],
        [
          ['action', 'Visit him at his workplace'],
          ['safe contact', 'No visits to the address'],
        ],
      ],
    },
  },
  {
    id: 'phone call',
    source: 'S4 §3.1',
    why: 'One has somebody telephone her, the other says that calls are not safe.',
    one: [{ stance: 'do', says: RING, in: DONE_BY_AGENCY }],
    other: [
      { stance: 'do not', says: RING, in: AGREED_CONTACT },
      { stance: 'do', says: TEXT_ONLY, in: AGREED_CONTACT },
    ],
    examples: {
      conflict: [
        [
          ['action', 'Ring her on Friday with the outcome'],
          ['safe contact', 'Text only, he checks her calls'],
        ],
        [
          ['action', 'Telephone the victim after the hearing'],
          ['safe contact', 'Never call her in the evening'],
        ],
      ],
      none: [
        [
          ['action', 'Call the court office'],
          ['safe contact', 'Text only'],
        ],
        [
          ['action', 'Do not ring her; text her on Friday'],
          ['safe contact', 'Text only'],
        ],
      ],
    },
  },
  {
    id: 'voicemail',
    source: 'S4 §3.1',
    why: 'One leaves a message, the other says that messages may be heard by somebody else.',
    one: [{ stance: 'do', says: MESSAGE, in: DONE_BY_AGENCY }],
    other: [{ stance: 'do not', says: MESSAGE, in: AGREED_CONTACT }],
    examples: {
      conflict: [
        [
          ['action', 'Leave a message when the hearing is over'],
          ['safe contact', 'Never leave a voicemail'],
        ],
        [
          ['contingency', 'Record a voice message for the victim'],
          ['safe contact', 'No voicemails'],
        ],
      ],
      none: [
        [
          ['action', 'Hang up and leave no voicemail'],
          ['safe contact', 'Never leave a message'],
        ],
      ],
    },
  },
  {
    id: 'letter',
    source: 'S4 §3.1',
    why: 'One writes to her home, the other says that post is not safe there.',
    one: [{ stance: 'do', says: WRITE, in: DONE_BY_AGENCY }],
    other: [{ stance: 'do not', says: NO_WRITE, in: AGREED_CONTACT }],
    examples: {
      conflict: [
        [
          ['action', 'Send the appointment letter this week'],
          ['safe contact', 'No post to the house'],
        ],
        [
          ['action', 'Write to her with the court date'],
          ['safe contact', 'No letters'],
        ],
      ],
      none: [
        [
          ['action', 'Do not write to her'],
          ['safe contact', 'No letters'],
        ],
        [
          ['action', 'Write to the landlord'],
          ['safe contact', 'No letters'],
        ],
      ],
    },
  },
  {
    id: 'somebody else told',
    source: 'S4 §3.1, S2 K10',
    why: 'One speaks through somebody near her, the other says that nobody else may know.',
    one: [{ stance: 'do', says: ANSWERS_OTHER, in: DONE_BY_AGENCY }],
    other: [
      { stance: 'do', says: NOBODY_ELSE, in: AGREED_CONTACT },
      { stance: 'do not', says: ANSWERS_OTHER, in: AGREED_CONTACT },
    ],
    examples: {
      conflict: [
        [
          ['action', 'Tell her mother about the hearing'],
          ['safe contact', 'Nobody else may answer or be told'],
        ],
        [
          ['action', 'Ask her employer for a parking space'],
          ['safe contact', 'Do not tell her employer'],
        ],
      ],
      none: [
        [
          ['action', 'Do not inform her family'],
          ['safe contact', 'Nobody else may be told'],
        ],
        [
          ['action', 'Ask her employer for a parking space'],
          ['safe contact', 'Her sister may answer'],
        ],
      ],
    },
  },
  {
    id: 'meeting and no contact',
    source: 'S4 §3.3',
    why: 'One brings the two together, the other forbids contact. Bringing them together can also make things worse.',
    one: [{ stance: 'do', says: MEET }],
    other: [{ stance: 'do not', says: CONTACT, in: ['order', 'safety plan', 'contingency'] }],
    examples: {
      conflict: [
        [
          ['action', 'Offer mediation about the house'],
          ['order', 'He must not contact her directly or indirectly'],
        ],
        [
          ['advice', 'Hold a joint meeting about the children'],
          ['order', 'Not to approach her or her home'],
        ],
      ],
      none: [
        [
          ['advice', 'Do not offer mediation'],
          ['order', 'He must not contact her'],
        ],
        [
          ['action', 'Meet the advocate'],
          ['order', 'He must not contact her'],
        ],
      ],
    },
  },
  {
    id: 'handing children over',
    source: 'N15',
    why: 'The children change hands between the two, and an order forbids contact. Name somebody else for the hand-over.',
    one: [{ stance: 'do', says: HANDOVER }],
    other: [{ stance: 'do not', says: CONTACT, in: ['order'] }],
    examples: {
      conflict: [
        [
          ['child contact', 'She hands the children over at the library'],
          ['order', 'He must not contact her directly or indirectly'],
        ],
        [
          ['child contact', 'Handover at the car park on Sundays'],
          ['order', 'Not to contact the victim by any means'],
        ],
      ],
      none: [
        [
          ['child contact', 'She does not hand the children over; her sister does'],
          ['order', 'He must not contact her'],
        ],
        [
          ['child contact', 'Handover at the car park'],
          ['order', 'He must live at his mother’s house'],
        ],
      ],
    },
  },
  {
    id: 'new address',
    source: 'S4 §3.1',
    why: 'One passes her new address on or sends something there, the other keeps it secret.',
    one: [{ stance: 'do', says: ADDRESS, in: DONE_BY_AGENCY }],
    other: [
      { stance: 'do not', says: ADDRESS },
      {
        stance: 'do',
        says: [
          /\b(?:address|home)\s+(?:\w+\s+){0,3}(?:secret|confidential|withheld)\b/i,
          /\bkeep(?:s|ing)?\s+(?:\w+\s+){0,3}address\s+(?:\w+\s+)?(?:secret|confidential)\b/i,
        ],
      },
    ],
    examples: {
      conflict: [
        [
          ['action', 'Send the papers to her new address'],
          ['safety plan', 'Keep the new address confidential'],
        ],
        [
          ['action', 'Share the new address with the school'],
          ['advice', 'Do not disclose the address to any agency'],
        ],
      ],
      none: [
        [
          ['action', 'Do not send anything to her new address'],
          ['safety plan', 'Keep the new address confidential'],
        ],
        [
          ['action', 'Send the papers to the court'],
          ['safety plan', 'Keep the new address confidential'],
        ],
      ],
    },
  },
  {
    id: 'deleting and evidence',
    source: 'S4 §3.1, S0',
    why: 'One deletes messages or accounts, the other keeps them as evidence. Secure a copy first.',
    one: [{ stance: 'do', says: DELETE }],
    other: [
      { stance: 'do', says: PRESERVE },
      { stance: 'do not', says: DELETE },
    ],
    examples: {
      conflict: [
        [
          ['safety plan', 'Close her old accounts'],
          ['action', 'Keep screenshots of every message'],
        ],
        [
          ['action', 'Delete the messages he sends'],
          ['advice', 'Never delete a message'],
        ],
      ],
      none: [
        [
          ['safety plan', 'Do not close the account'],
          ['action', 'Save all messages in the diary'],
        ],
        [
          ['safety plan', 'Close the back gate'],
          ['action', 'Save all messages in the diary'],
        ],
      ],
    },
  },
  {
    id: 'fetching belongings',
    source: 'N15',
    why: 'One has him fetch or return things, the other keeps him away from the place. Name who goes instead.',
    one: [{ stance: 'do', says: RETURN_THINGS }],
    other: [{ stance: 'do not', says: ENTER, in: ['order'] }],
    examples: {
      conflict: [
        [
          ['action', 'Agree when he may collect his belongings'],
          ['order', 'Not to enter the street or go to the address'],
        ],
        [
          ['contingency', 'He returns her things on Monday'],
          ['order', 'He must not attend her home'],
        ],
      ],
      none: [
        [
          ['action', 'He does not collect his things; the police do'],
          ['order', 'Not to go to the address'],
        ],
        [
          ['action', 'Collect the statement from the school'],
          ['order', 'Not to go to the address'],
        ],
      ],
    },
  },
]
