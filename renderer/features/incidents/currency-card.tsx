import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { CurrencyBadge } from '#renderer/components/currency-badge.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { CURRENCY_WORDS, type Currency, type CurrencyMark } from '#shared/domain/currency.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { CheckDialog, SetStateDialog } from './currency-dialogs.tsx'
import classes from './incidents.module.css'

/** Where the clock stands and why; somebody records a check, or sets the state with a reason (N9). */
export function CurrencyCard({
  caseId,
  currency,
  marks,
  editable,
  checking,
  onChecking,
}: {
  caseId: CaseId
  currency: Currency
  marks: readonly CurrencyMark[]
  editable: boolean
  checking: boolean
  onChecking(open: boolean): void
}) {
  const { settings } = useSession()
  const [setting, setSetting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<CurrencyMark>()
  return (
    <Card title="Is it still going on?" beside={<CurrencyBadge state={currency.state} />}>
      <p data-place="currency">{currency.sentences.join(' ')}</p>
      <p className="muted small">
        By this clinic’s own definition: dormant after {settings.currencyDormantDays} days and ended after{' '}
        {settings.currencyEndedDays} days without an act, as far as somebody checked; a check holds for{' '}
        {settings.currencyFreshDays} days. Until somebody has checked, a quiet case counts as active.
        {currency.byHand !== null &&
          ` By the definition alone it would be ${CURRENCY_WORDS[currency.computed].toLowerCase()}.`}
      </p>
      {editable && (
        <Row>
          <Button size="xs" rightSection={<KeyHint keys="C" />} onClick={() => onChecking(true)}>
            Checked, nothing new
          </Button>
          <Button size="xs" onClick={() => setSetting(true)}>
            Set by hand
          </Button>
          {currency.byHand !== null && (
            <Button size="xs" onClick={() => setWithdrawing(currency.byHand ?? undefined)}>
              Back to the definition
            </Button>
          )}
        </Row>
      )}
      {marks.length > 0 && (
        <details>
          <summary>Checks and states until now</summary>
          <ol className={classes['marks']}>
            {[...marks].reverse().map((one) => (
              <li key={one.id} data-withdrawn={one.withdrawnAt !== null || undefined}>
                {one.state === null
                  ? `Checked, nothing new, ${asDay(one.on)}`
                  : `Set to ${CURRENCY_WORDS[one.state].toLowerCase()}`}
                : {one.reason}
                <span className="muted small">
                  {' '}
                  {one.byName}, {asInstant(one.at)}
                  {one.withdrawnAt !== null && ` · withdrawn by ${one.withdrawnByName}: ${one.withdrawnReason}`}{' '}
                </span>
                {editable && one.withdrawnAt === null && (
                  <Button
                    size="compact-xs"
                    aria-label={`Withdraw: ${one.reason.slice(0, 40)}`}
                    onClick={() => setWithdrawing(one)}
                  >
                    Withdraw
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <CheckDialog caseId={caseId} opened={checking} onClose={() => onChecking(false)} />
      <SetStateDialog caseId={caseId} opened={setting} onClose={() => setSetting(false)} />
      <ReasonDialog
        title="Withdraw this entry"
        lead="It stays readable, with your reason."
        submit="Withdraw"
        opened={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        onReason={async (reason) => {
          if (withdrawing !== undefined)
            await api.incidents.withdrawMark.call({ currencyMarkId: withdrawing.id, reason })
        }}
        sentence={sentenceOf}
      />
    </Card>
  )
}
