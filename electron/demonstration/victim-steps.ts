import { day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { standingWishes } from '#shared/domain/victim-words.ts'
import { VICTIM_MOMENTS, type WrittenMoment } from './content/victim-loop.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** What the advocate told the victims and what they said, each on its day, after everything else of that day. */
export function victimSteps(clinic: ScriptedClinic, ledger: Ledger): Step[] {
  return VICTIM_MOMENTS.map((one) => ({ on: one.on, time: '19:50', act: () => happen(clinic, ledger, one) }))
}

async function happen(clinic: ScriptedClinic, ledger: Ledger, one: WrittenMoment): Promise<unknown> {
  const { victimLoop } = clinic.as('saima')
  const caseId = made(ledger.cases, one.of) as CaseId // as: made by the store
  const loop = await victimLoop.get({ caseId })
  const on = day.parse(one.on)
  switch (one.does) {
    case 'tell': {
      const { ref, mark, words } = found(loop.entries, ({ title }) => title.startsWith(one.about))
      const telling = { toldOn: on, words: one.words ?? words, toldBy: '', way: one.way, wayNote: '' }
      return victimLoop.tell({ caseId, ref, mark, telling, answer: one.answer ?? '' })
    }
    case 'hold back': {
      const { ref, mark } = found(loop.entries, ({ title, words }) => `${title}\n${words}`.includes(one.about))
      return victimLoop.holdBack({ caseId, ref, mark, reason: one.because })
    }
    case 'accept': {
      const { title, words, byWhom } = one
      const { ref, mark } = found(loop.entries, (entry) => entry.words.startsWith(one.about))
      const news = { kind: 'decision', title, words, byWhom, audience: null } as const
      return victimLoop.add({ caseId, news, from: { ref, mark } })
    }
    case 'say': {
      const { kind, about, words, instead } = one
      const before = standingWishes(loop.said)
      const changes = instead === undefined ? null : found(before, (wish) => wish.words.startsWith(instead)).id
      const said = { kind, about, words, saidOn: on, saidTo: '', tellingId: null, changes, takenBack: false }
      return victimLoop.say({ caseId, words: { ...said, audience: null } })
    }
    case 'consent':
      return victimLoop.changeConsent({ caseId, consent: { explained: true, answer: 'given', reason: one.reason } })
    case 'contact':
      return victimLoop.keepContact({ caseId, follows: null, contact: { ...one.contact, audience: null } })
  }
}

function found<T>(all: readonly T[], is: (one: T) => boolean): T {
  const one = all.find(is)
  if (one === undefined) throw new Error('The script of the demonstration clinic tells of something that is not there.')
  return one
}
