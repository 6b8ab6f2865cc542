import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { CaseFlags } from '#renderer/components/case-flags.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { ConflictList } from '#renderer/components/conflict-list.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { focusQuestion } from '#renderer/lib/question-focus.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { useFilters } from '#renderer/lib/use-filters.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { calledIn } from '#shared/domain/party.ts'
import {
  countParts,
  isInPlan,
  MASTER_PRINCIPLE,
  type PaperContent,
  type SafetyPlanFile,
  standingAnswer,
} from '#shared/domain/safety-plan.ts'
import { type Asked, everythingAsked } from './answers.ts'
import { NewStepDialog } from './new-step-dialog.tsx'
import { PartCard } from './part-card.tsx'
import { PaperCard, WhereItStands, WorkCard } from './plan-aside.tsx'
import { ReviewDialog } from './review-dialog.tsx'

/** The safety plan of a case, gone through with the victim in four parts (S4 §3.3). */
export function SafetyPage({ caseId }: { caseId: CaseId }) {
  const { data } = useSuspenseQuery(api.safetyPlans.get.queryOptions({ input: { caseId } }))
  const { data: whole } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  const mayWrite = may('write safety plans') && whole.record.closedAt === null
  const crumbs = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {whole.record.reference}
    </Link>
  )
  const flags = <CaseFlags caseId={caseId} flags={whole.flags} oneChanceOpen={whole.oneChanceOpen} />
  if (data.file === null || data.paper === null) {
    const start = () => void attempt(() => api.safetyPlans.start.call({ caseId }), 'The safety plan is begun')
    return (
      <Page title="Safety plan" crumbs={crumbs} lead={LEAD}>
        {flags}
        <Empty
          action={
            mayWrite && (
              <Button variant="filled" onClick={start}>
                Begin the safety plan
              </Button>
            )
          }
        >
          This case has no safety plan yet. Her advocate goes through it with her: at home, at work and on the way,
          telling the person to stop, and what others can find out.
        </Empty>
      </Page>
    )
  }
  return (
    <Begun
      {...data}
      file={data.file}
      paper={data.paper}
      people={calledIn(whole.parties)}
      crumbs={crumbs}
      flags={flags}
      mayWrite={mayWrite}
    />
  )
}

function Begun({
  file,
  paper,
  workplaceBecause,
  conflicts,
  people,
  crumbs,
  flags,
  mayWrite,
}: ApiOutputs['safetyPlans']['get'] & {
  file: SafetyPlanFile
  paper: PaperContent
  people: CalledPeople
  crumbs: React.ReactNode
  flags: React.ReactNode
  mayWrite: boolean
}) {
  const { may } = useSession()
  const [dialog, setDialog] = useState<'step' | 'review'>()
  const [focused, setFocused] = useState<string>()
  const [{ show }, setFilters] = useFilters({ show: mayWrite ? 'everything' : 'plan' })
  const asked = everythingAsked(file, workplaceBecause)
  const shown = asked.filter((one) => isShown(one, show))
  const counts = countParts(
    asked.flatMap(({ prompt }) => prompt ?? []),
    file.steps,
  )
  const active = shown.some(({ key }) => key === focused) ? focused : shown[0]?.key
  useKeys(
    'This safety plan',
    useMemo<Shortcut[]>(
      () => (mayWrite ? [{ keys: 'n', label: 'A step in her own words', run: () => setDialog('step') }] : []),
      [mayWrite],
    ),
  )
  const { id: planId, caseId } = file.record
  return (
    <Page
      title="Safety plan"
      crumbs={crumbs}
      lead={LEAD}
      beside={<Tag tone="accent">{file.steps.filter(isInPlan).length} steps in the plan</Tag>}
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/cases/$caseId/plan" params={{ caseId }} {...props} />}>
            Risk management plan
          </Button>
          {may('export documents') && (
            <Button renderRoot={(props) => <Link to="/documents/safety/$caseId" params={{ caseId }} {...props} />}>
              Paper for her
            </Button>
          )}
          {mayWrite && (
            <>
              <Button rightSection={<KeyHint keys="N" />} onClick={() => setDialog('step')}>
                Step in her own words
              </Button>
              <Button variant="filled" onClick={() => setDialog('review')}>
                Gone through with her
              </Button>
            </>
          )}
        </>
      }
      aside={
        <>
          <WhereItStands
            file={file}
            counts={counts}
            mayWrite={mayWrite}
            onPart={(part) => focusQuestion(shown.find((one) => one.part === part)?.key ?? '')}
          />
          <PaperCard file={file} paper={paper} mayWrite={mayWrite} />
          <WorkCard file={file} because={workplaceBecause} mayWrite={mayWrite} />
        </>
      }
    >
      {flags}
      <Notice kind="look" title="Before anything is changed.">
        {MASTER_PRINCIPLE} The steps that do are marked.
      </Notice>
      {conflicts.length > 0 && (
        <Card title="What cannot both be followed" beside={<Tag tone="medium">◆ {conflicts.length} found</Tag>}>
          <ConflictList conflicts={conflicts} />
        </Card>
      )}
      <ChoiceField
        label="Show"
        choices={SHOWN}
        value={SHOWN.find(({ value }) => value === show)?.value ?? null}
        onChange={(next) => setFilters({ show: next })}
      />
      <div data-questions>
        <Stack>
          {counts.map((one) => (
            <PartCard
              key={one.part}
              planId={planId}
              counted={one}
              shown={shown.filter(({ part }) => part === one.part)}
              people={people}
              active={active}
              mayWrite={mayWrite}
              onActive={setFocused}
            />
          ))}
        </Stack>
      </div>
      <NewStepDialog planId={planId} people={people} opened={dialog === 'step'} onClose={() => setDialog(undefined)} />
      <ReviewDialog record={file.record} opened={dialog === 'review'} onClose={() => setDialog(undefined)} />
    </Page>
  )
}

function isShown({ file }: Asked, show: string): boolean {
  if (show === 'open') return file === null || standingAnswer(file) === null
  return show !== 'plan' || (file !== null && isInPlan(file))
}

const LEAD = 'What she does, and what is done for her, to be safer. Made with her by her advocate, in her time.'

const SHOWN = [
  { value: 'everything', label: 'Everything' },
  { value: 'open', label: 'Not gone through yet' },
  { value: 'plan', label: 'In the plan' },
] as const
