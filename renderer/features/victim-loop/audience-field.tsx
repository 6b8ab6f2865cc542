import { useState } from 'react'
import { ChoiceField, SeveralField } from '#renderer/components/choice-field.tsx'
import { useSession } from '#renderer/lib/session.ts'
import type { Audience } from '#shared/domain/audience.ts'

/** Which agencies may know of something; everybody unless somebody says otherwise. */
export function AudienceField({ value, onChange }: { value: Audience; onChange(value: Audience): void }) {
  const { agencies } = useSession()
  const [some, setSome] = useState(value !== null)
  return (
    <>
      <ChoiceField
        label="Who may know of this"
        choices={[
          { value: 'everybody', label: 'Every agency at the table' },
          { value: 'some', label: 'Only some agencies' },
        ]}
        value={some ? 'some' : 'everybody'}
        onChange={(whom) => {
          setSome(whom === 'some')
          onChange(whom === 'some' ? (value ?? []) : null)
        }}
      />
      {some && (
        <SeveralField
          label="These agencies"
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={value ?? []}
          onChange={onChange}
        />
      )}
    </>
  )
}
