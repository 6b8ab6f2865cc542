import type { ChecklistItem } from '#shared/domain/instrument.ts'
import { SCREENING } from './screening-checklist.ts'

/** Under which heading a yes answer is given back to the person who gave it. */
export const PLAIN_HEADINGS = ['How it is for you', 'What has been happening', 'Other people'] as const
export type PlainHeading = (typeof PLAIN_HEADINGS)[number]

/** A yes answer said back to the person who gave it (S4 §3.2e). */
export interface PlainSentence {
  readonly heading: PlainHeading
  readonly sentence: string
}

/**
 * A yes answer in a plain sentence; undefined where it is better said aloud than written down, because the paper may be
 * found: a pregnancy, a relationship, a wish to leave or self-harm that nobody else may know of. A question of another
 * pack is given back by its label.
 */
export function inPlainWords({ code, label }: Pick<ChecklistItem, 'code' | 'label'>): PlainSentence | undefined {
  if (!OWN_LABELS.has(`${code} ${label}`)) return { heading: 'What has been happening', sentence: label }
  const [heading, sentence] = SENTENCES[code] ?? []
  return heading === undefined || sentence === undefined ? undefined : { heading: PLAIN_HEADINGS[heading], sentence }
}

const OWN_LABELS = new Set(SCREENING.sets.flatMap((set) => set.items.map((item) => `${item.code} ${item.label}`)))

/** By code; what has no line here is not written down: DQ09, HB02, HB07 and HB08. */
const SENTENCES: Readonly<Record<string, readonly [heading: 0 | 1 | 2, sentence: string]>> = {
  DQ01: [1, 'You have been hurt.'],
  DQ02: [0, 'You are very frightened.'],
  DQ03: [0, 'You are afraid that somebody will come to harm.'],
  DQ04: [0, 'You feel cut off from family, friends or other people who could help.'],
  DQ05: [0, 'You have been feeling very low.'],
  DQ06: [1, 'There has been a separation in the last year.'],
  DQ07: [2, 'There are arguments about seeing the children.'],
  DQ08: [1, 'The contact does not stop, or you are being followed or watched.'],
  DQ10: [2, 'There are children who live elsewhere, or somebody else who depends on you.'],
  DQ11: [2, 'Children, or somebody who depends on you, have been hurt.'],
  DQ12: [2, 'Children, or somebody who depends on you, have been threatened.'],
  DQ13: [1, 'It is happening more often.'],
  DQ14: [1, 'It is getting worse.'],
  DQ15: [1, 'Somebody tries to control what you do, or is jealous.'],
  DQ16: [1, 'A weapon, or something used as a weapon, has been part of it.'],
  DQ17: [1, 'There was a threat to kill, and you believed it.'],
  DQ18: [1, 'Somebody has tried to stop you from breathing.'],
  DQ19: [1, 'You have been treated in a sexual way that you did not want.'],
  DQ20: [2, 'There is somebody else of whom you are afraid.'],
  DQ21: [2, 'Somebody else has been hurt as well.'],
  DQ22: [1, 'An animal has been hurt.'],
  DQ23: [0, 'Money is a worry, or you depend on somebody else for it.'],
  DQ24: [1, 'Drink, drugs or poor mental health make it worse.'],
  DQ25: [1, 'There has been talk of suicide, or an attempt.'],
  DQ26: [1, 'A court order, bail or an agreement has been broken.'],
  DQ27: [1, 'There has been trouble with the police before.'],
  DQ28: [1, 'There is a weapon that somebody is allowed to have.'],
  SD01: [0, 'You are very frightened.'],
  SD02: [1, 'You have been harassed by the same person before.'],
  SD03: [1, 'Things have been damaged.'],
  SD04: [1, 'Somebody turns up uninvited, several times a week.'],
  SD05: [1, 'Somebody follows you, or waits where you are.'],
  SD06: [1, 'There have been threats of violence.'],
  SD07: [2, 'People around you are being bothered as well.'],
  SD08: [2, 'Somebody else has been attacked because of this.'],
  SD09: [2, 'Other people are used to reach you, whether they know it or not.'],
  SD10: [1, 'Somebody drinks too much, or takes drugs.'],
  SD11: [1, 'There has been violence in the past.'],
  AS1: [1, 'Somebody tries to get close to you.'],
  AS2: [1, 'Somebody has been inside your home.'],
  AS3: [1, 'It is getting worse.'],
  AS4: [1, 'Somebody talks as if there were nothing left to lose.'],
  AS5: [0, 'There is contact that you cannot avoid, such as at work, at school or at court.'],
  AS6: [1, 'It has happened before, to you or to somebody else.'],
  AS7: [1, 'There has been a loss or a change lately that is hard to bear.'],
  HB01: [0, 'You are missing school.'],
  HB03: [0, 'You are kept at home, or watched there.'],
  HB04: [0, 'You are worried about being made to marry.'],
  HB05: [0, 'You are worried about being taken abroad.'],
  HB06: [0, 'You feel very alone.'],
  HB09: [2, 'You have been told that you could lose your children.'],
  HB10: [1, 'You have been told that you could be hurt or killed.'],
}
