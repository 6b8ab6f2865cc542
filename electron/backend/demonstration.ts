import { Temporal } from 'temporal-polyfill'
import { v7 } from 'uuid'
import type { Documents } from '#services/context.ts'
import type { Api } from '#shared/contract/index.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { DEMONSTRATION_CLINIC } from '../demonstration/content/clinic.ts'
import { makeDemonstration } from '../demonstration/make.ts'
import { apiFor } from './api.ts'
import { createClinic, type OpenClinic } from './clinic.ts'
import type { PassphraseCost } from './passphrase.ts'

/** A clinic whose people act one after another on a clock that is set before each act. */
export interface StagedClinic {
  /** The clinic's records as somebody sees them who signs in under this name: checked, permitted and audited like the window's. */
  as(signIn: string): Api
  /** Sets the clock, `2026-11-10` at `14:05` in the United Kingdom; it goes on by a second with every reading. */
  at(day: string, time: string): void
}

/** Makes the demonstration clinic in an empty folder, the same every time but for its keys. */
export async function makeDemonstrationIn(
  folder: string,
  documents: Documents,
  cost?: PassphraseCost,
): Promise<{ staged: StagedClinic; clinic: OpenClinic }> {
  const clock = scriptedClock()
  const { clinic } = await createClinic(
    { folder, now: clock.now, newId: countingIds(clock.now), documents, cost },
    DEMONSTRATION_CLINIC,
  )
  const staged: StagedClinic = { as: (signIn) => apiFor(clinic, signIn), at: clock.set }
  await makeDemonstration(staged)
  return { staged, clinic }
}

function scriptedClock() {
  let now = Temporal.ZonedDateTime.from('2026-01-05T09:00[Europe/London]').epochMilliseconds
  return {
    now: (): Instant => {
      now += 1000
      return now as Instant // brand: milliseconds since 1970
    },
    set: (day: string, time: string): void => {
      now = Temporal.ZonedDateTime.from(`${day}T${time}[Europe/London]`).epochMilliseconds
    },
  }
}

/** Identities that count up and sort by the scripted time. */
function countingIds(now: () => Instant): () => string {
  let count = 0
  return () => {
    count += 1
    const random = new Uint8Array(16)
    new DataView(random.buffer).setUint32(12, count)
    return v7({ msecs: now(), seq: count, random })
  }
}
