import { placesIn } from './view-places.ts'
import type { DocumentViews } from './views.ts'

/** The words of a text that the PDF's font cannot draw right: other scripts, emoji, letters under marks that it does not hold. */
export function undrawable(text: string): string[] {
  return piecesOf(text)
    .filter((piece) => !piece.drawable)
    .map((piece) => piece.text)
}

/**
 * A text as it goes on paper: composed (NFC), without invisible direction controls,
 * and with a sentence in brackets in place of the words that cannot be drawn right, so that no wrong name is printed in silence.
 */
export function onPaper(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.drawable ? piece.text : placeholder(piece.text)))
    .join('')
}

/** Where a view holds text that cannot be drawn right, in words such as `SC-2026-0003, victim`; empty when all of it can. */
export function undrawableIn(view: DocumentViews[keyof DocumentViews]): string[] {
  const found = placesIn(view).filter(([, texts]) => texts.some((text) => undrawable(text).length > 0))
  return [...new Set(found.map(([place]) => place))]
}

/** True for a character that the PDF's font holds, draws right and gives back as typed; proved by tests/documents/drawable.test.ts. */
export function isDrawable(character: string): boolean {
  return DRAWABLE.test(character)
}

interface Piece {
  readonly text: string
  readonly drawable: boolean
}

/** Whole words, so that a name is printed whole or not at all; neighbours that cannot be drawn are one piece with the blanks between. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let blank = ''
  for (const [token] of plain(text).matchAll(TOKEN)) {
    const drawable = [...token].every(isDrawable)
    const before = pieces.at(-1)
    if (before !== undefined && !before.drawable && token.trim() === '' && !token.includes('\n')) {
      blank += token
    } else if (before !== undefined && before.drawable === drawable) {
      pieces[pieces.length - 1] = { text: before.text + blank + token, drawable }
      blank = ''
    } else {
      pieces.push({ text: drawable ? blank + token : token, drawable })
      blank = ''
    }
  }
  if (blank !== '') pieces.push({ text: blank, drawable: true })
  return pieces
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(BLANK, ' ')
    .replace(/\u{2BC}/gu, '’')
}

function placeholder(run: string): string {
  const script = SCRIPTS.find(({ has }) => has.test(run))
  return script === undefined
    ? '[cannot be printed: see the record on screen]'
    : `[in ${script.name} script: see the record on screen]`
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/** Direction controls, joiners and soft hyphens: they print nothing, and direction controls can turn what is printed round. */
const INVISIBLE = /\u{AD}|\u{61C}|[\u{200B}-\u{200F}]|[\u{202A}-\u{202E}]|[\u{2060}-\u{206F}]|\u{FEFF}/gu
const BLANK = /[\t\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}]/gu

/**
 * Latin, Greek and Cyrillic letters with their marks as one character, and the signs of plain writing.
 * Marks of their own are not among them: react-pdf 4.9 draws them beside their letter.
 */
const DRAWABLE = new RegExp(
  `^[${[
    '\\n\\u{20}-\\u{7E}\\u{A0}-\\u{AC}\\u{AE}-\\u{148}\\u{14A}-\\u{1C3}\\u{1C5}-\\u{254}\\u{256}-\\u{268}\\u{26A}-\\u{27B}\\u{2B9}-\\u{2BB}\\u{2BD}-\\u{2CC}\\u{2D8}-\\u{2DD}',
    '\\u{384}-\\u{38A}\\u{38C}\\u{38E}-\\u{3A1}\\u{3A3}-\\u{3CE}\\u{400}-\\u{479}\\u{48A}-\\u{49D}\\u{4A0}-\\u{4FF}',
    '\\u{1E00}-\\u{1E9B}\\u{1E9E}-\\u{1F15}\\u{1F18}-\\u{1F1D}\\u{1F20}-\\u{1F45}\\u{1F48}-\\u{1F4D}\\u{1F50}-\\u{1F57}',
    '\\u{1F59}\\u{1F5B}\\u{1F5D}\\u{1F5F}-\\u{1F7D}\\u{1F80}-\\u{1FB4}\\u{1FB6}-\\u{1FC4}\\u{1FC6}-\\u{1FD3}',
    '\\u{1FD6}-\\u{1FDB}\\u{1FDD}-\\u{1FEF}\\u{1FF2}-\\u{1FF4}\\u{1FF6}-\\u{1FFE}',
    '\\u{2010}-\\u{2015}\\u{2018}-\\u{2022}\\u{2026}\\u{2030}\\u{2032}\\u{2033}\\u{2039}\\u{203A}\\u{2044}\\u{2070}\\u{2074}-\\u{2079}',
    '\\u{20A4}\\u{20AC}\\u{20BA}\\u{20BD}\\u{2116}\\u{2122}\\u{2190}-\\u{2193}\\u{2212}\\u{2248}\\u{2260}\\u{2264}\\u{2265}',
    '\\u{25B2}\\u{25C6}\\u{25CF}\\u{2713}\\u{2717}',
  ].join('')}]$`,
  'u',
)

const SCRIPTS = [
  { name: 'Arabic', has: /\p{Script=Arabic}/u },
  { name: 'Hebrew', has: /\p{Script=Hebrew}/u },
  { name: 'Devanagari', has: /\p{Script=Devanagari}/u },
  { name: 'Bengali', has: /\p{Script=Bengali}/u },
  { name: 'Gurmukhi', has: /\p{Script=Gurmukhi}/u },
  { name: 'Gujarati', has: /\p{Script=Gujarati}/u },
  { name: 'Tamil', has: /\p{Script=Tamil}/u },
  { name: 'Telugu', has: /\p{Script=Telugu}/u },
  { name: 'Malayalam', has: /\p{Script=Malayalam}/u },
  { name: 'Sinhala', has: /\p{Script=Sinhala}/u },
  { name: 'Thai', has: /\p{Script=Thai}/u },
  { name: 'Armenian', has: /\p{Script=Armenian}/u },
  { name: 'Georgian', has: /\p{Script=Georgian}/u },
  { name: 'Ethiopic', has: /\p{Script=Ethiopic}/u },
  { name: 'Japanese', has: /\p{Script=Hiragana}|\p{Script=Katakana}/u },
  { name: 'Korean', has: /\p{Script=Hangul}/u },
  { name: 'Chinese', has: /\p{Script=Han}/u },
] as const
