import { Document, Font, Page, renderToBuffer, View } from '@react-pdf/renderer'
import { createElement, Fragment, type ReactNode } from 'react'
import { onPaper } from '#shared/domain/drawable.ts'
import { drawParts } from './draw-parts.ts'
import { drawText } from './draw-text.ts'
import { FAMILY, FONT_WEIGHTS, fontFile } from './fonts.ts'
import type { Sheets } from './parts.ts'
import { CONTENT_WIDTH, styles } from './styles.ts'

/** Draws a document as a PDF; `fontFolder` holds the files that fonts.ts names. */
export async function draw(sheets: Sheets, fontFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  freshFonts(fontFolder)
  return whole(async () => new Uint8Array(await renderToBuffer(bound(sheets))))
}

/** Fails where react-pdf would print less than there is: it only warns when a part that must stay whole is taller than a page. */
async function whole<T>(drawing: () => Promise<T>): Promise<T> {
  // biome-ignore-start lint/suspicious/noConsole: react-pdf says this to the console and nowhere else
  const { warn } = console
  let spilled = false
  console.warn = (said: unknown) => {
    spilled ||= String(said).startsWith('[paginate]')
  }
  try {
    const drawn = await drawing()
    if (spilled) throw new Error('A part of the document is taller than a page.')
    return drawn
  } finally {
    console.warn = warn
  }
  // biome-ignore-end lint/suspicious/noConsole: as above
}

/**
 * Reads the fonts anew for each document. Kept from one to the next, fontkit forgets which letter a glyph stands for
 * once it has embedded it as a part of another (the Z of Ż), and the next document's Z can no longer be searched for or copied.
 * Without `clear` react-pdf's own Helvetica, which is not embedded, would stay behind every family.
 */
function freshFonts(folder: string): void {
  Font.clear()
  Font.register({
    family: FAMILY,
    fonts: FONT_WEIGHTS.map((fontWeight) => ({ src: fontFile(folder, fontWeight), fontWeight })),
  })
}

/** `layout` also chooses react-pdf's linear pagination; without it the time grows with the square of the pages. */
function bound({ title, subject, marking, footer, parts }: Sheets): Parameters<typeof renderToBuffer>[0] {
  const layout = (page: OnePage) => framed(page, marking, footer)
  return createElement(
    Document,
    {
      title: onPaper(title),
      subject: onPaper(subject),
      language: 'en-GB',
      ...(marking === null ? UNNAMED : { creator: 'Stalking Clinic', producer: 'Stalking Clinic' }),
      pdfVersion: '1.7',
      pageMode: 'useOutlines',
    },
    createElement(Page, { size: 'A4', style: styles.page, layout }, ...drawParts(parts, CONTENT_WIDTH)),
  )
}

interface OnePage {
  readonly children: ReactNode
  readonly pageNumber?: number
  readonly totalPages?: number
}

function framed(
  { children, pageNumber = 1, totalPages = 1 }: OnePage,
  marking: string | null,
  footer: string,
): ReactNode {
  const foot = createElement(
    View,
    { style: styles.foot },
    createElement(
      View,
      { style: styles.footLine },
      drawText(footer, CONTENT_WIDTH - 92, styles.footWords),
      drawText(`Page ${pageNumber} of ${totalPages}`, 76, styles.footPage),
    ),
    ...(marking === null ? [] : [drawText(marking, CONTENT_WIDTH, styles.footMarking)]),
  )
  const head = marking === null ? [] : [drawText(marking, CONTENT_WIDTH, styles.marking)]
  return createElement(Fragment, null, ...head, children, foot)
}

/** What any program that prints a PDF could be called. */
const UNNAMED = { creator: 'PDF', producer: 'PDF' }
