import type { Audience } from './audience.ts'
import type { Day } from './dates.ts'
import type { CalledPeople } from './guidance-answer.ts'
import type { AgencyId, PersonId } from './ids.ts'
import type { Level, Route } from './level.ts'
import type { NewEntry } from './minute-entry.ts'
import type { Room } from './minute-names.ts'

/** What a line is read against: the day, who may be named, the factors that an action may answer, and the days on which nobody works. */
export interface LineContext extends Room {
  readonly today: Day
  readonly factors: readonly { readonly code: string; readonly label: string }[]
  readonly holidays: ReadonlySet<Day>
  /** What the two people of the case that is being heard are called. */
  readonly called?: CalledPeople | undefined
}

/** An action as far as the line says it; what is null has not been said yet. */
export interface LineAction {
  readonly text: string
  readonly ownerName: string
  readonly ownerId: PersonId | null
  readonly agencyId: AgencyId | null
  readonly dueOn: Day | null
  readonly factors: readonly string[]
  /** What was typed after `#` and fits no factor, or several. */
  readonly unknownFactors: readonly string[]
  readonly criterion: string
  /** Left out, an edited action keeps what it had. */
  readonly audience?: Audience
}

/** What a line of the minutes says. */
export type LineMeaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'entry'; readonly entry: NewEntry }
  | { readonly kind: 'action'; readonly action: LineAction }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'level'; readonly level: Level | null; readonly route: Route | null; readonly reason: string }
  | { readonly kind: 'told'; readonly text: string; readonly byName: string; readonly agencyId: AgencyId | null }
  | { readonly kind: 'review'; readonly day: Day | null; readonly typed: string }
  | { readonly kind: 'defer'; readonly because: string }
  | { readonly kind: 'next'; readonly text: string }
  | { readonly kind: 'unknown'; readonly command: string; readonly text: string }

/** A line as it was read. `ready`: Enter may record it; `notes`: what is missing or worth a look, what blocks first. */
export type MinuteLine = LineMeaning & { readonly notes: readonly string[]; readonly ready: boolean }
