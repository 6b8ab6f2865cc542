import type { LevelView } from '#shared/domain/view-parts.ts'

/** A stretch of text: as it is, or heavier, or quieter. */
export type Run = string | { readonly strong: string } | { readonly muted: string }
export type Words = string | readonly Run[]

/** A column of a table; `width` is its share of the page. */
export interface Column {
  readonly heading: string
  readonly width: number
}

/**
 * What a document is made of. Parts are data and say what a thing is, never how it is drawn,
 * so that another renderer (tagged, through Chromium) can draw the same documents.
 */
export type Part =
  | {
      readonly part: 'title'
      readonly above: string
      readonly text: string
      readonly level: LevelView | null
      readonly below: Words
    }
  /** Starts a section and stands in the outline. */
  | {
      readonly part: 'heading'
      readonly text: string
      readonly level?: LevelView | null
      readonly above?: string
      /** Begins on a page of its own. */
      readonly newPage?: true
    }
  | { readonly part: 'subheading'; readonly text: string }
  | { readonly part: 'paragraph'; readonly words: Words; readonly muted?: boolean }
  | { readonly part: 'list'; readonly ordered: boolean; readonly items: readonly Words[] }
  | { readonly part: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly part: 'quote'; readonly words: string; readonly said: string }
  | {
      readonly part: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Words[])[]
      /** Rows high enough to sign by hand. */
      readonly signed?: boolean
    }
  /** `points`: the size of its letters, where it is not that of the body. */
  | { readonly part: 'box'; readonly loud: boolean; readonly points?: number; readonly parts: readonly Part[] }
  | { readonly part: 'pair'; readonly left: readonly Part[]; readonly right: readonly Part[] }
  | { readonly part: 'signatures'; readonly lines: readonly string[] }

/** A whole document: what stands on every page, and the parts that flow over the pages. */
export interface Sheets {
  /** For the file's properties and the window's title bar: never a name. */
  readonly title: string
  /** As `title`. */
  readonly subject: string
  /** On every page; null on a paper that must not say where it comes from, not even in the file's properties. */
  readonly marking: string | null
  /** Beside the number of the page; may be empty. */
  readonly footer: string
  readonly parts: readonly Part[]
}

/** The words, or a plain statement that nobody has written any. */
export function orNotRecorded(words: string): string {
  return words.trim() === '' ? 'Not recorded.' : words
}

/** The parts when there is something to show, nothing otherwise. */
export function when(there: boolean, ...parts: readonly Part[]): readonly Part[] {
  return there ? parts : []
}
