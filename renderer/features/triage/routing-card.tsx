import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DefinedField } from '#renderer/components/defined-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { advocateKind, type Forum, forum } from '#shared/domain/referral.ts'
import { ADVOCATE_WORDS, forumHere, SUPPORT_WORDS } from '#shared/instruments/forums.ts'

type Referral = ApiOutputs['referrals']['get']

/** Which forum hears the case and who speaks for the victim: what the protocol suggests, and what was decided. */
export function RoutingCard({
  referral,
  record,
  editable,
}: {
  referral: Referral
  record: CaseRecord
  editable: boolean
}) {
  const [deciding, setDeciding] = useState(false)
  const decided = referral.routings.at(-1)
  const { suggestion } = referral
  const { settings } = useSession()
  const suggestedNotHere = suggestion === null ? '' : forumHere(settings, suggestion.forum).instead
  return (
    <Card
      title="Where it goes"
      actions={
        editable &&
        suggestion !== null && (
          <Button onClick={() => setDeciding(true)}>
            {decided === undefined ? 'Decide the forum' : 'Decide it again'}
          </Button>
        )
      }
    >
      {suggestion === null ? (
        <p className="muted">Decide the level of risk first: the forum follows from it.</p>
      ) : (
        <p>
          The protocol suggests <strong>{forumHere(settings, suggestion.forum).name}</strong>
          {suggestion.advocate !== 'none' && ` with an ${suggestion.advocate}`}. {suggestion.because}
          {suggestion.services.length > 0 &&
            ` Tell the victim about: ${suggestion.services.map((one) => SUPPORT_WORDS[one].name).join(', ')}.`}
        </p>
      )}
      {suggestedNotHere !== '' && <Notice kind="look">{suggestedNotHere}</Notice>}
      {decided !== undefined && (
        <p>
          Decided: <strong>{forumHere(settings, decided.forum).name}</strong>,{' '}
          {decided.advocate === 'none' ? 'no advocate' : decided.advocate}
          {decided.advocateName !== '' && ` ${decided.advocateName}`}. {decided.reason}
          <span className="muted small">
            {' '}
            {decided.byName}, {asInstant(decided.at)}
          </span>
        </p>
      )}
      {deciding && suggestion !== null && (
        <RoutingDialog record={record} suggestion={suggestion} onClose={() => setDeciding(false)} />
      )}
    </Card>
  )
}

function RoutingDialog({
  record,
  suggestion,
  onClose,
}: {
  record: CaseRecord
  suggestion: NonNullable<Referral['suggestion']>
  onClose(): void
}) {
  const { settings } = useSession()
  const [chosen, setChosen] = useState<Forum>(suggestion.forum)
  const [advocate, setAdvocate] = useState(suggestion.advocate)
  const [advocateName, setAdvocateName] = useState('')
  const [reason, setReason] = useState('')
  const notHere = forumHere(settings, chosen).instead
  const decide = async () => {
    await api.referrals.route.call({ caseId: record.id, routing: { forum: chosen, advocate, advocateName, reason } })
    sayDone(`Goes to: ${forumHere(settings, chosen).name}`)
  }
  return (
    <Dialog
      wide
      title="Decide the forum"
      lead={suggestion.because}
      submit="Record the decision"
      opened
      onClose={onClose}
      onSubmit={decide}
      sentence={sentenceOf}
    >
      <DefinedField<Forum>
        legend="Forum"
        options={forum.options.map((one) => {
          const { name, means, reach, instead } = forumHere(settings, one)
          return {
            value: one,
            name: `${name}${one === suggestion.forum ? ', suggested' : ''}${instead === '' ? '' : ', not available here'}`,
            means: [means, reach].filter((part) => part !== '').join(' '),
          }
        })}
        value={chosen}
        onChange={setChosen}
      />
      {notHere !== '' && <Notice kind="look">{notHere}</Notice>}
      <ChoiceField
        label="Advocate"
        choices={advocateKind.options.map((one) => ({ value: one, label: ADVOCATE_WORDS[one].name }))}
        value={advocate}
        onChange={setAdvocate}
      />
      {advocate !== 'none' && (
        <TextField
          label="Advocate’s name"
          hint="Leave empty only with a reason below."
          value={advocateName}
          onChange={setAdvocateName}
        />
      )}
      <TextAreaField
        required={notHere !== ''}
        label="Reason"
        hint="Needed where this is not what the protocol suggests."
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
