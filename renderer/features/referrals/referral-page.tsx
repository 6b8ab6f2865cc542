import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { sayPeople } from '#renderer/lib/case-words.ts'
import { asDay } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Reading } from '#shared/domain/screening.ts'
import { TRIAGE_WORDS } from '#shared/domain/triage-state.ts'
import { CircumstancesCard, RoutingFacts } from './circumstances-card.tsx'
import { FinishedScreening } from './finished-screening.tsx'
import { HonourCard } from './honour-card.tsx'
import { isWorthGoing, jumpTo } from './jump.ts'
import { LevelDecision } from './level-decision.tsx'
import { NarrativeCard } from './narrative-card.tsx'
import { type Step, stepsLeft } from './next-step.ts'
import { PeopleCard } from './people-card.tsx'
import { Prompts } from './prompts.tsx'
import { RecordingCard } from './recording-card.tsx'
import { ReferralAside } from './referral-aside.tsx'
import classes from './referrals.module.css'
import { SafetyCard } from './safety-card.tsx'
import { ScreeningForm } from './screening-form.tsx'
import { StartScreening } from './start-screening.tsx'
import { type ScreeningFile, useScreening } from './use-screening.ts'

type ReferralFile = ApiOutputs['referrals']['get']

/** Everything about how a case came to the clinic, in one page where each field saves itself. */
export function ReferralPage({ caseId }: { caseId: CaseId }) {
  const { data: caseFile } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { data: file } = useSuspenseQuery(api.referrals.get.queryOptions({ input: { caseId } }))
  const draft = file.screenings.find((one) => one.record.finishedAt === null)
  return draft === undefined ? (
    <Referral caseFile={caseFile} file={file} />
  ) : (
    <ReferralWhileAsking key={draft.record.id} caseFile={caseFile} file={file} draft={draft} />
  )
}

/** While the questions are asked, the column beside follows the answers key by key. */
function ReferralWhileAsking({
  caseFile,
  file,
  draft,
}: {
  caseFile: CaseFile
  file: ReferralFile
  draft: ScreeningFile
}) {
  const screening = useScreening(draft)
  return (
    <Referral
      caseFile={caseFile}
      file={file}
      asking={{
        reading: screening.reading,
        form: (
          <div data-screening={draft.record.id}>
            <ScreeningForm file={draft} screening={screening} />
          </div>
        ),
      }}
    />
  )
}

function Referral({
  caseFile,
  file,
  asking,
}: {
  caseFile: CaseFile
  file: ReferralFile
  asking?: { reading: Reading; form: ReactNode }
}) {
  const { may, today } = useSession()
  const navigate = useNavigate()
  const [deciding, setDeciding] = useState(false)
  const { record, parties } = caseFile
  const editable = may('write cases') && record.closedAt === null
  const finished = file.screenings
    .filter((one) => one.record.finishedAt !== null)
    .toSorted((one, other) => (other.record.finishedAt ?? 0) - (one.record.finishedAt ?? 0))
  const reading = asking?.reading ?? finished[0]?.reading
  const steps = stepsLeft(file, caseFile)
  const goTo = ({ place }: Step) => {
    if (place === 'level') setDeciding(true)
    else if (place === null) void navigate({ to: '/cases/$caseId/triage', params: { caseId: record.id } })
    else jumpTo(place)
  }
  const latest = useRef({ steps, goTo })
  useEffect(() => {
    latest.current = { steps, goTo }
  })
  const goOn = useCallback(() => {
    const step = latest.current.steps.find(({ place }) => place === null || isWorthGoing(place))
    if (step !== undefined) latest.current.goTo(step)
  }, [])
  const keys = useMemo<Shortcut[]>(
    () =>
      editable
        ? [
            { keys: 'l', label: 'Decide the level', run: () => setDeciding(true) },
            { keys: 's', label: 'To the screening', run: () => void jumpTo('screening') },
            { keys: 'F8', label: 'To the next thing that is missing', run: goOn },
          ]
        : [],
    [editable, goOn],
  )
  useKeys('This referral', keys)

  return (
    <Page
      title={`Referral of ${record.reference}`}
      crumbs={
        <>
          <Link to="/cases">Cases</Link> ›{' '}
          <Link to="/cases/$caseId" params={{ caseId: record.id }}>
            {record.reference}
          </Link>
        </>
      }
      beside={<Tag tone={record.triage === 'accepted' ? 'done' : 'medium'}>{TRIAGE_WORDS[record.triage]}</Tag>}
      lead={sayPeople(parties, record.relationship, today)}
      actions={
        <>
          <Prompts />
          <Button renderRoot={(props) => <Link to="/cases/$caseId/triage" params={{ caseId: record.id }} {...props} />}>
            Triage
          </Button>
        </>
      }
      aside={
        <ReferralAside
          steps={steps}
          gaps={file.recordingGaps}
          caseFile={caseFile}
          reading={reading}
          finished={asking === undefined}
          editable={editable}
          onGo={goTo}
        />
      }
    >
      {file.repeat?.repeat === true && (
        <Notice kind="look" title="Repeat case.">
          The same two people: {file.repeat.reference}, {asDay(file.repeat.lastOn)}.
        </Notice>
      )}
      {file.mappa !== '' && (
        <Notice kind="look" title="MAPPA.">
          For the officer in the case: {file.mappa} The action is raised in <b>Triage</b>.
        </Notice>
      )}
      {!editable && <Notice kind="plain">This referral can be read and not changed.</Notice>}
      <fieldset disabled={!editable} className={classes['fields']} aria-label="Referral">
        <HonourCard record={file.record} editable={editable} />
        <SafetyCard record={file.record} editable={editable} />
        <PeopleCard caseId={record.id} parties={parties} raised={file.raised} />
        <NarrativeCard caseId={record.id} narratives={file.narratives} editable={editable} />
        {asking?.form}
        {finished.map((one, index) => (
          <FinishedScreening key={one.record.id} file={one} latest={index === 0 && asking === undefined} />
        ))}
        {editable && asking === undefined && <StartScreening caseId={record.id} again={finished.length > 0} />}
        <RoutingFacts record={record} referral={file.record} />
        <RecordingCard record={file.record} />
        <CircumstancesCard record={file.record} />
      </fieldset>
      {editable && (
        <LevelDecision
          caseId={record.id}
          reading={reading}
          finished={asking === undefined}
          opened={deciding}
          onClose={() => setDeciding(false)}
        />
      )}
    </Page>
  )
}
