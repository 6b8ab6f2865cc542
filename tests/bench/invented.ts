import { v7 } from 'uuid'

/** The same sequence of choices for the same seed, so that two runs measure the same records. */
export interface Chance {
  /** A whole number below `below`. */
  upTo(below: number): number
  /** True once in so many. */
  onceIn(many: number): boolean
  pick<T>(from: readonly T[]): T
  id(): string
}

/** Chance that repeats itself (mulberry32); ids are UUIDv7 that count up from `startsAt`, epoch milliseconds. */
export function chanceFrom(seed: number, startsAt: number): Chance {
  let state = seed
  let count = 0

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    upTo,
    onceIn: (many) => upTo(many) === 0,
    pick: (from) => {
      const one = from[upTo(from.length)]
      if (one === undefined) throw new Error('There is nothing to pick from.')
      return one
    },
    id: () => {
      count += 1
      const random = new Uint8Array(16)
      new DataView(random.buffer).setUint32(12, count)
      return v7({ msecs: startsAt + Math.floor(count / 100), seq: count, random })
    },
  }
}

/** An invented name of two words. */
export function aName({ pick }: Chance): string {
  return `${pick(GIVEN)} ${pick(FAMILY_BEGINNINGS)}${pick(FAMILY_ENDINGS)}`
}

/** Invented sentences, `words` of them in all. */
export function someText({ pick }: Chance, words: number): string {
  const said = Array.from({ length: words }, (_, at) => pick(WORDS) + (at % 11 === 10 ? '.' : ''))
  return `${said.join(' ')}.`
}

const GIVEN =
  'Amara Anwen Benedikt Bronagh Celeste Dafydd Delphine Edwin Farah Gethin Halina Idris Imogen Ines Jarek Kateryna Leocadia Maeve Nerys Odile Oskar Pádraig Rhian Sanjeet Siân Tamsin Ulla Viktor Wiktoria Yusra Zofia Żaneta'.split(
    ' ',
  )
const FAMILY_BEGINNINGS =
  'Ash Bram Calder Dun Elm Fen Garth Hazel Iver Kestrel Lang Marl North Oak Pem Quill Rown Stan Thorn Under Vell West Yarrow'.split(
    ' ',
  )
const FAMILY_ENDINGS = 'bury combe den field ford ham hurst ley mere more ridge shaw stead thwaite well wick'.split(' ')
const WORDS =
  'the a she he they was seen heard told called waited outside near gate car school work station evening morning again twice letter message phone neighbour said that police advocate housing probation agreed asked refused followed before after without contact order breach report witness camera bus lane shop garden window parcel photograph account number changed blocked new old key door street friend mother brother child week month day night worried calm safe plan review'.split(
    ' ',
  )
