import type { Day } from '#shared/domain/dates.ts'
import type { Region } from '#shared/domain/working-days.ts'

const PLACES: Record<Region, string> = {
  'england and wales': 'ENG',
  scotland: 'SCT',
  'northern ireland': 'NIR',
}

const known = new Map<string, Promise<readonly Day[]>>()

/** The bank holidays of a part of the United Kingdom, substitute days among them, from one year through another. */
export async function bankHolidays(region: Region, from: number, until: number): Promise<readonly Day[]> {
  const years = Array.from({ length: until - from + 1 }, (_, index) => inYear(region, from + index))
  return (await Promise.all(years)).flat()
}

/** Loads the library while somebody types their passphrase, so that their first screen does not wait for it. */
export async function readAhead(): Promise<void> {
  const year = new Date().getFullYear()
  await bankHolidays('england and wales', year, year + 2)
}

/** Read once a year and place: the library brings the calendars of every country and takes a moment to load. */
function inYear(region: Region, year: number): Promise<readonly Day[]> {
  const key = `${region} ${year}`
  const before = known.get(key)
  if (before !== undefined) return before
  const days = readYear(region, year)
  known.set(key, days)
  return days
}

async function readYear(region: Region, year: number): Promise<readonly Day[]> {
  const { default: Holidays } = await import('date-holidays')
  return new Holidays('GB', PLACES[region])
    .getHolidays(year, 'en')
    .filter((one) => one.type === 'public')
    .map((one) => one.date.slice(0, 10) as Day) // brand: the library prints existing days
}
