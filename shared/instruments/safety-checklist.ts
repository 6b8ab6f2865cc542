import type { SafetyPrompt } from '#shared/domain/safety.ts'

/** Ten prompts about safety now (S4 §3.1), in own words. */
export const SAFETY_CHECKLIST = [
  {
    code: 'IS01',
    question: 'Is anybody in danger at this moment?',
    reassuring: 'no',
    task: 'Call 999 now. Note the time and the number of the police log.',
  },
  {
    code: 'IS02',
    question: 'Is anybody hurt or in need of medical help?',
    reassuring: 'no',
    task: 'Call an ambulance, or arrange for a doctor today. Note what was seen and said.',
  },
  {
    code: 'IS03',
    question: 'Is a child, or an adult who cannot protect themselves, at risk?',
    reassuring: 'no',
    task: 'Make the safeguarding referral now; the adult helpdesk must hear within 24 hours.',
  },
  {
    code: 'IS04',
    question: 'Is it safe for the victim to go home?',
    reassuring: 'yes',
    task: 'Agree where the victim stays tonight, and who takes them there.',
  },
  {
    code: 'IS05',
    question: 'Can family or friends help safely?',
    reassuring: 'yes',
    task: 'Find somebody who can be with the victim, or an agency that keeps in touch today.',
  },
  {
    code: 'IS06',
    question: 'Where the victim cannot stay at home: is another place to stay arranged?',
    reassuring: 'yes',
    task: 'Ask housing for a safe place to stay, today.',
  },
  {
    code: 'IS07',
    question: 'Where there is domestic abuse: has a refuge been offered?',
    reassuring: 'yes',
    task: 'Ask the domestic abuse service for a refuge place.',
  },
  {
    code: 'IS08',
    question: 'Has a crime been committed, or is one likely?',
    reassuring: 'no',
    task: 'Report it to the police: 999 when it is urgent, 101 otherwise. Note the reference.',
  },
  {
    code: 'IS09',
    question: 'Does the victim have the emergency numbers, yours among them?',
    reassuring: 'yes',
    task: 'Give the numbers in a way that is safe to keep, and say when you can be reached.',
  },
  {
    code: 'IS10',
    question: 'Does the victim know which specialist services can help?',
    reassuring: 'yes',
    task: 'Name the specialist services and offer to make the first call together.',
  },
] as const satisfies readonly SafetyPrompt[]
