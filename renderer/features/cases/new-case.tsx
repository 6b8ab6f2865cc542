import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Incomplete } from '#renderer/components/dialog.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { fieldIn } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { checkedCase, type NewCaseFields, readFields } from './new-case-fields.ts'
import { NewCaseForm } from './new-case-form.tsx'

/** Opening a case: the form, and the one that was begun and not finished offered back. */
export function NewCase({ opened, onOpen, onClose }: { opened: boolean; onOpen(): void; onClose(): void }) {
  const { today } = useSession()
  const navigate = useNavigate()
  const draft = useDraft('cases/new')
  const [fields, setFields] = useState<NewCaseFields>(() => readFields('', today))
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())

  const change = (next: NewCaseFields) => {
    setFields(next)
    setErrors(new Map())
    draft.keep(JSON.stringify(next))
  }
  const empty = () => {
    setFields(readFields('', today))
    setErrors(new Map())
    void draft.letGo()
  }
  const open = async () => {
    const checked = checkedCase(fields)
    if (!checked.ok) {
      setErrors(checked.errors)
      throw new Incomplete()
    }
    const record = await api.cases.open.call(checked.input).catch((error: unknown) => {
      const at = fieldIn(error)
      if (at !== undefined) setErrors(new Map([at]))
      throw error
    })
    await draft.letGo()
    setFields(readFields('', today))
    sayDone(`${record.reference} opened`)
    await navigate({ to: '/cases/$caseId', params: { caseId: record.id } })
  }

  return (
    <>
      {draft.offered !== undefined && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={`New case: ${readFields(draft.offered.text, today).victim || 'no name yet'}`}
          onPutBack={() => {
            setFields(readFields(draft.putBack(), today))
            onOpen()
          }}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <NewCaseForm
        opened={opened}
        fields={fields}
        errors={errors}
        onChange={change}
        onEmpty={empty}
        onClose={onClose}
        onSubmit={open}
      />
    </>
  )
}
