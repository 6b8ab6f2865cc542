import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { fieldIn, sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { Agency } from '#shared/domain/agency.ts'
import { RESTS_ON_CAPACITY } from '#shared/domain/capacity.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { qualityTick, type Share } from '#shared/domain/referral.ts'
import {
  ARTICLE_6,
  ARTICLE_9,
  entriesFor,
  GATEWAYS,
  isCompetentAuthority,
  LAWFUL_BASES,
  type LegalEntry,
} from '#shared/instruments/lawful-basis.ts'
import { BLANK_NOTE, CapacityFields } from './capacity-fields.tsx'
import classes from './triage.module.css'

/** What was shared with whom, for what purpose and on which basis. */
export function ShareCard({
  referral,
  caseId,
  editable,
}: {
  referral: ApiOutputs['referrals']['get']
  caseId: CaseId
  editable: boolean
}) {
  const { may } = useSession()
  const [sharing, setSharing] = useState(false)
  return (
    <Card
      title="Sharing"
      actions={
        <>
          {may('export documents') && referral.shares.length > 0 && (
            <Button renderRoot={(props) => <Link to="/documents/sharing/$caseId" params={{ caseId }} {...props} />}>
              Print what was shared
            </Button>
          )}
          {editable && <Button onClick={() => setSharing(true)}>Record a sharing</Button>}
        </>
      }
    >
      {referral.shares.length === 0 ? (
        <p className="muted">
          Nothing has been shared yet. Each sharing is recorded here before it happens, with its purpose and its lawful
          basis.
        </p>
      ) : (
        <ul className={classes['kept']}>
          {referral.shares.map((one) => (
            <li key={one.id}>
              <strong>{one.sharer === '' ? one.recipient : `${one.sharer} to ${one.recipient}`}</strong>: {one.what}
              <div>For: {one.purpose}</div>
              <div className="muted small">
                {[LAWFUL_BASES, ARTICLE_6, ARTICLE_9, GATEWAYS]
                  .flatMap((list) =>
                    list.filter((entry) =>
                      [one.lawfulBasis, one.article6, one.article9, one.gateway].includes(entry.code),
                    ),
                  )
                  .map((entry) => entry.name)
                  .join(' · ')}
              </div>
              {one.capacity !== null && (
                <div>
                  Could not decide: {one.capacity.decision} Helped to decide by: {one.capacity.helped}
                  <span className="muted small">
                    {' '}
                    Assessed by {one.capacity.assessedBy}
                    {one.capacity.on !== null && `, ${asDay(one.capacity.on)}`}
                  </span>
                </div>
              )}
              <div className="muted small">
                Decided by {one.decidedByName}; recorded by {one.byName}, {asInstant(one.at)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {sharing && <ShareDialog caseId={caseId} onClose={() => setSharing(false)} />}
    </Card>
  )
}

function ShareDialog({ caseId, onClose }: { caseId: CaseId; onClose(): void }) {
  const { agencies, me } = useSession()
  const [from, setFrom] = useState<Agency['id'] | null>(me.agencyId)
  const [to, setTo] = useState<Agency['id'] | null>(null)
  const [what, setWhat] = useState('')
  const [purpose, setPurpose] = useState('')
  const [basis, setBasis] = useState<string | null>(null)
  const [article6, setArticle6] = useState<string | null>(null)
  const [article9, setArticle9] = useState<string | null>(null)
  const [gateway, setGateway] = useState<string | null>(null)
  const [capacity, setCapacity] = useState(BLANK_NOTE)
  const [refused, setRefused] = useState<ReturnType<typeof fieldIn>>()
  const [ticks, setTicks] = useState<Share['ticks']>([])
  const sharer = agencies.find((one) => one.id === from)
  const receiver = agencies.find((one) => one.id === to)
  const bases = sharer === undefined ? [] : entriesFor(LAWFUL_BASES, sharer.kind)
  const needsArticles = LAWFUL_BASES.find((one) => one.code === basis)?.articles === true
  const choices = agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))
  const record = async () => {
    await api.referrals.recordShare.call({
      caseId,
      share: {
        sharer: sharer?.name ?? '',
        sharerKind: sharer?.kind ?? 'other',
        recipient: receiver?.name ?? '',
        recipientKind: receiver?.kind ?? 'other',
        what,
        purpose,
        lawfulBasis: basis ?? '',
        article6: needsArticles ? (article6 ?? '') : '',
        article9: needsArticles ? (article9 ?? '') : '',
        gateway: gateway ?? '',
        capacity: gateway === RESTS_ON_CAPACITY ? { ...capacity, on: capacity.on ?? null } : null,
        ticks,
        decidedByName: me.name,
      },
    })
    sayDone('Sharing recorded')
  }
  return (
    <Dialog
      wide
      title="Record a sharing"
      lead="Recorded before it happens. Which bases there are depends on what the agency that shares is in law."
      submit="Record"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={(error) => {
        setRefused(fieldIn(error))
        return sentenceOf(error)
      }}
    >
      <Columns>
        <SelectField
          required
          label="Who shares it"
          choices={choices}
          value={from}
          onChange={(chosen) => {
            setFrom(chosen)
            setBasis(null)
            setArticle6(null)
          }}
        />
        <SelectField required label="Who receives it" choices={choices} value={to} onChange={setTo} />
      </Columns>
      <TextAreaField required label="What is shared" rows={2} most={2000} value={what} onChange={setWhat} />
      <TextAreaField required label="For what purpose" rows={2} most={2000} value={purpose} onChange={setPurpose} />
      <SelectField
        required
        label="Lawful basis"
        disabled={sharer === undefined}
        choices={choicesOf(bases)}
        value={basis}
        onChange={setBasis}
        note={[helpOf(bases, basis), receiver === undefined ? '' : ownLaw(sharer, receiver)].filter(Boolean).join(' ')}
      />
      {needsArticles && sharer !== undefined && (
        <>
          <SelectField
            required
            label="Article 6"
            choices={choicesOf(entriesFor(ARTICLE_6, sharer.kind))}
            value={article6}
            onChange={setArticle6}
            note={helpOf(ARTICLE_6, article6)}
          />
          <SelectField
            required
            label="Article 9"
            choices={choicesOf(entriesFor(ARTICLE_9, sharer.kind))}
            value={article9}
            onChange={setArticle9}
            note={helpOf(ARTICLE_9, article9)}
          />
        </>
      )}
      <SelectField
        clearable
        label="Gateway"
        choices={choicesOf(GATEWAYS)}
        value={gateway}
        onChange={setGateway}
        note={helpOf(GATEWAYS, gateway)}
      />
      {gateway === RESTS_ON_CAPACITY && (
        <CapacityFields
          note={capacity}
          refused={refused}
          onChange={(note) => {
            setCapacity(note)
            setRefused(undefined)
          }}
        />
      )}
      <SeveralField
        label="What is shared is"
        choices={qualityTick.options.map((one) => ({ value: one, label: one }))}
        value={ticks}
        onChange={setTicks}
      />
      <TextField label="Decided by" disabled value={me.name} onChange={() => undefined} />
    </Dialog>
  )
}

/** What whoever shares under Part 3 has to know about a receiver to whom it does not apply (E13). */
function ownLaw(sharer: Agency | undefined, receiver: Agency): string {
  return sharer !== undefined && isCompetentAuthority(sharer.kind) && !isCompetentAuthority(receiver.kind)
    ? `${receiver.name} uses it under the UK GDPR, on a basis of its own.`
    : ''
}

function choicesOf(entries: readonly LegalEntry[]) {
  return entries.map((one) => ({ value: one.code, label: one.name }))
}

function helpOf(entries: readonly LegalEntry[], code: string | null): string | undefined {
  const entry = entries.find((one) => one.code === code)
  return entry === undefined
    ? undefined
    : [entry.help, entry.warning, `Text of ${entry.textOf}.`].filter((part) => part !== '').join(' ')
}
