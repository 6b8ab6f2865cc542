import { useQuery } from '@tanstack/react-query'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import { type Audience, sayAudience } from '#shared/domain/audience.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type LoopEntry, NEWS_WORDS, newsFields } from '#shared/domain/victim-loop.ts'
import { AudienceField } from './audience-field.tsx'
import { sentenceIn, useFields } from './use-fields.ts'

/** What she may be told, in plain words: of a decision or an action in the records, or of something that no record says by itself. */
export function NewsDialog({
  caseId,
  proposal,
  advocateName,
  people,
  onClose,
}: {
  caseId: CaseId
  /** The decision or action that it comes from; it says what kind it is, and whom it is for. */
  proposal: LoopEntry | null
  advocateName: string
  people: CalledPeople
  onClose(): void
}) {
  const everything = { text: '', agencyId: null, ownerName: null, caseId, state: null }
  const { data: actions } = useQuery({
    ...api.actions.list.queryOptions({ input: everything }),
    enabled: proposal === null,
  })
  const { fields, set, send, errorAt } = useFields(proposal === null ? blank(advocateName) : blankFrom(proposal))
  const guidance = useGuidance(fields.words, people)
  const add = async () => {
    const { because, ...written } = fields
    const asides = asideFor(guidance, because)
    const from = proposal === null ? null : { ref: proposal.ref, mark: proposal.mark }
    await send(newsFields.safeParse({ ...written, asides }), (news) => api.victimLoop.add.call({ caseId, news, from }))
    sayDone('It is among what she may be told')
  }
  return (
    <Dialog
      title={proposal === null ? 'Something she may be told' : 'She may be told'}
      lead="It waits under “Not shared with her yet” until somebody has told her."
      submit="Add it"
      opened
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceIn}
    >
      {proposal === null ? (
        <ChoiceField
          required
          label="What it is"
          choices={KINDS}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
          {...errorAt('kind')}
        />
      ) : (
        <InTheRecords entry={proposal} />
      )}
      {proposal === null && fields.kind === 'action' && actions !== undefined && actions.length > 0 && (
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
      <Guided
        guidance={guidance}
        because={fields.because}
        onBecause={(because) => set({ because })}
        kept="Kept with these words and your name."
      >
        <TextAreaField
          required
          autoFocus={proposal !== null}
          label="What she may be told"
          hint="In plain words, and nothing that would put somebody at risk"
          rows={3}
          most={2000}
          value={fields.words}
          onChange={(words) => set({ words })}
          {...errorAt('words')}
        />
      </Guided>
      <TextField
        required
        label="Told by"
        value={fields.byWhom}
        onChange={(byWhom) => set({ byWhom })}
        {...errorAt('byWhom')}
      />
      {proposal === null && <AudienceField value={fields.audience} onChange={(audience) => set({ audience })} />}
    </Dialog>
  )
}

/** What the record says, beside what she will be told of it. */
function InTheRecords({ entry: { title, words, beside, audience } }: { entry: LoopEntry }) {
  const { agencyName } = useSession()
  const restricted = sayAudience(audience, agencyName)
  return (
    <DescriptionList
      lines={[
        [title, words],
        ['For you, not for her', beside === '' ? null : beside],
        ['Who may know of it', restricted === '' ? null : restricted],
      ]}
    />
  )
}

interface Blank {
  kind: 'action' | 'decision' | 'other' | null
  title: string
  words: string
  byWhom: string
  audience: Audience
  because: string
}

function blank(byWhom: string): Blank {
  return { kind: null, title: '', words: '', byWhom, audience: null, because: '' }
}

function blankFrom({ kind, title, words, byWhom, audience }: LoopEntry): Blank {
  return { kind: newsFields.shape.kind.parse(kind), title, words, byWhom, audience, because: '' }
}

const KINDS = newsFields.shape.kind.options.map((value) => ({ value, label: NEWS_WORDS[value] }))
