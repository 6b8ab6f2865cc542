import type { DocumentKind, DocumentViews } from '#shared/domain/views.ts'
import { minutesDocument } from './minutes.ts'
import type { Sheets } from './parts.ts'
import { planDocument } from './plan.ts'

/** Every document that can be made: a view in, parts out, and a file name without personal data. */
const documents: { readonly [K in DocumentKind]: DocumentSort<DocumentViews[K]> } = {
  minutes: { compose: minutesDocument, stem: (view) => `minutes-${view.day}` },
  plan: { compose: planDocument, stem: (view) => `plan-${view.reference}` },
}

interface DocumentSort<V> {
  readonly compose: (view: V) => Sheets
  readonly stem: (view: V) => string
}

/** The parts of a document. */
export function compose<K extends DocumentKind>(kind: K, view: DocumentViews[K]): Sheets {
  return documents[kind].compose(view)
}

/** The name offered for a file: kind, day or reference, and copy, such as `minutes-2026-11-26-copy-3.pdf`. */
export function fileName<K extends DocumentKind>(kind: K, view: DocumentViews[K]): string {
  const { copy } = view.exported
  const stem = documents[kind].stem(view).replace(/[^A-Za-z0-9-]+/g, '-')
  return `${stem}-${copy === null ? 'preview' : `copy-${copy}`}.pdf`
}
