import type { Database } from 'better-sqlite3'
import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import type { Api } from '#shared/contract/index.ts'
import type { CaseId, ScreeningId } from '#shared/domain/ids.ts'
import { ANSWER_WORDS, type AnswerWord, answerWord } from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { everyNth } from './equal-rows.ts'
import { type Effort, interleaved, type Line, of, walk } from './measure.ts'
import { NOW, TODAY } from './seeding.ts'

export interface ScreeningWays {
  opened: OpenedStore<Repositories>
  caseIds: readonly CaseId[]
  direct: Api
}

/** A screening set opened and one answer saved for good, against the same statements by hand with the same audit row on the disk. */
export async function screening(
  many: string,
  { opened, caseIds, direct }: ScreeningWays,
  effort: Effort,
): Promise<Line[]> {
  const begun = await beginSome(opened, caseIds, direct)
  const byHand = handOn(opened.database)
  const ours = walk(begun)
  const theirs = walk(begun)
  const spreads = await interleaved(
    [
      {
        name: 'open by hand',
        run: () => {
          const { caseId } = theirs()
          inOne(opened, caseId, 'referral read', () => byHand.open(caseId))
        },
      },
      { name: 'open', run: () => direct.referrals.get({ caseId: ours().caseId }) },
      {
        name: 'answer by hand',
        run: () => {
          const one = byHand.next(begun)
          inOne(opened, one.caseId, 'screening answered', () => byHand.answer(one.screeningId, one.code, one.word))
        },
      },
      {
        name: 'answer',
        run: async () => {
          const one = ours()
          const { code, was, value } = one.turn()
          await direct.referrals.answer({ screeningId: one.screeningId, code, change: { field: 'answer', was, value } })
        },
      },
    ],
    effort,
  )
  return [
    {
      metric: `open a referral with its screening, services, ${many}`,
      ours: of(spreads, 'open'),
      floor: of(spreads, 'open by hand'),
      unit: 'µs',
      goal: 3,
    },
    {
      metric: `one answer saved for good, services, ${many}`,
      ours: of(spreads, 'answer'),
      floor: of(spreads, 'answer by hand'),
      unit: 'µs',
      goal: 2,
    },
  ]
}

interface Begun {
  caseId: CaseId
  screeningId: ScreeningId
  /** The next answer to give, after the one that stands. */
  turn(): { code: string; was: AnswerWord; value: AnswerWord }
}

const QUESTIONS = SCREENING.sets.flatMap((set) => (set.openedBy === null ? set.items : []))

async function beginSome(
  { store }: OpenedStore<Repositories>,
  caseIds: readonly CaseId[],
  direct: Api,
): Promise<Begun[]> {
  const some = everyNth(caseIds, 40)
  const begun: Begun[] = []
  for (const caseId of some) {
    const fields = { askedOn: TODAY, askedBy: 'Somebody Invented', mode: 'in person', modeReason: '' } as const
    const { id } = await direct.referrals.startScreening({ caseId, packId: SCREENING.id, fields })
    for (const { code } of QUESTIONS) {
      await direct.referrals.answer({ screeningId: id, code, change: { field: 'answer', was: null, value: 'no' } })
    }
    const standing = new Map<string, AnswerWord>()
    const codes = walk(QUESTIONS.map((item) => item.code))
    begun.push({
      caseId,
      screeningId: id,
      turn: () => {
        const code = codes()
        const was = standing.get(code) ?? 'no'
        const value = after(was)
        standing.set(code, value)
        return { code, was, value }
      },
    })
  }
  // The same screenings in the store that is written by hand.
  await store.write(async (records) => {
    const content = JSON.stringify(SCREENING)
    const { id: packId, version: packVersion } = SCREENING
    await records.referrals.addPack({
      id: packId,
      version: packVersion,
      content,
      sha256: '',
      addedAt: NOW,
      addedByName: '',
      attestation: '',
    })
    for (const { caseId, screeningId } of begun) {
      await records.referrals.addScreening({
        id: screeningId,
        caseId,
        packId,
        packVersion,
        askedOn: TODAY,
        askedBy: 'Somebody Invented',
        mode: 'in person',
        modeReason: '',
        startedAt: NOW,
        finishedAt: null,
        finishedByName: '',
        revision: 1,
      })
      for (const { code } of QUESTIONS) {
        await records.referrals.putAnswer({ screeningId, code, answer: 'no', comment: '', parts: [], revision: 1 })
      }
    }
    const [{ caseId } = { caseId: some[0] ?? '' }] = begun
    await records.audit.append({
      at: NOW,
      actorId: caseId,
      act: 'screening started',
      recordKind: 'case',
      recordId: caseId,
      caseId,
    })
  })
  return begun
}

function after(word: AnswerWord): AnswerWord {
  const words = answerWord.options
  return words[(words.indexOf(word) + 1) % words.length] ?? 'no'
}

/** Statements written by hand: everything that a page with a screening shows of it, and one answer put in its place. */
function handOn(database: Database) {
  const parties = database.prepare<[string], unknown>('select * from parties where case_id = ? and removed = 0')
  const screenings = database.prepare<[string], { id: string; pack_id: string; pack_version: string }>(
    'select * from screenings where case_id = ?',
  )
  const pack = database.prepare<[string, string], { content: string }>(
    'select * from packs where id = ? and version = ?',
  )
  const answers = database.prepare<[string], { parts: string }>(
    'select * from screening_answers where screening_id = ?',
  )
  const put = database.prepare<[string, string, string]>(
    'update screening_answers set answer = ?, revision = revision + 1 where screening_id = ? and code = ?',
  )
  const codes = walk(QUESTIONS.map((item) => item.code))
  const words = walk(Object.keys(ANSWER_WORDS))
  return {
    open: (caseId: string) => ({
      parties: parties.all(caseId),
      screenings: screenings.all(caseId).map((one) => ({
        ...one,
        pack: JSON.parse(pack.get(one.pack_id, one.pack_version)?.content ?? ''),
        answers: answers.all(one.id).map((answer) => ({ ...answer, parts: JSON.parse(answer.parts) })),
      })),
    }),
    answer: (screeningId: string, code: string, word: string) => put.run(word, screeningId, code),
    next: (begun: readonly Begun[]) => {
      const [one] = begun
      if (one === undefined) throw new Error('No screening was begun.')
      return { ...one, code: codes(), word: words() }
    },
  }
}

function inOne(
  { database, chain, anchor }: OpenedStore<Repositories>,
  caseId: string,
  act: 'referral read' | 'screening answered',
  work: () => unknown,
): void {
  database.exec('BEGIN IMMEDIATE')
  work()
  chain.append({ at: NOW, actorId: caseId, act, recordKind: 'case', recordId: caseId, caseId })
  database.exec('COMMIT')
  const { seq, mac } = chain.head()
  anchor.write({ generation: 1, seq, head: mac })
}
