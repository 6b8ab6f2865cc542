import { useState } from 'react'
import { DefinedField } from '#renderer/components/defined-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { TRIAGE_WORDS, type TriageState } from '#shared/domain/triage-state.ts'
import { forumHere } from '#shared/instruments/forums.ts'

type Decision = Exclude<TriageState, 'waiting'>

const MEANS: Record<Decision, string> = {
  accepted: 'The clinic takes the case. With gaps open, say why it cannot wait.',
  returned: 'Back to the referrer with what is missing. It stays in this inbox.',
  redirected: 'To another forum. Say which, and who has confirmed it.',
  declined: 'The clinic does not take it. Say why, and what happens instead.',
}

/** Accepts a referral, returns it, sends it elsewhere or declines it. */
export function DecisionDialog({
  caseId,
  gaps,
  onClose,
}: {
  caseId: CaseId
  gaps: readonly { sentence: string }[]
  onClose(): void
}) {
  const { settings } = useSession()
  const [decision, setDecision] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const needsReason = decision !== null && (decision !== 'accepted' || gaps.length > 0)
  const decide = async () => {
    if (decision === null)
      throw new Refusal('INVALID', { field: 'decision', sentence: 'Choose what happens to the referral.' })
    await api.referrals.triage.call({ caseId, triage: { decision, reason } })
    sayDone(TRIAGE_WORDS[decision])
  }
  return (
    <Dialog
      wide
      title="Decide about the referral"
      lead={gaps.length === 0 ? 'Nothing is missing.' : `Still open: ${gaps.map((one) => one.sentence).join(' ')}`}
      submit="Record the decision"
      opened
      onClose={onClose}
      onSubmit={decide}
      sentence={sentenceOf}
    >
      <DefinedField<Decision>
        legend="Decision"
        options={(['accepted', 'returned', 'redirected', 'declined'] as const).map((one) => ({
          value: one,
          name: TRIAGE_WORDS[one],
          means: one === 'redirected' ? `${MEANS[one]} ${otherForums(settings)}` : MEANS[one],
        }))}
        value={decision}
        onChange={setDecision}
      />
      <TextAreaField required={needsReason} label="Reason" rows={3} most={2000} value={reason} onChange={setReason} />
    </Dialog>
  )
}

/** The forums beside the clinic by the names that they have here, and how each is reached or that there is none. */
function otherForums(settings: Settings): string {
  return (['marac', 'support'] as const)
    .map((one) => {
      const { name, reach, instead } = forumHere(settings, one)
      if (instead !== '') return instead
      return reach === '' ? `${name}.` : `${name}: ${reach}`
    })
    .join(' ')
}
