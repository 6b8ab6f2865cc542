import type { ScriptPoint } from '#shared/domain/script.ts'

/** The chair's script (N17, §4.3), in own words: what is said at which point; the room adds what the records know. */
export const OPENING_SCRIPT: readonly ScriptPoint[] = [
  {
    key: 'welcome',
    title: 'Welcome and names',
    says: 'Welcome everybody. Go round the table: name and agency.',
    shows: 'names',
  },
  {
    key: 'apologies',
    title: 'Apologies',
    says: 'Read out who sent apologies, and what they sent instead.',
    shows: 'apologies',
  },
  {
    key: 'quorum',
    title: 'Quorum',
    says: 'Say whether the room may decide by the clinic’s own rule.',
    shows: 'quorum',
  },
  {
    key: 'statement',
    title: 'Confidentiality and equality',
    says: 'Read the statement and ask whether everybody agrees.',
    shows: 'statement',
  },
  {
    key: 'observers',
    title: 'Observers and conflicts',
    says: 'Name the observers and check that each has signed. Ask who knows somebody in a case of today: they leave the room for it.',
    shows: 'observers',
  },
  {
    key: 'offers',
    title: 'Hand-overs not accepted',
    says: 'Ask each agency for its answer. Until one accepts, the risk stays where it is.',
    shows: 'offers',
  },
  {
    key: 'earlier-actions',
    title: 'Earlier actions',
    says: 'Go through what was promised: what the agency did not do, what circumstances overtook, what is still open. Note how it ended where it has.',
    shows: 'earlier actions',
  },
]

/** One case, in the order in which it is heard. */
export const CASE_SCRIPT: readonly ScriptPoint[] = [
  {
    key: 'who',
    title: 'Who and why',
    says: 'Say the reference, who they are, and whether the case is new or a review. Ask who knows either of them. The case is confidential like the meeting.',
  },
  {
    key: 'why-now',
    title: 'Why now',
    says: 'The referrer or the officer: what has happened, the level and how it came about.',
  },
  {
    key: 'agencies',
    title: 'Every agency once',
    says: 'Only what is relevant and proportionate, each as fact, allegation or opinion. Ask also those who say nothing.',
    shows: 'agencies',
  },
  {
    key: 'voice',
    title: 'The victim’s voice',
    says: 'The advocate: what the victim fears and wants, what has helped, how contact is safe.',
  },
  {
    key: 'psychology',
    title: 'Type and triggers',
    says: 'The psychologist: working type, what keeps it going, triggers, warning signs, and what not to do.',
  },
  {
    key: 'evidence',
    title: 'Evidence and orders',
    says: 'Prosecution and officer in the case: what is proved, what is missing, orders and dates ahead.',
  },
  {
    key: 'summary',
    title: 'Summary of risk',
    says: 'Sum up the risk to the victim, to children, to others and to staff. What have we missed? Does anybody see it differently?',
  },
  {
    key: 'actions',
    title: 'Actions',
    says: 'Agencies offer actions. Look at what no action answers yet, and at hand-overs.',
  },
  {
    key: 'read-back',
    title: 'Read back',
    says: 'Read each action with its owner and day; the owner says yes in the room. Confirm level and review day.',
    shows: 'actions',
  },
  {
    key: 'told',
    title: 'What the victim will be told',
    says: 'Agree what the victim will be told, and by whom.',
    shows: 'told',
  },
]

export const CLOSING_SCRIPT: readonly ScriptPoint[] = [
  { key: 'all-actions', title: 'All actions', says: 'Read every agency its actions once more.', shows: 'actions' },
  {
    key: 'next-meeting',
    title: 'Next meeting',
    says: 'Say when the clinic meets next, and when the minutes will be there.',
    shows: 'next meeting',
  },
  { key: 'thanks', title: 'Thanks', says: 'Thank everybody. Ask how it was, and stay for whoever needs a moment.' },
]
