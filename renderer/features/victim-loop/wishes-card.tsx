import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Consent } from '#shared/domain/referral.ts'
import {
  type Affected,
  earlierOf,
  standingWishes,
  type VictimWords,
  WISH_WORDS,
  type WishAbout,
} from '#shared/domain/victim-words.ts'
import classes from './victim-loop.module.css'

/** What she wants, and her right to change her mind: what she wanted before stays readable, and what rests on it is listed. */
export function WishesCard({
  caseId,
  said,
  consents,
  resting,
  planOn,
  mayWrite,
  onWish,
  onChange,
  onConsent,
}: {
  caseId: CaseId
  said: readonly VictimWords[]
  consents: readonly Consent[]
  resting: Partial<Record<WishAbout, readonly Affected[]>>
  /** The day of the newest plan: what she changed since then, it does not know. */
  planOn: Day | null
  mayWrite: boolean
  onWish(): void
  onChange(wish: VictimWords): void
  onConsent(): void
}) {
  const changed = new Set(said.map(({ changes }) => changes))
  const newest = said.filter((one) => one.kind === 'wish' && !changed.has(one.id))
  const standing = new Set(standingWishes(said))
  const isNew = (one: VictimWords) => one.changes !== null && (planOn === null || one.saidOn >= planOn)
  return (
    <Card
      title="What she wants"
      actions={
        mayWrite && (
          <Button size="xs" rightSection={<KeyHint keys="W" />} onClick={onWish}>
            Record a wish
          </Button>
        )
      }
    >
      <Sharing consents={consents} mayWrite={mayWrite} onConsent={onConsent} />
      {newest.length === 0 && (
        <p className="muted">No wish of hers is recorded yet. Ask her, and write it in her words.</p>
      )}
      <ul className={classes['list']} aria-label="What she wants">
        {newest.toReversed().map((one) => (
          <li key={one.id}>
            <p className={classes['heading']}>
              <Tag tone="accent">{WISH_WORDS[one.about ?? 'other']}</Tag>
              {one.takenBack && <Tag>✕ Taken back</Tag>}
              {isNew(one) && <Tag tone="high">▲ Changed since the plan</Tag>}
            </p>
            <blockquote className={classes['voice']}>{one.words}</blockquote>
            <p className="muted small">
              {asDay(one.saidOn)}, to {one.saidTo}
            </p>
            <Earlier earlier={earlierOf(one, said)} />
            {isNew(one) && <Resting caseId={caseId} resting={resting[one.about ?? 'other'] ?? []} />}
            {mayWrite && standing.has(one) && (
              <div>
                <Button size="xs" aria-label={`She changed her mind: ${one.words}`} onClick={() => onChange(one)}>
                  She changed her mind
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Sharing({
  consents,
  mayWrite,
  onConsent,
}: {
  consents: readonly Consent[]
  mayWrite: boolean
  onConsent(): void
}) {
  const last = consents.at(-1)
  return (
    <div className={classes['consent']}>
      <p>
        <strong>Consent to sharing: </strong>
        {last === undefined ? 'not asked yet.' : `${last.answer}, ${asInstant(last.at)}.`} {last?.reason}
      </p>
      {mayWrite && (
        <Button size="xs" onClick={onConsent}>
          {last === undefined ? 'Record her consent' : 'She changed her mind about sharing'}
        </Button>
      )}
    </div>
  )
}

function Earlier({ earlier }: { earlier: readonly VictimWords[] }) {
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>What she wanted before</summary>
      <ul className={classes['earlier']}>
        {earlier.map((one) => (
          <li key={one.id}>
            “{one.words}”{' '}
            <span className="muted small">
              {asDay(one.saidOn)}, to {one.saidTo}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Resting({ caseId, resting }: { caseId: CaseId; resting: readonly Affected[] }) {
  if (resting.length === 0) return null
  return (
    <div>
      <p className="small">This rests on what she wanted before; look at it again:</p>
      <ul className={classes['earlier']}>
        {resting.map((one) => (
          <li key={one.what}>
            {one.place === 'victim' ? (
              one.what
            ) : (
              <Link to={PLACES[one.place]} params={{ caseId }}>
                {one.what}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const PLACES = {
  referral: '/cases/$caseId/triage',
  case: '/cases/$caseId',
  orders: '/cases/$caseId/orders',
  plan: '/cases/$caseId/plan',
} as const satisfies Record<Exclude<Affected['place'], 'victim'>, string>
