import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { Row } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { WarningSignId } from '#shared/domain/ids.ts'
import type { ScenarioFile } from '#shared/domain/scenario.ts'
import classes from './formulation.module.css'
import { WatchSign } from './watch-sign.tsx'

/** What would be seen or heard first, and who watches for each. */
export function WarningSigns({ of, editable }: { of: ScenarioFile; editable: boolean }) {
  const { may } = useSession()
  const [watching, setWatching] = useState<WarningSignId>()
  const chosen = of.signs.find((one) => one.id === watching)
  return (
    <div>
      <h3>Warning signs</h3>
      {of.signs.length === 0 && (
        <p className="muted">
          {editable ? 'What would be seen or heard first, one by one.' : 'None was written down.'}
        </p>
      )}
      <ul className={classes['signs']}>
        {of.signs.map((one) => (
          <li key={one.id}>
            <span>
              {one.text}
              {one.watchedBy.length > 0 && (
                <span className="muted"> Watched by {listed(one.watchedBy.map(sayWatch))}.</span>
              )}
            </span>
            <Row>
              {one.watchedBy.length > 0 ? (
                <Link to="/actions">To the action</Link>
              ) : (
                may('ask for monitoring') && (
                  <Button size="xs" aria-label={`Have it watched: ${one.text}`} onClick={() => setWatching(one.id)}>
                    Have it watched
                  </Button>
                )
              )}
              {editable && (
                <button
                  type="button"
                  className={classes['remove']}
                  aria-label={`Remove this warning sign: ${one.text}`}
                  title="Remove"
                  onClick={() => void remove(one.id)}
                >
                  ×
                </button>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {editable && <AddSign of={of} />}
      {chosen !== undefined && (
        <WatchSign key={chosen.id} sign={chosen} opened onClose={() => setWatching(undefined)} />
      )}
    </div>
  )
}

function AddSign({ of }: { of: ScenarioFile }) {
  const [text, setText] = useState('')
  const add = async () => {
    if (text.trim() === '') return
    await attempt(async () => {
      const { id: warningSignId } = await api.scenarios.addSign.call({ scenarioId: of.id, text })
      setText('')
      remember({
        label: 'Warning sign added',
        undo: () => api.scenarios.removeSign.call({ warningSignId }),
        redo: () => api.scenarios.restoreSign.call({ warningSignId }),
      })
    })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void add()
  }
  return (
    <div className={classes['add']}>
      <TextField label="A warning sign" value={text} onChange={setText} onKeyDown={keys} hint="Enter adds it" />
      <Button onClick={() => void add()}>Add the sign</Button>
    </div>
  )
}

function sayWatch({ number, ownerName }: { number: number; ownerName: string }): string {
  return `${ownerName} (action ${number})`
}

function remove(warningSignId: WarningSignId): Promise<boolean> {
  const redo = () => api.scenarios.removeSign.call({ warningSignId })
  return attempt(
    async () => {
      await redo()
      remember({
        label: 'Warning sign removed',
        undo: () => api.scenarios.restoreSign.call({ warningSignId }),
        redo,
      })
    },
    'Warning sign removed',
    { undo: true },
  )
}
