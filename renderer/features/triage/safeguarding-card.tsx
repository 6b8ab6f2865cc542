import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AlertClock } from '#renderer/components/alert-clock.tsx'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { callParty } from '#shared/domain/party.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { SAFEGUARDING_WORDS, type Safeguarding, safeguardingKind } from '#shared/domain/safeguarding.ts'
import classes from './triage.module.css'

type Referral = ApiOutputs['referrals']['get']

/** Children and vulnerable adults: who is in the case, the adult helpdesk’s clock, and who has been told (S4 §3.1, App. 1). */
export function SafeguardingCard({
  referral,
  file,
  editable,
}: {
  referral: Referral
  file: CaseFile
  editable: boolean
}) {
  const [telling, setTelling] = useState(false)
  const children = file.parties.filter((one) => one.role === 'child').length
  const adults = file.parties.filter((one) => one.role === 'vulnerable adult').length
  return (
    <Card
      title="Safeguarding"
      beside={
        <span className="muted small">
          {count(children, 'child', 'children')}, {count(adults, 'vulnerable adult')} in the case
        </span>
      }
      actions={editable && <Button onClick={() => setTelling(true)}>Record a referral</Button>}
    >
      <Alerts referral={referral} file={file} />
      {referral.safeguarding.length === 0 ? (
        <p className="muted">
          {children + adults === 0
            ? 'No child and no vulnerable adult is recorded. A referral to child protection or adult safeguarding is recorded here.'
            : 'Nobody has been told yet. Record here to whom the referral went, when and by whom.'}
        </p>
      ) : (
        <ul className={classes['kept']}>
          {referral.safeguarding.map((one) => (
            <li key={one.id}>
              <strong>{SAFEGUARDING_WORDS[one.kind]}</strong> to {one.to}, {asDay(one.madeOn)}, by {one.madeByName}.{' '}
              {one.about}
              <Outcome one={one} editable={editable} />
            </li>
          ))}
        </ul>
      )}
      {telling && <TellDialog caseId={file.record.id} onClose={() => setTelling(false)} />}
    </Card>
  )
}

function Alerts({ referral, file }: { referral: Referral; file: CaseFile }) {
  const alerts = referral.raised.filter((one) => one.dueAt !== null)
  if (alerts.length === 0) return null
  return (
    <ul className={classes['alerts']} aria-label="Alerts to the adult helpdesk">
      {alerts.map((one) => {
        const adult = file.parties.find((party) => party.id === one.partyId)
        return (
          <li key={one.actionId}>
            Adult helpdesk, {adult === undefined ? 'an adult who was removed from the case' : callParty(adult)}:{' '}
            {one.closedAt !== null ? (
              `✓ closed ${asInstant(one.closedAt)}`
            ) : one.dueAt === null ? null : (
              <AlertClock dueAt={one.dueAt} said={asInstant(one.dueAt)} />
            )}{' '}
            <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
              Action {one.number}
            </Link>
            , {one.ownerName}
          </li>
        )
      })}
    </ul>
  )
}

function Outcome({ one, editable }: { one: Safeguarding; editable: boolean }) {
  const saved = useSavedText({
    label: 'What came of it',
    value: one.outcome,
    save: (was, value) =>
      api.referrals.changeSafeguarding.call({ safeguardingId: one.id, change: { field: 'outcome', was, value } }),
  })
  if (!editable) return <div className="muted">{one.outcome === '' ? 'Nothing heard yet.' : one.outcome}</div>
  return <TextAreaField saved={saved} rows={1} most={2000} placeholder="Nothing heard yet" />
}

function TellDialog({ caseId, onClose }: { caseId: CaseId; onClose(): void }) {
  const { me, today } = useSession()
  const [kind, setKind] = useState<Safeguarding['kind']>('child protection')
  const [to, setTo] = useState('')
  const [madeOn, setMadeOn] = useState<Day | null | undefined>(today)
  const [madeByName, setMadeByName] = useState(me.name)
  const [about, setAbout] = useState('')
  const record = async () => {
    if (madeOn === null || madeOn === undefined)
      throw new Refusal('INVALID', { field: 'madeOn', sentence: 'Type the day on which it was made.' })
    await api.referrals.addSafeguarding.call({ caseId, safeguarding: { kind, to, madeOn, madeByName, about } })
    sayDone('Safeguarding referral recorded')
  }
  return (
    <Dialog
      title="Record a safeguarding referral"
      submit="Record"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={sentenceOf}
    >
      <ChoiceField label="Kind" choices={KINDS} value={kind} onChange={setKind} />
      <TextField required label="To whom" value={to} onChange={setTo} />
      <DayField past label="Made on" today={today} value={madeOn} onChange={setMadeOn} />
      <TextField required label="Made by" value={madeByName} onChange={setMadeByName} />
      <TextAreaField
        label="About"
        hint="Whom, and what was told."
        rows={2}
        most={1000}
        value={about}
        onChange={setAbout}
      />
    </Dialog>
  )
}

const KINDS = safeguardingKind.options.map((value) => ({ value, label: SAFEGUARDING_WORDS[value] }))
