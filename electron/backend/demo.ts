import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { holdNextMeeting } from '../demonstration/hold-next-meeting.ts'
import { makeDemonstrationIn } from './demonstration.ts'
import { drawnBeside } from './surroundings.ts'

// `npm run demo -- --out DIR`: the whole main job without any window.

const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (values.out === undefined) {
  process.stderr.write('Say where the two documents shall go: npm run demo -- --out DIR\n')
  process.exit(2)
}
const out = resolve(values.out)
const folder = await mkdtemp(join(tmpdir(), 'stalking-clinic-demo-'))
const documents = drawnBeside(import.meta.dirname)
try {
  await mkdir(out, { recursive: true })
  say('Making the demonstration clinic on an encrypted store …')
  const { staged, clinic } = await makeDemonstrationIn(folder, documents)
  const coordinator = staged.as('bernadette')
  const { counts } = await coordinator.today.get({})
  say(`  ${counts.cases} open cases, ${counts.openActions} open actions, ${counts.overdueActions} of them overdue.`)

  say('Holding its next meeting …')
  const { meetingId, caseId } = await holdNextMeeting(staged)
  const meeting = await coordinator.meetings.get({ meetingId })
  say(
    `  ${meeting.agenda.length} cases heard, ${meeting.entries.length} lines minuted, ${meeting.actions.length} actions agreed, minutes finalised.`,
  )

  for (const document of [{ kind: 'minutes', meetingId } as const, { kind: 'plan', caseId } as const]) {
    const file = await coordinator.documents.export({ document, withPlaceholders: true })
    await writeFile(join(out, file.name), new Uint8Array(await file.arrayBuffer()))
    say(`Wrote ${join(out, file.name)} (${Math.ceil(file.size / 1024)} kB).`)
  }
  const verdict = await coordinator.audit.verify({})
  say(verdict.ok ? `The audit is whole: ${verdict.entries} entries.` : `The audit is broken at entry ${verdict.seq}.`)
  await clinic.close()
} finally {
  await documents.close()
  await rm(folder, { recursive: true, force: true })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
