import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { GuidanceNotes } from '#renderer/components/guidance-notes.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import {
  type LoopEntry,
  type SafeWay,
  type TellingWay,
  tellingFields,
  tellingWay,
  WAY_WORDS,
} from '#shared/domain/victim-loop.ts'
import { SafeWayLines } from './safe-way.tsx'
import { SaidOn, SpokeWithHer } from './spoken-fields.tsx'
import { sentenceIn, useFields } from './use-fields.ts'

/** Records that she was told: what, when, by whom and how, and what she said back. */
export function TellDialog({
  caseId,
  entry,
  way,
  people,
  onClose,
}: {
  caseId: CaseId
  entry: LoopEntry
  way: SafeWay
  people: CalledPeople
  onClose(): void
}) {
  const { today } = useSession()
  const blank: Blank = { toldOn: today, words: entry.words, toldBy: '', way: null, wayNote: '', answer: '' }
  const { fields, set, send, errorAt } = useFields(blank)
  const guidance = useGuidance(fields.words, people)
  const tell = async () => {
    const { answer, ...telling } = fields
    await send(tellingFields.safeParse(telling), (checked) =>
      api.victimLoop.tell.call({ caseId, ref: entry.ref, mark: entry.mark, telling: checked, answer }),
    )
    sayDone('Recorded: she was told')
  }
  return (
    <Dialog
      wide
      title="She was told"
      lead={`${entry.title}. What is recorded here stays as it is written.`}
      submit="Record that she was told"
      opened
      onClose={onClose}
      onSubmit={tell}
      sentence={sentenceIn}
    >
      <SafeWayLines way={way} />
      <TextAreaField
        required
        autoFocus
        label="What she was told"
        hint="Put it as you said it to her"
        rows={3}
        most={4000}
        value={fields.words}
        onChange={(words) => set({ words })}
        {...errorAt('words')}
      />
      <GuidanceNotes guidance={guidance} />
      <SaidOn label="Told on" value={fields.toldOn} onChange={(toldOn) => set({ toldOn })} {...errorAt('toldOn')} />
      <ChoiceField
        required
        label="How she was told"
        choices={WAYS}
        value={fields.way}
        onChange={(chosen) => set({ way: chosen })}
        {...errorAt('way')}
      />
      {fields.way === 'another way' && (
        <TextField
          required
          label="Which way, and why it was safe"
          value={fields.wayNote}
          onChange={(wayNote) => set({ wayNote })}
          {...errorAt('wayNote')}
        />
      )}
      <SpokeWithHer
        label="Told by"
        placeholder={entry.byWhom}
        value={fields.toldBy}
        onChange={(toldBy) => set({ toldBy })}
        {...errorAt('toldBy')}
      />
      <TextAreaField
        label="What she said back"
        hint="In her words as far as possible; it can be added later"
        rows={3}
        most={4000}
        value={fields.answer}
        onChange={(answer) => set({ answer })}
      />
    </Dialog>
  )
}

interface Blank {
  toldOn: Day | null | undefined
  words: string
  toldBy: string
  way: TellingWay | null
  wayNote: string
  answer: string
}

const WAYS = tellingWay.options.map((value) => ({ value, label: WAY_WORDS[value] }))
