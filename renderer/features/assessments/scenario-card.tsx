import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useSavedChoice, useSavedLine, useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { Change } from '#shared/domain/change.ts'
import type { ScenarioId } from '#shared/domain/ids.ts'
import {
  LIKELIHOOD_WORDS,
  likelihood,
  SCENARIO_WORDS,
  type ScenarioFields,
  type ScenarioFile,
  type scenarioFields,
  scenarioKind,
} from '#shared/domain/scenario.ts'
import classes from './formulation.module.css'
import { WarningSigns } from './warning-signs.tsx'

/** One way in which it may go on, with its warning signs and what in the plan answers it. */
export function ScenarioCard({ of, number, editable }: { of: ScenarioFile; number: number; editable: boolean }) {
  return (
    <div data-scenario={of.id}>
      <Card
        title={`Scenario ${number}: ${SCENARIO_WORDS[of.kind].name}`}
        actions={
          editable && (
            <Button size="xs" aria-label={`Remove scenario ${number}`} onClick={() => void remove(of.id)}>
              Remove
            </Button>
          )
        }
      >
        <Stack>
          {!of.confirmed && (
            <Notice
              kind="look"
              title="As last time, to be confirmed."
              action={editable && <Button onClick={() => void confirm(of.id)}>It still holds</Button>}
            >
              Change what has changed, or say that it still holds.
            </Notice>
          )}
          {editable ? <Fields of={of} /> : <Read of={of} />}
          <WarningSigns of={of} editable={editable} />
          {of.answers.length === 0 && <Notice kind="look">Nothing in the plan answers this yet.</Notice>}
        </Stack>
      </Card>
    </div>
  )
}

function Fields({ of }: { of: ScenarioFile }) {
  const kind = useSavedChoice(bind(of, 'kind', 'Kind'))
  const what = useSavedText(bind(of, 'what', 'What may happen'))
  const towards = useSavedLine(bind(of, 'towards', 'Towards whom'))
  const howSoon = useSavedLine(bind(of, 'howSoon', 'How soon'))
  const likely = useSavedChoice(bind(of, 'likelihood', 'How likely, in words'))
  const why = useSavedText(bind(of, 'why', 'Why'))
  const response = useSavedText(bind(of, 'response', 'What would then be done'))
  return (
    <>
      <TextAreaField saved={what} rows={2} most={2000} hint={SCENARIO_WORDS[of.kind].asks} />
      <Columns least="narrow">
        <SelectField saved={kind} choices={KINDS} />
        <TextField saved={towards} />
        <TextField saved={howSoon} placeholder="Days, weeks, or after what" />
      </Columns>
      <ChoiceField saved={likely} choices={LIKELIHOODS} />
      <Columns>
        <TextAreaField saved={why} rows={2} most={2000} hint="What the likelihood rests on" />
        <TextAreaField saved={response} rows={2} most={2000} hint="By whom, and how soon" />
      </Columns>
    </>
  )
}

function Read({ of }: { of: ScenarioFile }) {
  const said = (text: string) => (text === '' ? <span className="muted">Not said.</span> : text)
  return (
    <>
      <p className={classes['paragraphs']}>{said(of.what)}</p>
      <DescriptionList
        lines={[
          ['Towards whom', said(of.towards)],
          ['How soon', said(of.howSoon)],
          ['How likely', said(of.likelihood === null ? '' : LIKELIHOOD_WORDS[of.likelihood])],
          ['Why', said(of.why)],
          ['What would then be done', said(of.response)],
        ]}
      />
    </>
  )
}

function bind<F extends keyof ScenarioFields>(of: ScenarioFile, field: F, label: string) {
  return {
    label,
    value: of[field] as ScenarioFields[F],
    save: (was: ScenarioFields[F], value: ScenarioFields[F]): Promise<unknown> =>
      api.scenarios.change.call({
        scenarioId: of.id,
        change: { field, was, value } as Change<typeof scenarioFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}

function confirm(scenarioId: ScenarioId): Promise<boolean> {
  const set = (confirmed: boolean) => api.scenarios.confirm.call({ scenarioId, confirmed })
  return attempt(
    async () => {
      await set(true)
      remember({ label: 'Scenario confirmed', undo: () => set(false), redo: () => set(true) })
    },
    'Confirmed',
    { undo: true },
  )
}

function remove(scenarioId: ScenarioId): Promise<boolean> {
  const redo = () => api.scenarios.remove.call({ scenarioId })
  return attempt(
    async () => {
      await redo()
      remember({ label: 'Scenario removed', undo: () => api.scenarios.restore.call({ scenarioId }), redo })
    },
    'Scenario removed',
    { undo: true },
  )
}

const KINDS = scenarioKind.options.map((one) => ({ value: one, label: SCENARIO_WORDS[one].name }))
const LIKELIHOODS = likelihood.options.map((one) => ({ value: one, label: LIKELIHOOD_WORDS[one] }))
