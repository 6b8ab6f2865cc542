import { Card } from '#renderer/components/card.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { SafeWay } from '#shared/domain/victim-loop.ts'

/** How it is safe to reach her, before anybody tries (S4 §3.1). */
export function SafeWayCard({ way }: { way: SafeWay }) {
  return (
    <Card quiet title="How it is safe to reach her">
      <SafeWayLines way={way} />
    </Card>
  )
}

/** The safe way with a warning for everything that nobody knows. */
export function SafeWayLines({ way }: { way: SafeWay }) {
  const said = (words: string) => (words === '' ? null : words)
  return (
    <>
      <DescriptionList
        lines={[
          ['Safe way', way.how === '' ? null : <strong>{way.how}</strong>],
          ['When', said(way.times)],
          ['Who may answer', said(way.answerer)],
          ['What may be said', said(way.words)],
          ['Number', said(way.phone)],
        ]}
      />
      {way.warnings.length > 0 && (
        <Notice kind="look" title="Not known yet.">
          {way.warnings.join(' ')}
        </Notice>
      )}
    </>
  )
}
