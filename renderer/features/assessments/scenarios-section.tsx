import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { SCENARIO_WORDS, type ScenarioKind, scenarioKind } from '#shared/domain/scenario.ts'
import classes from './formulation.module.css'
import { nameOfCode } from './formulation-links.tsx'
import type { Room } from './room.ts'
import { ScenarioCard } from './scenario-card.tsx'

/** How it may go on, what would be seen first, and what would then be done (N7). */
export function ScenariosSection({ room }: { room: Room }) {
  const { record } = room.file
  const { data } = useSuspenseQuery(api.formulations.get.queryOptions({ input: { assessmentId: record.id } }))
  return (
    <>
      {data.scenarios.length === 0 && (
        <Card title="No scenario yet">
          <Empty>
            {room.editable
              ? 'Nobody has said yet how it may go on. Begin with one of the four below: what, towards whom, how soon, and what would be seen first.'
              : 'No scenario was written in this assessment.'}
          </Empty>
        </Card>
      )}
      {data.scenarios.map((one, index) => (
        <ScenarioCard key={one.id} of={one} number={index + 1} editable={room.editable} />
      ))}
      {room.editable && (
        <Card title="Add a scenario">
          <Row>
            {scenarioKind.options.map((kind) => (
              <Button key={kind} title={SCENARIO_WORDS[kind].asks} onClick={() => void add(record.id, kind)}>
                {SCENARIO_WORDS[kind].name}
              </Button>
            ))}
          </Row>
        </Card>
      )}
      <Unanswered codes={data.unanswered} room={room} />
    </>
  )
}

function Unanswered({ codes, room }: { codes: readonly string[]; room: Room }) {
  const { caseId } = room.file.record
  return (
    <Card
      title="Risk factors that nothing in the plan answers yet"
      actions={
        codes.length > 0 && (
          <Link to="/cases/$caseId" params={{ caseId }}>
            To the actions of the case
          </Link>
        )
      }
    >
      {codes.length === 0 ? (
        <p className="muted">Every risk factor that is rated present is answered by an action, or none is rated yet.</p>
      ) : (
        <ul className={classes['unanswered']}>
          {codes.map((code) => (
            <li key={code}>◆ {nameOfCode(code)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

async function add(assessmentId: AssessmentId, kind: ScenarioKind): Promise<void> {
  await attempt(async () => {
    const { id: scenarioId } = await api.scenarios.add.call({ assessmentId, kind })
    remember({
      label: 'Scenario added',
      undo: () => api.scenarios.remove.call({ scenarioId }),
      redo: () => api.scenarios.restore.call({ scenarioId }),
    })
    focusScenario(scenarioId)
  })
}

/** Waits for the card that the records are about to bring. */
function focusScenario(scenarioId: string, tries = 40): void {
  const field = document.querySelector<HTMLElement>(`[data-scenario="${scenarioId}"] textarea`)
  if (field !== null) field.focus()
  else if (tries > 0) requestAnimationFrame(() => focusScenario(scenarioId, tries - 1))
}
