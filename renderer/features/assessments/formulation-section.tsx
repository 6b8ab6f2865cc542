import { useSuspenseQuery } from '@tanstack/react-query'
import { Card } from '#renderer/components/card.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import {
  BLANK_PART,
  type FormulationPart,
  formulationPart,
  notesOn,
  PART_WORDS,
  type PartRecord,
  textsOf,
} from '#shared/domain/formulation.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './formulation.module.css'
import { FormulationLinks, LinkList } from './formulation-links.tsx'
import { FormulationNotes } from './formulation-notes.tsx'
import { FormulationSentence } from './formulation-sentence.tsx'
import type { Room } from './room.ts'

/** Why this person does this, in one sentence whose parts rest on what is rated (N7). */
export function FormulationSection({ room }: { room: Room }) {
  const { record } = room.file
  const { data } = useSuspenseQuery(api.formulations.get.queryOptions({ input: { assessmentId: record.id } }))
  const parts = formulationPart.options.map((part) => partIn(data.parts, record.id, part))
  return room.editable ? <Editable parts={parts} room={room} /> : <Signed parts={parts} room={room} />
}

function Editable({ parts, room }: { parts: readonly PartRecord[]; room: Room }) {
  const { record, ratings } = room.file
  const typed = {
    predisposing: useWords(parts, 'predisposing'),
    trigger: useWords(parts, 'trigger'),
    goal: useWords(parts, 'goal'),
    maintainer: useWords(parts, 'maintainer'),
    protective: useWords(parts, 'protective'),
  }
  const texts = textsOf(formulationPart.options.map((part) => ({ part, text: typed[part].text })))
  return (
    <>
      <FormulationSentence texts={texts} type={labelOf(record.type)} />
      <Card title="Its parts">
        <p className="muted">Write each so that it goes on with the words before it. Link what it rests on.</p>
        {parts.map((one) => (
          <div key={one.part} className={classes['part']} data-formulation={one.part}>
            <FormulationField part={one.part} saved={typed[one.part]} />
            <div className={classes['rests']}>
              <FormulationLinks one={one} file={room.file} />
              <FormulationNotes
                one={one}
                notes={notesOn({ ...one, text: typed[one.part].text }, ratings, record)}
                editable
              />
            </div>
          </div>
        ))}
      </Card>
    </>
  )
}

function Signed({ parts, room }: { parts: readonly PartRecord[]; room: Room }) {
  const { record, ratings } = room.file
  return (
    <>
      <FormulationSentence texts={textsOf(parts)} type={labelOf(record.type)} />
      <Card title="What each part rests on">
        {parts.map((one) => (
          <div key={one.part} className={classes['read']}>
            <h3>{PART_WORDS[one.part].name}</h3>
            <LinkList codes={one.links} />
            <FormulationNotes one={one} notes={notesOn(one, ratings, record)} editable={false} />
          </div>
        ))}
      </Card>
    </>
  )
}

function useWords(parts: readonly PartRecord[], part: FormulationPart) {
  const one = parts.find((each) => each.part === part)
  if (one === undefined) throw new Error(`The formulation lacks ${part}.`)
  const { assessmentId } = one
  return useSavedText({
    label: PART_WORDS[part].name,
    value: one.text,
    save: (was, value) => api.formulations.change.call({ assessmentId, part, change: { field: 'text', was, value } }),
  })
}

function FormulationField({ part, saved }: { part: FormulationPart; saved: ReturnType<typeof useWords> }) {
  return (
    <TextAreaField
      saved={saved}
      rows={2}
      most={2000}
      hint={
        <>
          <strong>{PART_WORDS[part].lead} …</strong> {PART_WORDS[part].asks}
        </>
      }
    />
  )
}

function partIn(parts: readonly PartRecord[], assessmentId: AssessmentId, part: FormulationPart): PartRecord {
  return parts.find((one) => one.part === part) ?? { ...BLANK_PART, assessmentId, part, revision: 0 }
}

function labelOf(type: string | null): string | null {
  return type === null ? null : (typeByCode(type)?.label ?? null)
}
