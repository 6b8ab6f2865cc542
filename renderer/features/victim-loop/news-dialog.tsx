import { useQuery } from '@tanstack/react-query'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Audience } from '#shared/domain/audience.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { NEWS_WORDS, newsFields } from '#shared/domain/victim-loop.ts'
import { AudienceField } from './audience-field.tsx'
import { sentenceIn, useFields } from './use-fields.ts'

/** Something that no other record says by itself and that she may be told: about an action, a decision or something else. */
export function NewsDialog({
  caseId,
  advocateName,
  onClose,
}: {
  caseId: CaseId
  advocateName: string
  onClose(): void
}) {
  const everything = { text: '', agencyId: null, ownerName: null, caseId, state: null }
  const { data: actions } = useQuery(api.actions.list.queryOptions({ input: everything }))
  const blank: Blank = { kind: null, title: '', words: '', byWhom: advocateName, audience: null }
  const { fields, set, send, errorAt } = useFields(blank)
  const add = async () => {
    await send(newsFields.safeParse(fields), (news) => api.victimLoop.add.call({ caseId, news }))
    sayDone('It is among what she may be told')
  }
  return (
    <Dialog
      title="Something she may be told"
      lead="It waits under “Not shared with her yet” until somebody has told her."
      submit="Add it"
      opened
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceIn}
    >
      <ChoiceField
        required
        label="What it is"
        choices={KINDS}
        value={fields.kind}
        onChange={(kind) => set({ kind })}
        {...errorAt('kind')}
      />
      {fields.kind === 'action' && actions !== undefined && actions.length > 0 && (
        <SelectField
          label="Which action"
          choices={actions.map((one) => ({ value: String(one.number), label: `Action ${one.number}: ${one.text}` }))}
          value={null}
          onChange={(number) => {
            const found = actions.find((one) => String(one.number) === number)
            if (found !== undefined) set({ title: `Action ${found.number}: ${found.text}`.slice(0, 200) })
          }}
        />
      )}
      <TextField
        required
        label="What it is about"
        value={fields.title}
        onChange={(title) => set({ title })}
        {...errorAt('title')}
      />
      <TextAreaField
        required
        label="What she may be told"
        hint="In plain words, and nothing that would put somebody at risk"
        rows={3}
        most={2000}
        value={fields.words}
        onChange={(words) => set({ words })}
        {...errorAt('words')}
      />
      <TextField
        required
        label="Told by"
        value={fields.byWhom}
        onChange={(byWhom) => set({ byWhom })}
        {...errorAt('byWhom')}
      />
      <AudienceField value={fields.audience} onChange={(audience) => set({ audience })} />
    </Dialog>
  )
}

interface Blank {
  kind: 'action' | 'decision' | 'other' | null
  title: string
  words: string
  byWhom: string
  audience: Audience
}

const KINDS = newsFields.shape.kind.options.map((value) => ({ value, label: NEWS_WORDS[value] }))
