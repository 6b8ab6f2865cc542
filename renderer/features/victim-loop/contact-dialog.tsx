import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { type ContactFields, contactFields, type EmergencyContact } from '#shared/domain/emergency-contact.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { AudienceField } from './audience-field.tsx'
import { sentenceIn, useFields } from './use-fields.ts'

/** Somebody to call for her in an emergency, or the next version of what is known of them. */
export function ContactDialog({
  caseId,
  before,
  onClose,
}: {
  caseId: CaseId
  before: EmergencyContact | null
  onClose(): void
}) {
  const { fields, set, send, errorAt } = useFields<ContactFields>(before ?? BLANK)
  const keep = async () => {
    const follows = before === null ? null : { origin: before.origin, was: before.number }
    await send(contactFields.safeParse(fields), (contact) =>
      api.victimLoop.keepContact.call({ caseId, follows, contact }),
    )
    sayDone('Emergency contact recorded')
  }
  return (
    <Dialog
      title={before === null ? 'An emergency contact' : `Change ${before.name}`}
      lead="Agree it with her first. A contact that every agency may know is printed on the plan."
      submit="Record the contact"
      opened
      onClose={onClose}
      onSubmit={keep}
      sentence={sentenceIn}
    >
      <TextField
        required
        autoFocus
        label="Name"
        value={fields.name}
        onChange={(name) => set({ name })}
        {...errorAt('name')}
      />
      <TextField
        required
        label="Who this is to her"
        placeholder="Her sister; her manager"
        value={fields.who}
        onChange={(who) => set({ who })}
        {...errorAt('who')}
      />
      <TextField
        required
        label="Number"
        inputMode="tel"
        value={fields.phone}
        onChange={(phone) => set({ phone })}
        {...errorAt('phone')}
      />
      <TextField
        required
        label="What to call for"
        placeholder="When she does not answer by nine"
        value={fields.whatFor}
        onChange={(whatFor) => set({ whatFor })}
        {...errorAt('whatFor')}
      />
      <TextField
        label="When it is safe to call"
        value={fields.safeTimes}
        onChange={(safeTimes) => set({ safeTimes })}
        {...errorAt('safeTimes')}
      />
      <TextField
        label="What this person knows"
        value={fields.mayKnow}
        onChange={(mayKnow) => set({ mayKnow })}
        {...errorAt('mayKnow')}
      />
      <AudienceField value={fields.audience} onChange={(audience) => set({ audience })} />
    </Dialog>
  )
}

const BLANK: ContactFields = {
  name: '',
  who: '',
  phone: '',
  whatFor: '',
  safeTimes: '',
  mayKnow: '',
  audience: null,
}
