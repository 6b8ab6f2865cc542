import { SelectField, YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Consent, consentFields } from '#shared/domain/referral.ts'
import type { Affected } from '#shared/domain/victim-words.ts'
import { sentenceIn, useFields } from './use-fields.ts'

/** Her answer about sharing, added to those before it: she may change her mind at any time (item 27). */
export function ConsentDialog({
  caseId,
  resting,
  onClose,
}: {
  caseId: CaseId
  resting: readonly Affected[]
  onClose(): void
}) {
  const blank: { explained: boolean | null; answer: Consent['answer'] | null; reason: string } = {
    explained: null,
    answer: null,
    reason: '',
  }
  const { fields, set, send, errorAt } = useFields(blank)
  const record = async () => {
    await send(consentFields.safeParse(fields), (consent) => api.victimLoop.changeConsent.call({ caseId, consent }))
    sayDone('Her answer is recorded')
  }
  return (
    <Dialog
      title="Sharing what she told us"
      lead="What she answered before stays readable."
      submit="Record her answer"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={sentenceIn}
    >
      <YesNoField
        required
        label="Was it explained to her when information must be shared?"
        value={fields.explained === null ? null : fields.explained ? 'yes' : 'no'}
        onChange={(was) => set({ explained: was === 'yes' })}
        {...errorAt('explained')}
      />
      <SelectField
        required
        label="Her answer"
        choices={ANSWERS}
        value={fields.answer}
        onChange={(answer) => set({ answer })}
        {...errorAt('answer')}
      />
      <TextAreaField
        label="In her words, or why nobody asked"
        rows={2}
        most={2000}
        value={fields.reason}
        onChange={(reason) => set({ reason })}
        {...errorAt('reason')}
      />
      {resting.length > 0 && (
        <div>
          <p>What was shared cannot be taken back. Look at it again if she withdraws:</p>
          <ul>
            {resting.map((one) => (
              <li key={one.what}>{one.what}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}

const ANSWERS = consentFields.shape.answer.options.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}))
