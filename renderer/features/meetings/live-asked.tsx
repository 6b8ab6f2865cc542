import { KeyHint } from '#renderer/components/key-hint.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { timeOf } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { CaseOfMeeting } from './agencies-heard.ts'
import { type AgencyHeard, markAsked } from './agencies-heard.ts'
import classes from './live.module.css'

/** Every agency once a case: who has been heard and when, who had nothing to add, who has not been asked yet. */
export function LiveAsked({
  heard,
  place,
  mayRun,
}: {
  heard: readonly AgencyHeard[]
  place: CaseOfMeeting
  mayRun: boolean
}) {
  const { agencyName } = useSession()
  const next = heard.find((one) => one.state === 'not yet')
  const mark = (agencyId: AgencyId, nothingToAdd: boolean) =>
    void attempt(() => markAsked(place, agencyId, agencyName(agencyId), nothingToAdd))
  return (
    <section aria-label="Asked">
      <h2>Asked</h2>
      <ul className={classes['chips']}>
        {heard.map(({ agencyId, state, at }) => (
          <li key={agencyId}>
            {mayRun && (state === 'not yet' || state === 'nothing to add') ? (
              <button
                type="button"
                className={classes['chip']}
                data-state={state}
                data-next={agencyId === next?.agencyId || undefined}
                title={state === 'not yet' ? 'Was asked and has nothing to add' : 'Take this back'}
                onClick={() => mark(agencyId, state === 'not yet')}
              >
                <Words name={agencyName(agencyId)} state={state} at={at} />
              </button>
            ) : (
              <span className={classes['chip']} data-state={state}>
                <Words name={agencyName(agencyId)} state={state} at={at} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayRun && next !== undefined && (
        <p className="muted">
          <KeyHint keys="F7" /> {agencyName(next.agencyId)} has nothing to add
        </p>
      )}
    </section>
  )
}

function Words({ name, state, at }: { name: string; state: AgencyHeard['state']; at: AgencyHeard['at'] }) {
  return (
    <>
      {SHAPES[state]} {name}
      <span className={classes['chip-state']}>
        {' '}
        {state === 'heard' || at === undefined ? '' : state}
        {at === undefined ? state : ` ${timeOf(at)}`}
      </span>
    </>
  )
}

const SHAPES = { heard: '✓', 'nothing to add': '–', 'not yet': '◆', 'not here': '○' } as const
