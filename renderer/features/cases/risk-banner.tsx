import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { sayWaiting } from '#renderer/lib/case-words.ts'
import { asInstant, now } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { type Handover, lapsesAt, type RiskHolder } from '#shared/domain/handover.ts'
import classes from './cases.module.css'
import { AnswerDialog, OfferDialog, WithdrawDialog } from './risk-dialogs.tsx'

/** Who holds the risk and since when; who has been asked to take it, and that nothing moves until they accept (S4 §3.1). */
export function RiskBanner({
  record,
  handovers,
  holder,
  editable,
}: {
  record: CaseRecord
  handovers: readonly Handover[]
  holder: RiskHolder
  editable: boolean
}) {
  const { agencyName, settings } = useSession()
  const [asking, setAsking] = useState<'offer' | 'accepted' | 'declined' | 'withdrawn'>()
  const { offer } = holder
  const lapsed = offer !== null && lapsesAt(offer, settings.lapseHours) <= now()
  const mayAnswer = editable && offer !== null && !lapsed
  const mayOffer = editable && (offer === null || lapsed)
  const keys = useMemo<Shortcut[]>(
    () => [
      ...(mayAnswer ? [{ keys: 'a', label: 'Record acceptance of the risk', run: () => setAsking('accepted') }] : []),
      ...(mayOffer ? [{ keys: 'o', label: 'Offer the risk to somebody', run: () => setAsking('offer') }] : []),
    ],
    [mayAnswer, mayOffer],
  )
  useKeys('Who holds the risk', keys)

  return (
    <Card
      loud={offer !== null}
      title={
        offer === null
          ? 'Who holds the risk'
          : lapsed
            ? 'Risk offered, and nobody answered in time'
            : 'Risk offered and not accepted'
      }
      beside={offer !== null && <Tag tone="high">▲ {sayWaiting(offer.offeredAt, now())}</Tag>}
      actions={
        mayOffer && (
          <Button size="xs" rightSection={<KeyHint keys="O" />} onClick={() => setAsking('offer')}>
            {lapsed ? 'Offer it again' : 'Offer the risk'}
          </Button>
        )
      }
    >
      {offer === null ? (
        <p>
          <strong>{holder.name}</strong>, {agencyName(holder.agencyId)}, since {asInstant(holder.since)}.
        </p>
      ) : (
        <p>
          Offered by {offer.offeredByName} to <strong>{offer.name}</strong>, {agencyName(offer.agencyId)},{' '}
          {asInstant(offer.offeredAt)}. {lapsed ? 'The offer has lapsed;' : 'Until it is accepted,'}{' '}
          <strong>
            {holder.name}, {agencyName(holder.agencyId)}, still holds this risk.
          </strong>
        </p>
      )}
      {holder.conditions !== '' && (
        <p>
          {offer === null ? 'Accepted' : `${holder.name} accepted it`} on condition: {holder.conditions}
        </p>
      )}
      {mayAnswer && (
        <Row>
          <Button variant="filled" rightSection={<KeyHint keys="A" />} onClick={() => setAsking('accepted')}>
            Record acceptance
          </Button>
          <Button onClick={() => setAsking('declined')}>Record refusal</Button>
          <Button variant="subtle" onClick={() => setAsking('withdrawn')}>
            Offered by mistake
          </Button>
        </Row>
      )}
      {handovers.length > 1 && (
        <details className={classes['more']}>
          <summary>How it got there</summary>
          <Chain of={handovers} />
        </details>
      )}
      {editable && <OfferDialog caseId={record.id} opened={asking === 'offer'} onClose={() => setAsking(undefined)} />}
      {editable && offer !== null && (
        <WithdrawDialog
          caseId={record.id}
          offer={offer}
          holder={holder.name}
          opened={asking === 'withdrawn'}
          onClose={() => setAsking(undefined)}
        />
      )}
      {editable && offer !== null && (
        <AnswerDialog
          key={offer.id}
          caseId={record.id}
          offer={offer}
          holder={holder.name}
          accepted={asking !== 'declined'}
          opened={asking === 'accepted' || asking === 'declined'}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Card>
  )
}

function Chain({ of }: { of: readonly Handover[] }) {
  const { agencyName } = useSession()
  return (
    <ol className={classes['plain']}>
      {of.toReversed().map((link) => (
        <li key={link.id}>
          <strong>{link.name}</strong>, {agencyName(link.agencyId)}: offered {asInstant(link.offeredAt)}
          {link.answer === null && ', not answered yet'}
          {link.answer !== null &&
            link.answeredAt !== null &&
            `, ${link.answer} ${asInstant(link.answeredAt)}${link.answeredByName === '' ? '' : ` (${link.answeredByName})`}`}
          {link.reason !== '' && <div className="muted">{link.reason}</div>}
          {link.conditions !== '' && <div className="muted">On condition: {link.conditions}</div>}
        </li>
      ))}
    </ol>
  )
}
