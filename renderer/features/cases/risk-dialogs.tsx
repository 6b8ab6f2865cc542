import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { RiskHolder } from '#shared/domain/handover.ts'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** Offers the risk to somebody by name; it stays where it is until they accept. */
export function OfferDialog({ caseId, opened, onClose }: { caseId: CaseId; opened: boolean; onClose(): void }) {
  const { agencies } = useSession()
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState<string>()
  const offer = async () => {
    if (agencyId === null) {
      setMissing('Choose the agency that is asked.')
      throw new Refusal('INVALID', { field: 'agencyId', sentence: 'Choose the agency that is asked.' })
    }
    await api.cases.offerRisk.call({ caseId, offer: { agencyId, name } })
    setAgencyId(null)
    setName('')
    sayDone('Risk offered')
  }
  return (
    <Dialog
      title="Offer the risk"
      lead="The risk stays with whoever holds it now until the person asked has accepted it."
      submit="Offer the risk"
      opened={opened}
      onClose={onClose}
      onSubmit={offer}
      sentence={sentenceOf}
    >
      <SelectField
        required
        autoFocus
        label="To which agency"
        choices={agencyChoices(agencies)}
        value={agencyId}
        onChange={(chosen) => {
          setAgencyId(chosen)
          setMissing(undefined)
        }}
        error={missing}
      />
      <TextField required label="To whom, by name" value={name} onChange={setName} />
    </Dialog>
  )
}

/** Records the answer to an offer: who gave it and, for a refusal, why. */
export function AnswerDialog({
  caseId,
  offer,
  holder,
  accepted,
  opened,
  onClose,
}: {
  caseId: CaseId
  offer: NonNullable<RiskHolder['offer']>
  holder: string
  accepted: boolean
  opened: boolean
  onClose(): void
}) {
  const { agencyName } = useSession()
  const [by, setBy] = useState(offer.name)
  const [reason, setReason] = useState('')
  const [conditions, setConditions] = useState('')
  const answer = async () => {
    await api.cases.answerOffer.call({ caseId, handoverId: offer.id, answer: { accepted, by, reason, conditions } })
    sayDone(accepted ? 'Acceptance recorded' : 'Refusal recorded')
  }
  return (
    <Dialog
      title={accepted ? 'Record acceptance' : 'Record refusal'}
      lead={
        accepted
          ? `From then on ${offer.name}, ${agencyName(offer.agencyId)}, holds this risk. An answer cannot be changed afterwards.`
          : `${holder} goes on holding this risk. An answer cannot be changed afterwards.`
      }
      submit={accepted ? 'Record acceptance' : 'Record refusal'}
      opened={opened}
      onClose={onClose}
      onSubmit={answer}
      sentence={sentenceOf}
    >
      <TextField required autoFocus label="Who answered" value={by} onChange={setBy} />
      <TextAreaField
        required={!accepted}
        label={accepted ? 'What was agreed' : 'Why it was refused'}
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
      {accepted && (
        <TextAreaField
          label="On condition"
          hint="What they ask for in return. It stands in the banner of the case as long as they hold the risk."
          rows={2}
          most={2000}
          value={conditions}
          onChange={setConditions}
        />
      )}
    </Dialog>
  )
}

/** Takes back an offer that was made by mistake; it stays in the history with its reason. */
export function WithdrawDialog({
  caseId,
  offer,
  holder,
  opened,
  onClose,
}: {
  caseId: CaseId
  offer: NonNullable<RiskHolder['offer']>
  holder: string
  opened: boolean
  onClose(): void
}) {
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    await api.cases.withdrawOffer.call({ caseId, handoverId: offer.id, reason })
    setReason('')
    sayDone('Offer taken back')
  }
  return (
    <Dialog
      title="Take the offer back"
      lead={`${offer.name} is no longer asked, and ${holder} goes on holding this risk. The offer stays in the history.`}
      submit="Take the offer back"
      opened={opened}
      onClose={onClose}
      onSubmit={withdraw}
      sentence={sentenceOf}
    >
      <TextAreaField
        required
        autoFocus
        label="What went wrong"
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
