import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { SeriesId } from '#shared/domain/ids.ts'
import { occurrences, type Series } from '#shared/domain/series.ts'
import { fillAttendance } from './attendance.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { addMeeting } from './meetings.ts'
import { rollOn } from './roll-over.ts'

type In = ApiInputs['series']
type Out = ApiOutputs['series']

/** The series of meetings, with how far each is planned. */
export async function listSeries(context: Context): Promise<Out['list']> {
  return recorded(context, async (r) => [aboutSeries(null), await r.agenda.series()])
}

/** Plans a series: one meeting for each of its days that lies ahead. */
export async function planSeries(context: Context, fields: In['plan']): Promise<Series> {
  return recorded(context, async (r) => {
    const one: Series = { ...fields, id: context.newId() as SeriesId, revision: 1 } // a new identity
    await r.agenda.addSeries(one)
    await planDays(context, r, one, occurrences(one))
    return [aboutSeries(one.id), one]
  })
}

/** Plans the meetings of a series up to a later day; those that are planned already stay as they are. */
export async function extendSeries(context: Context, { seriesId, until }: In['extend']): Promise<Series> {
  return recorded(context, async (r) => {
    const before = await r.agenda.seriesById(seriesId)
    const next: Series = { ...before, until, revision: before.revision + 1 }
    await planDays(
      context,
      r,
      next,
      occurrences(next).filter((on) => on > before.until),
    )
    await r.agenda.saveSeries(next)
    return [aboutSeries(seriesId), next]
  })
}

async function planDays(context: Context, r: Repositories, series: Series, days: readonly Day[]): Promise<void> {
  const { startsAt, place, chairId, invited } = series
  for (const heldOn of days.filter((on) => on >= context.today())) {
    const fields = { heldOn, startsAt, place, chairId, invited, seriesId: series.id, emergency: false }
    await fillAttendance(context, r, await addMeeting(context, r, fields))
  }
  await rollOn(context, r)
}

function aboutSeries(id: SeriesId | null): Subject {
  return { kind: 'meeting', id }
}
