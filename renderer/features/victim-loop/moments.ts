import type { Day } from '#shared/domain/dates.ts'
import type { VoiceEntry } from '#shared/domain/plan.ts'
import { isProposal, type Telling } from '#shared/domain/victim-loop.ts'
import { type VictimWords, WISH_WORDS, WORDS_KIND_WORDS } from '#shared/domain/victim-words.ts'

/** One moment between the victim and the services: she was told, or she said. */
export interface Moment {
  readonly id: string
  readonly on: Day
  readonly heading: string
  readonly words: string
  readonly from: string
  /** Her own words. */
  readonly hers: boolean
  readonly telling: Telling | null
}

/** What she was told and what she said, the newest first; of one day in the order in which it was recorded. */
export function momentsOf(
  tellings: readonly Telling[],
  said: readonly VictimWords[],
  voices: readonly VoiceEntry[],
): Moment[] {
  const all = [
    ...tellings.map((one) => ({ at: one.recordedAt, moment: ofTelling(one) })),
    ...said.map((one) => ({ at: one.recordedAt, moment: ofWords(one, tellings) })),
    ...voices.map((one) => ({ at: one.recordedAt, moment: ofVoice(one) })),
  ]
  return all
    .sort((a, b) => b.moment.on.localeCompare(a.moment.on) || b.at - a.at || b.moment.id.localeCompare(a.moment.id))
    .map(({ moment }) => moment)
}

function ofTelling(one: Telling): Moment {
  return {
    id: one.id,
    on: one.toldOn,
    heading: `${sayOutcome(one)}: ${one.title}`,
    words: one.words,
    from: one.toldBy,
    hers: false,
    telling: one,
  }
}

function sayOutcome({ outcome, ref }: Telling): string {
  if (outcome === 'told') return 'She was told'
  return isProposal(ref) ? 'Set aside' : 'Held back'
}

function ofWords(one: VictimWords, tellings: readonly Telling[]): Moment {
  const answers = tellings.find(({ id }) => id === one.tellingId)
  const wish = one.about === null ? '' : `: ${WISH_WORDS[one.about].toLowerCase()}`
  return {
    id: one.id,
    on: one.saidOn,
    heading:
      one.changes === null
        ? `${WORDS_KIND_WORDS[one.kind]}${answers === undefined ? wish : `: ${answers.title}`}`
        : `She changed her mind${wish}`,
    words: one.words,
    from: `to ${one.saidTo}`,
    hers: true,
    telling: null,
  }
}

function ofVoice(one: VoiceEntry): Moment {
  return {
    id: one.id,
    on: one.saidOn,
    heading: 'Her voice in the plan',
    words: one.words,
    from: `from ${one.toldBy}`,
    hers: true,
    telling: null,
  }
}
