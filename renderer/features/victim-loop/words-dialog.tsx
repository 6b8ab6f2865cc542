import { ChoiceField, YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Audience } from '#shared/domain/audience.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Telling } from '#shared/domain/victim-loop.ts'
import {
  type Affected,
  type VictimWords,
  WISH_WORDS,
  type WishAbout,
  type WordsKind,
  wishAbout,
  wordsFields,
} from '#shared/domain/victim-words.ts'
import { AudienceField } from './audience-field.tsx'
import { SaidOn, SpokeWithHer } from './spoken-fields.tsx'
import { sentenceIn, useFields } from './use-fields.ts'

/** What she said: an answer to something she was told, a wish, her change of a wish, or what she thinks of plan and handling. */
export type ToWrite =
  | { what: 'answer'; telling: Telling }
  | { what: 'wish' }
  | { what: 'change'; wish: VictimWords }
  | { what: 'feedback' }

const TITLES = {
  answer: 'What she said back',
  wish: 'What she wants',
  change: 'She changed her mind',
  feedback: 'What she thinks',
} as const

/** Writes down what she said, in her words. */
export function WordsDialog({
  caseId,
  write,
  resting,
  onClose,
}: {
  caseId: CaseId
  write: ToWrite
  resting: Partial<Record<WishAbout, readonly Affected[]>>
  onClose(): void
}) {
  const { today } = useSession()
  const { fields, set, send, errorAt } = useFields(blankFor(write, today))
  const rests = write.what === 'change' && fields.about !== null ? (resting[fields.about] ?? []) : []
  const say = async () => {
    await send(wordsFields.safeParse(fields), (words) => api.victimLoop.say.call({ caseId, words }))
    sayDone('Her words are recorded')
  }
  return (
    <Dialog
      title={TITLES[write.what]}
      lead={write.what === 'change' ? 'What she wanted before stays readable.' : 'What is written here stays as it is.'}
      submit="Record her words"
      opened
      onClose={onClose}
      onSubmit={say}
      sentence={sentenceIn}
    >
      {write.what === 'change' && (
        <>
          <p className="muted">
            {WISH_WORDS[write.wish.about ?? 'other']}: “{write.wish.words}”
          </p>
          <YesNoField
            label="Does she want something else in its place?"
            value={fields.takenBack ? 'no' : 'yes'}
            onChange={(other) => set({ takenBack: other === 'no' })}
          />
        </>
      )}
      {write.what === 'wish' && (
        <ChoiceField
          required
          label="What it is about"
          choices={SUBJECTS}
          value={fields.about}
          onChange={(about) => set({ about })}
          {...errorAt('about')}
        />
      )}
      {write.what === 'feedback' && (
        <ChoiceField
          required
          label="What it is about"
          choices={FEEDBACK}
          value={fields.kind === 'on the plan' || fields.kind === 'on how it was handled' ? fields.kind : null}
          onChange={(kind) => set({ kind })}
          {...errorAt('kind')}
        />
      )}
      <TextAreaField
        required
        autoFocus
        label="Her words"
        rows={3}
        most={4000}
        value={fields.words}
        onChange={(words) => set({ words })}
        {...errorAt('words')}
      />
      <SaidOn label="Said on" value={fields.saidOn} onChange={(saidOn) => set({ saidOn })} {...errorAt('saidOn')} />
      <SpokeWithHer
        label="Said to"
        value={fields.saidTo}
        onChange={(saidTo) => set({ saidTo })}
        {...errorAt('saidTo')}
      />
      <AudienceField value={fields.audience} onChange={(audience) => set({ audience })} />
      {rests.length > 0 && (
        <div>
          <p>This rests on what she wanted. Nothing is undone by itself; look at it again:</p>
          <ul>
            {rests.map((one) => (
              <li key={one.what}>{one.what}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}

interface Blank {
  kind: WordsKind | null
  about: WishAbout | null
  saidOn: Day | null | undefined
  words: string
  saidTo: string
  tellingId: Telling['id'] | null
  changes: VictimWords['id'] | null
  takenBack: boolean
  audience: Audience
}

function blankFor(write: ToWrite, today: Day): Blank {
  const blank: Blank = {
    kind: 'wish',
    about: null,
    saidOn: today,
    words: '',
    saidTo: '',
    tellingId: null,
    changes: null,
    takenBack: false,
    audience: null,
  }
  switch (write.what) {
    case 'answer':
      return { ...blank, kind: 'answer', tellingId: write.telling.id, audience: write.telling.audience }
    case 'change':
      return { ...blank, about: write.wish.about, changes: write.wish.id, audience: write.wish.audience }
    case 'feedback':
      return { ...blank, kind: null }
    case 'wish':
      return blank
  }
}

const SUBJECTS = wishAbout.options.map((value) => ({ value, label: WISH_WORDS[value] }))
const FEEDBACK = [
  { value: 'on the plan', label: 'The plan' },
  { value: 'on how it was handled', label: 'How it was handled' },
] as const
