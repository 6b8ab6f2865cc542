import { asInstant } from '#renderer/lib/format.ts'
import type { KeptFields } from '#renderer/lib/use-kept-fields.ts'
import { DraftOffer } from './draft-offer.tsx'

/** Offers the fields of a form back that were typed and not sent; `onPutBack` opens the form where it is not open. */
export function KeptOffer<F>({ of: kept, onPutBack }: { of: KeptFields<F>; onPutBack?(): void }) {
  if (kept.offered === undefined) return null
  return (
    <DraftOffer
      at={asInstant(kept.offered.at)}
      onPutBack={() => {
        kept.putBack()
        onPutBack?.()
      }}
      onThrowAway={() => void kept.throwAway()}
    />
  )
}
