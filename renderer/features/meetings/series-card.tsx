import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import { type Series, sayRule } from '#shared/domain/series.ts'
import classes from './meeting.module.css'

/** The series of meetings and how far each is planned; nothing while there is none. */
export function SeriesCard({ mayRun }: { mayRun: boolean }) {
  const { data: all = [] } = useQuery(api.series.list.queryOptions({ input: {} }))
  const [extending, setExtending] = useState<Series>()
  if (all.length === 0) return null
  return (
    <Card title="Series" quiet>
      <ul className={classes['people']}>
        {all.map((one) => (
          <li key={one.id}>
            <span>
              {sayRule(one.rule)} at {one.startsAt}, {one.place}, planned until {asDay(one.until)}
            </span>
            {mayRun && (
              <Button size="xs" onClick={() => setExtending(one)}>
                Plan further
              </Button>
            )}
          </li>
        ))}
      </ul>
      {extending !== undefined && <ExtendDialog series={extending} onClose={() => setExtending(undefined)} />}
    </Card>
  )
}

function ExtendDialog({ series, onClose }: { series: Series; onClose(): void }) {
  const { today } = useSession()
  const [until, setUntil] = useState<Day | null | undefined>(null)
  return (
    <Dialog
      title="Plan the series further"
      lead={`It is planned until ${asDay(series.until)}. The meetings that are planned stay as they are.`}
      submit="Plan them"
      opened
      onClose={onClose}
      onSubmit={async () => {
        if (until == null) throw new Incomplete()
        await api.series.extend.call({ seriesId: series.id, until })
        sayDone(`Planned until ${asDay(until)}`)
      }}
      sentence={sentenceOf}
    >
      <DayField required autoFocus label="Planned until" today={today} value={until} onChange={setUntil} />
    </Dialog>
  )
}
