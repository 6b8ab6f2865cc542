import { join } from 'node:path'
import { apiFor } from '#backend/api.ts'
import { drawnBeside } from '#backend/surroundings.ts'
import { CHEAP, makeSeededClinic, openAsBackend, SIGN_IN } from './clinics.ts'
import { type Line, spreadOf } from './measure.ts'
import { CASES_A_MEETING } from './seed-meetings.ts'

/** The minutes of a meeting of thirty cases as PDF, from the contract through the store to the worker thread and back. */
export async function pagesBench(folder: string, runs: number): Promise<Line[]> {
  const own = join(folder, 'pages')
  const { meetingIds } = await makeSeededClinic(own, CASES_A_MEETING * 2, CHEAP)
  const [meetingId] = meetingIds
  if (meetingId === undefined) throw new Error('No meeting was seeded.')
  // The worker and its fonts lie beside the built backend, as in the app.
  const documents = drawnBeside(join(import.meta.dirname, '../main'))
  const clinic = await openAsBackend(own, documents)
  try {
    const api = apiFor(clinic, SIGN_IN)
    const times: number[] = []
    let pages = 0
    for (let run = 0; run <= runs; run += 1) {
      const started = performance.now()
      const file = await api.documents.preview({ document: { kind: 'minutes', meetingId }, withPlaceholders: true })
      if (run > 0) times.push(performance.now() - started)
      pages = await pagesIn(file)
    }
    return [
      {
        metric: `minutes of ${CASES_A_MEETING} cases as PDF, a page`,
        ours: spreadOf([times.map((time) => time / pages)]),
        unit: 'ms',
      },
      { metric: `  … the whole of its ${pages} pages`, ours: spreadOf([times]), unit: 'ms' },
    ]
  } finally {
    await clinic.close()
    await documents.close()
  }
}

async function pagesIn(file: File): Promise<number> {
  return (
    Buffer.from(await file.arrayBuffer())
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? []
  ).length
}
