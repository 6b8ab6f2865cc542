import { memo, useMemo } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { HeatMap } from '#renderer/components/charts/heat-map.tsx'
import { IncidentsOverTime } from '#renderer/components/charts/incidents-over-time.tsx'
import { Picture } from '#renderer/components/charts/picture.tsx'
import type { CaseEvent } from '#shared/domain/case-event.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Incident } from '#shared/domain/incident.ts'
import { heatOf, weeksOf } from '#shared/domain/incident-series.ts'
import { BEHAVIOURS } from '#shared/instruments/behaviours.ts'
import { HeatTable, WeeksTable } from './picture-tables.tsx'
import { behaviourLabel } from './words.ts'

const CODES = BEHAVIOURS.map((one) => one.code)

/** What happened as two pictures that a panel can read from across the room. */
export const PicturesCard = memo(function PicturesCard({
  incidents,
  events,
  today,
}: {
  incidents: readonly Incident[]
  events: readonly CaseEvent[]
  today: Day
}) {
  const weeks = useMemo(() => weeksOf(incidents, today), [incidents, today])
  const heat = useMemo(() => heatOf(incidents, CODES, today), [incidents, today])
  return (
    <Card title="Pictures">
      <Picture
        title="How often and how severe, week by week"
        lead="Bars: incidents a week. Rows below: how severe, with their number. Shapes above: ○ life, □ measure, ▲ change that raises concern, ◆ control shifts to the victim. An uncertain incident stands on the first day that it can have been."
        table={<WeeksTable weeks={weeks} events={events} today={today} />}
      >
        <IncidentsOverTime weeks={weeks} events={events} today={today} />
      </Picture>
      {heat.rows.length > 0 && (
        <Picture
          title="Behaviours by month"
          lead="The stronger the shade, the more often; the number says how often."
          table={<HeatTable heat={heat} />}
        >
          <HeatMap heat={heat} labelOf={behaviourLabel} />
        </Picture>
      )}
    </Card>
  )
})
