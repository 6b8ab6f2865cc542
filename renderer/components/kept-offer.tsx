import { DraftOffer } from './draft-offer.tsx'

/** What was typed into a form and not sent, as `useKeptFields` gives it. */
interface Kept {
  readonly offeredAt: string | undefined
  putBack(): void
  throwAway(): Promise<void>
}

/** Offers the fields of a form back that were typed and not sent; `onPutBack` opens the form where it is not open. */
export function KeptOffer({ of: kept, onPutBack }: { of: Kept; onPutBack?(): void }) {
  if (kept.offeredAt === undefined) return null
  return (
    <DraftOffer
      at={kept.offeredAt}
      onPutBack={() => {
        kept.putBack()
        onPutBack?.()
      }}
      onThrowAway={() => void kept.throwAway()}
    />
  )
}
