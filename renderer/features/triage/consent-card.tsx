import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Consent, consentFields } from '#shared/domain/referral.ts'
import classes from './triage.module.css'

/** Whether the victim was asked and what she said; each asking stays. */
export function ConsentCard({
  referral,
  caseId,
  editable,
}: {
  referral: ApiOutputs['referrals']['get']
  caseId: CaseId
  editable: boolean
}) {
  const [asking, setAsking] = useState(false)
  return (
    <Card title="Consent" actions={editable && <Button onClick={() => setAsking(true)}>Record consent</Button>}>
      {referral.consents.length === 0 ? (
        <p className="muted">
          Nobody has recorded whether the victim was asked. At high risk sharing is possible without consent, but never
          without an attempt or its reason.
        </p>
      ) : (
        <ul className={classes['kept']}>
          {referral.consents.map((one) => (
            <li key={one.at}>
              <strong>{sayAnswer(one.answer)}</strong>
              {one.explained ? ', explained' : ', not explained'}. {one.reason}
              <div className="muted small">
                {one.byName}, {asInstant(one.at)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {asking && <ConsentDialog caseId={caseId} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function ConsentDialog({ caseId, onClose }: { caseId: CaseId; onClose(): void }) {
  const [explained, setExplained] = useState<'yes' | 'no'>('yes')
  const [answer, setAnswer] = useState<Consent['answer']>('given')
  const [reason, setReason] = useState('')
  const record = async () => {
    await api.referrals.recordConsent.call({ caseId, consent: { explained: explained === 'yes', answer, reason } })
    sayDone('Consent recorded')
  }
  return (
    <Dialog title="Record consent" submit="Record" opened onClose={onClose} onSubmit={record} sentence={sentenceOf}>
      <ChoiceField
        label="Was it explained what is shared, with whom and why?"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={explained}
        onChange={setExplained}
      />
      <SelectField
        label="What she said"
        choices={consentFields.shape.answer.options.map((one) => ({ value: one, label: sayAnswer(one) }))}
        value={answer}
        onChange={(chosen) => chosen !== null && setAnswer(chosen)}
      />
      <TextAreaField
        required={answer !== 'given'}
        label="Reason, or her words"
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}

function sayAnswer(answer: Consent['answer']): string {
  return answer.charAt(0).toUpperCase() + answer.slice(1)
}
