import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseId, ServiceId } from '#shared/domain/ids.ts'
import { type Consent, consentFields, type SupportReferral } from '#shared/domain/referral.ts'
import classes from './triage.module.css'

const STATES = [
  { value: 'sent', label: 'Sent' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'declined', label: 'Declined' },
  { value: 'could not refer', label: 'Could not refer' },
] as const

/** Where the victim was referred on for help, and what became of it. */
export function SupportCard({
  referral,
  caseId,
  editable,
}: {
  referral: ApiOutputs['referrals']['get']
  caseId: CaseId
  editable: boolean
}) {
  const [referring, setReferring] = useState(false)
  const [answering, setAnswering] = useState<SupportReferral>()
  return (
    <Card
      title="Referred on to support"
      actions={editable && <Button onClick={() => setReferring(true)}>Refer on</Button>}
    >
      {referral.support.length === 0 ? (
        <p className="muted">
          Nobody has been asked to help yet. The services are in the <Link to="/directory">directory</Link>.
        </p>
      ) : (
        <ul className={classes['kept']}>
          {referral.support.map((one) => (
            <li key={one.id}>
              <strong>{one.serviceName}</strong>{' '}
              <Tag tone={one.state === 'accepted' ? 'done' : one.state === 'sent' ? 'standard' : 'medium'}>
                {one.state}
              </Tag>{' '}
              {one.reason}
              <div className="muted small">
                Consent: {one.consent}. {one.byName}, {asInstant(one.at)}
              </div>
              {editable && one.state === 'sent' && (
                <Button size="compact-sm" onClick={() => setAnswering(one)}>
                  Record the answer of {one.serviceName}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {referring && <ReferDialog caseId={caseId} onClose={() => setReferring(false)} />}
      {answering !== undefined && <AnswerDialog support={answering} onClose={() => setAnswering(undefined)} />}
    </Card>
  )
}

function ReferDialog({ caseId, onClose }: { caseId: CaseId; onClose(): void }) {
  const { data: services } = useSuspenseQuery(api.directory.services.queryOptions({ input: {} }))
  const [serviceId, setServiceId] = useState<ServiceId | null>(null)
  const [consent, setConsent] = useState<Consent['answer']>('given')
  const [state, setState] = useState<SupportReferral['state']>('sent')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const refer = async () => {
    if (serviceId === null) {
      setMissing('Choose a service. The directory says which there are.')
      throw new Error('No service chosen.')
    }
    await api.referrals.referOn.call({ caseId, support: { serviceId, consent, state, reason } })
    sayDone('Referral on recorded')
  }
  return (
    <Dialog
      title="Refer on"
      submit="Record"
      opened
      onClose={onClose}
      onSubmit={refer}
      sentence={(error) => missing ?? sentenceOf(error)}
    >
      <SelectField
        required
        label="Service"
        choices={services.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
        value={serviceId}
        onChange={(chosen) => {
          setServiceId(chosen)
          setMissing(undefined)
        }}
        error={missing}
      />
      <SelectField
        label="Her consent"
        choices={consentFields.shape.answer.options.map((one) => ({ value: one, label: one }))}
        value={consent}
        onChange={(chosen) => chosen !== null && setConsent(chosen)}
      />
      <ChoiceField label="State" choices={STATES} value={state} onChange={setState} />
      <TextAreaField
        required={consent !== 'given' || state === 'could not refer'}
        label="Reason"
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}

function AnswerDialog({ support, onClose }: { support: SupportReferral; onClose(): void }) {
  const [state, setState] = useState<SupportReferral['state']>('accepted')
  const [reason, setReason] = useState('')
  const answer = async () => {
    await api.referrals.answerSupport.call({ supportReferralId: support.id, state, reason })
    sayDone(`${support.serviceName}: ${state}`)
  }
  return (
    <Dialog
      title={`Answer of ${support.serviceName}`}
      submit="Record"
      opened
      onClose={onClose}
      onSubmit={answer}
      sentence={sentenceOf}
    >
      <ChoiceField label="State" choices={STATES.slice(1)} value={state} onChange={setState} />
      <TextAreaField
        required={state !== 'accepted'}
        label="Reason"
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
