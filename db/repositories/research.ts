import { asc, eq, sql } from 'drizzle-orm'
import type { MeetingId, ReturnedId } from '#shared/domain/ids.ts'
import type { Chase, LinkedRecipient, ResearchRequest, ResearchReturn, Returned } from '#shared/domain/research.ts'
import { researchChases, researchRequests, researchReturns, returnedParagraphs } from '../schema/index.ts'
import { byIdIn, type Db, insertInto } from './rows.ts'

/** What agencies were asked before a meeting, and what they answered. */
export function researchRecords(db: Db) {
  const insertRequest = insertInto(db, researchRequests)
  const requests = db
    .select()
    .from(researchRequests)
    .where(eq(researchRequests.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(researchRequests.id))
    .prepare()
  const returns = db
    .select()
    .from(researchReturns)
    .where(eq(researchReturns.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(researchReturns.id))
    .prepare()
  const paragraphs = db
    .select()
    .from(returnedParagraphs)
    .where(eq(returnedParagraphs.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(returnedParagraphs.id))
    .prepare()
  const paragraphById = byIdIn(db, returnedParagraphs, 'paragraph')
  const setWithdrawn = db
    .update(returnedParagraphs)
    .set({ withdrawn: sql`${sql.placeholder('withdrawn')}` })
    .where(eq(returnedParagraphs.id, sql.placeholder('id')))
    .prepare()
  const chases = db
    .select()
    .from(researchChases)
    .where(eq(researchChases.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(researchChases.id))
    .prepare()

  return {
    addRequest: async (one: ResearchRequest, { linked, note }: LinkedRecipient): Promise<void> =>
      insertRequest({ ...one, linked, linkedNote: note }),
    requests: async (meetingId: MeetingId): Promise<ResearchRequest[]> =>
      requests.all({ meetingId }).map(({ linked: _linked, linkedNote: _note, ...one }) => one),
    addReturn: insertInto(db, researchReturns),
    returns: async (meetingId: MeetingId): Promise<ResearchReturn[]> => returns.all({ meetingId }),
    addParagraph: insertInto(db, returnedParagraphs),
    paragraphById: async (id: ReturnedId): Promise<Returned> => paragraphById(id),
    paragraphs: async (meetingId: MeetingId): Promise<Returned[]> => paragraphs.all({ meetingId }),
    setWithdrawn: async (id: ReturnedId, withdrawn: boolean): Promise<void> => {
      setWithdrawn.run({ id, withdrawn: withdrawn ? 1 : 0 })
    },
    addChase: insertInto(db, researchChases),
    chases: async (meetingId: MeetingId): Promise<Chase[]> => chases.all({ meetingId }),
  }
}
