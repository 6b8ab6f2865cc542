import type { Repositories } from '#db/repositories/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Context } from './context.ts'

/** The bank holidays that count for the clinic, from the year of a day through the two after it. */
export async function holidaysFrom(context: Context, r: Repositories, day: Day): Promise<readonly Day[]> {
  const { region } = await r.clinic.settings()
  const year = Number(day.slice(0, 4))
  return context.bankHolidays(region, year, year + 2)
}
