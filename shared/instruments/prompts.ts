/** A card of short prompts that is one key away while somebody asks. */
export interface PromptCard {
  id: string
  title: string
  lines: readonly string[]
  /** What ends the conversation at once; empty when nothing does. */
  stop: string
}

/** Before the first question (S4 §2.4a, §3.2a), in own words. */
const BEFORE_YOU_ASK = {
  id: 'before-you-ask',
  title: 'Before you ask',
  lines: [
    'Where are you both, and is it a place where one can speak freely?',
    'Who could overhear, or see the screen?',
    'Is anybody expected?',
    'Do your colleagues know where you are, and until when?',
    'Is there enough time to finish, and to arrange help afterwards?',
    'Is the victim as comfortable as can be: seat, water, interpreter, company?',
    'Does everybody who came along know why they are there?',
  ],
  stop: 'If the perpetrator is there or may hear, do not go on. Agree another time and a safe way to reach each other.',
} as const satisfies PromptCard

/** How to open a conversation (S4 §2.4a), in own words. */
const HOW_TO_ASK = {
  id: 'how-to-ask',
  title: 'How to ask',
  lines: [
    'Invite a story: “Tell me what has been going on.”',
    'Let it be filled in: “Explain to me how that usually begins.”',
    'Ask for a picture: “Describe the last time. What did you see and hear?”',
    'Ask about what is happening now, not only about the worst that ever happened.',
    'Write down the words that are used. Keep apart what happened, what is claimed and what somebody thinks.',
    'It need not be called stalking by the victim to be stalking.',
  ],
  stop: '',
} as const satisfies PromptCard

/** Before the checklist is gone through (S4 §3.2, §3.2a, §3.2e), in own words. */
const BEFORE_THE_CHECKLIST = {
  id: 'before-the-checklist',
  title: 'Before the checklist',
  lines: [
    'Ask in person or by telephone, soon after an incident. From papers alone only when there is no other way, and say why.',
    'Say what the questions are for, who will see the answers, and when they must be shared without consent.',
    'Ask about now: this is for stalking that is going on.',
    'Every question may be left: “not known”, “declined” and “not asked” are different answers, and none of them is a no.',
    'The count helps judgement and does not replace it. Nobody can foretell which case ends in serious harm.',
    'Afterwards say plainly what worries you, in the victim’s own words, what happens next, and whom to call if it changes.',
  ],
  stop: '',
} as const satisfies PromptCard

/** When anything points to honour-based abuse (S4 §3.1, S2 PC22), in own words. */
export const ONE_CHANCE = {
  id: 'one-chance',
  title: 'You may have one chance to speak with the victim',
  lines: [
    'Do not leave it for later: there may be no second conversation. Say now what help there is.',
    'Speak alone with the victim. No relative or friend of the family stays or interprets; use an accredited interpreter whom the family does not know.',
    'Tell the family nothing, ask them nothing, and do not try to make peace.',
    'Ask what is planned and by when: a marriage, a journey, a passport taken away. Ask about brothers, sisters and children too.',
    'Before you part, agree a safe way and time to be in touch, a word that means danger, and what you do if it goes silent.',
    'Call the police, and your safeguarding lead today; where a marriage or a journey is planned, ask about a protection order.',
  ],
  stop: 'If a relative is there or may hear, speak about something else and make a reason to be alone.',
} as const satisfies PromptCard

/** The cards in the order in which they are needed. */
export const PROMPT_CARDS: readonly PromptCard[] = [BEFORE_YOU_ASK, HOW_TO_ASK, BEFORE_THE_CHECKLIST]
