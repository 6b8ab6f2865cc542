/** Where a text of the plan stands: some rules only ask about some places (N15). */
export type PlaceKind =
  | 'action'
  | 'monitoring'
  | 'advice'
  | 'contingency'
  | 'safety plan'
  | 'order'
  | 'safe contact'
  | 'child contact'

/** A text that is looked through for conflicts, with what to call the place. */
export interface Place {
  readonly place: string
  readonly kind: PlaceKind
  readonly text: string
}

/** One side of a conflict: what is said, whether it is to be done or not to be done, and in which places. */
export interface Side {
  readonly stance: 'do' | 'do not'
  readonly says: readonly RegExp[]
  readonly in?: readonly PlaceKind[]
}

/** Two things that cannot both be followed, as data, with the examples that test it. */
export interface ConflictRule {
  readonly id: string
  readonly source: string
  readonly why: string
  readonly one: readonly Side[]
  readonly other: readonly Side[]
  readonly examples: {
    readonly conflict: readonly (readonly [ExamplePlace, ExamplePlace])[]
    readonly none: readonly (readonly [ExamplePlace, ExamplePlace])[]
  }
}
export type ExamplePlace = readonly [kind: PlaceKind, text: string]

/** Two places of a plan that say what cannot both be followed, and why. */
export interface Conflict {
  readonly rule: string
  readonly one: Said
  readonly other: Said
  readonly why: string
}
export interface Said {
  readonly place: string
  readonly text: string
}

/**
 * The conflicts between the texts of a plan (N15): each rule between any two different places, once. A help to whoever reads
 * the plan, not a judge: it knows only the words of its rules. `asRoles` calls people what the rules call them.
 */
export function findConflicts(
  all: readonly Place[],
  rules: readonly ConflictRule[],
  asRoles: (text: string) => string = (text) => text,
): Conflict[] {
  const places = all.map((one) => ({ ...one, words: asRoles(one.text) }))
  return rules.flatMap((rule) => {
    const ones = places.filter((place) => rule.one.some((side) => isSaid(side, place)))
    const others = places.filter((place) => rule.other.some((side) => isSaid(side, place)))
    const pairs = ones.flatMap((one) => others.filter((other) => other !== one).map((other) => [one, other] as const))
    return pairs
      .filter(([one, other], at) => !pairs.slice(0, at).some(([a, b]) => a === other && b === one))
      .map(([one, other]) => ({ rule: rule.id, one: saidAt(one), other: saidAt(other), why: rule.why }))
  })
}

function saidAt({ place, text }: Place): Said {
  return { place, text }
}

function isSaid(side: Side, { kind, words }: Place & { words: string }): boolean {
  if (side.in !== undefined && !side.in.includes(kind)) return false
  return clausesOf(words).some((clause) =>
    side.says.some((says) => {
      const at = clause.search(says)
      return at >= 0 && NEGATED.test(clause.slice(0, at)) === (side.stance === 'do not')
    }),
  )
}

/** What stands between full stops, commas, and words that turn a sentence: a “not” reaches no further. */
function clausesOf(text: string): string[] {
  return text.split(/[.;:!?\n,–—]+|\b(?:but|instead|and then|so that|while)\b/i).map((one) => ` ${one.trim()} `)
}

const NEGATED =
  /\b(?:not|never|no|nor|without|avoid(?:s|ing)?|stop(?:s|ped|ping)?|cannot|refrains?|prohibited|forbidden|barred)\b|n[’']t\b|\brather than\b/i
