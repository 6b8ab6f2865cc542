import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import { STRAND_WORDS, type Strand, strand } from '#shared/domain/action.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import { AIM_OF, type PlanAction, type PlanFile } from '#shared/domain/plan.ts'
import { bindPlan } from './bind-plan.ts'
import { asideAt, KeepWording, SetAside } from './keep-wording.tsx'
import { PlanActions } from './plan-actions.tsx'
import classes from './plans.module.css'

/** The three strands with their aims and actions, what stands in none yet, and advice apart from all of it. */
export function Strands({
  file,
  people,
  editable,
  nextReviewOn,
}: {
  file: PlanFile
  people: CalledPeople
  editable: boolean
  nextReviewOn: Day | null
}) {
  const { may } = useSession()
  const owed = file.body.actions.filter((one) => one.kind !== 'advice')
  const advice = file.body.actions.filter((one) => one.kind === 'advice')
  const loose = owed.filter((one) => one.strand === null)
  const shown = { nextReviewOn: file.record.reviewOn ?? nextReviewOn, live: file.record.finalisedAt === null, people }
  return (
    <div className={classes['strands']}>
      {strand.options.map((one) => (
        <Card key={one} title={STRAND_WORDS[one]}>
          {editable ? (
            <Aim key={file.record.id} file={file} people={people} of={one} />
          ) : (
            <Said text={file.body.fields[AIM_OF[one]]} />
          )}
          <SetAside asides={file.body.asides} place={AIM_OF[one]} />
          <PlanActions actions={owed.filter((action) => action.strand === one)} {...shown} />
        </Card>
      ))}
      {loose.length > 0 && (
        <Card title="In no strand yet">
          <PlanActions actions={loose} {...shown} />
          {shown.live && may('write actions') && loose.map((one) => <ToStrand key={one.id} action={one} />)}
        </Card>
      )}
      <Card title="Advice">
        {advice.length === 0 ? (
          <p className="muted">
            What the panel suggests to the officer in the case or the case lead stands here, apart from what is owed.
          </p>
        ) : (
          <PlanActions actions={advice} {...shown} />
        )}
      </Card>
    </div>
  )
}

function Aim({ file, people, of }: { file: PlanFile; people: CalledPeople; of: Strand }) {
  const place = AIM_OF[of]
  const saved = useSavedText(bindPlan(file.record, place, 'What it is to reach'))
  const aside = asideAt(file.body.asides, place)
  const guidance = useGuidance(saved.text, people)
  return (
    <>
      <Guided guidance={guidance} aside={aside}>
        <TextAreaField rows={2} most={4000} saved={saved} />
      </Guided>
      <KeepWording
        planId={file.record.id}
        place={place}
        of={`the aim of “${STRAND_WORDS[of]}”`}
        notes={unanswered(guidance.notes, aside)}
      />
    </>
  )
}

function Said({ text }: { text: string }) {
  return <p className={classes['said']}>{text === '' ? <span className="muted">No aim is written.</span> : text}</p>
}

function ToStrand({ action }: { action: PlanAction }) {
  const put = (value: Strand | null) =>
    void attempt(
      () => api.actions.change.call({ actionId: action.id, change: { field: 'strand', was: action.strand, value } }),
      `Action ${action.number} is in its strand`,
    )
  return (
    <SelectField
      label={`Strand of action ${action.number}`}
      placeholder="Choose a strand"
      choices={STRANDS}
      value={null}
      onChange={put}
    />
  )
}

const STRANDS = strand.options.map((value) => ({ value, label: STRAND_WORDS[value] }))
