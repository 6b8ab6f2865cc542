import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { RecordKind } from '#shared/domain/audit.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { CaseId, MeetingId, PersonId, ReleaseId } from '#shared/domain/ids.ts'
import type { Release } from '#shared/domain/release.ts'
import { drafts, fieldVersions, releases } from '../schema/index.ts'
import { type Db, insertInto, placeholders } from './rows.ts'

/** Keystrokes of one person on one field within this time, in milliseconds, are one version. */
const ONE_SITTING = 10 * 60 * 1000

/** What lies beside the cases: earlier versions of fields, drafts, and what has left the store. */
export function bookRecords(db: Db) {
  const insertVersion = insertInto(db, fieldVersions)
  const recentVersion = db
    .select({ id: fieldVersions.id })
    .from(fieldVersions)
    .where(
      and(
        eq(fieldVersions.recordId, sql.placeholder('recordId')),
        eq(fieldVersions.field, sql.placeholder('field')),
        eq(fieldVersions.byId, sql.placeholder('byId')),
        gt(fieldVersions.at, sql.placeholder('since')),
      ),
    )
    .limit(1)
    .prepare()
  const draft = db
    .select({ text: drafts.text, at: drafts.at })
    .from(drafts)
    .where(and(eq(drafts.personId, sql.placeholder('personId')), eq(drafts.place, sql.placeholder('place'))))
    .prepare()
  const putDraft = db
    .insert(drafts)
    .values(placeholders(drafts))
    .onConflictDoUpdate({
      target: [drafts.personId, drafts.place],
      set: { text: sql`excluded.text`, at: sql`excluded.at` },
    })
    .prepare()
  const dropDraft = db
    .delete(drafts)
    .where(and(eq(drafts.personId, sql.placeholder('personId')), eq(drafts.place, sql.placeholder('place'))))
    .prepare()
  const insertRelease = insertInto(db, releases)
  const setHash = db
    .update(releases)
    .set({ sha256: sql`${sql.placeholder('sha256')}` })
    .where(and(eq(releases.id, sql.placeholder('id')), eq(releases.sha256, '')))
    .prepare()
  const copies = db
    .select({ copies: sql<number>`count(*)` })
    .from(releases)
    .where(
      sql`kind = ${sql.placeholder('kind')} and case_id is ${sql.placeholder('caseId')} and meeting_id is ${sql.placeholder('meetingId')}`,
    )
    .prepare()
  const released = db
    .select()
    .from(releases)
    .where(eq(releases.caseId, sql.placeholder('caseId')))
    .orderBy(desc(releases.at))
    .prepare()

  return {
    /** Keeps what a field held, once a sitting. */
    keepVersion: async (version: {
      id: string
      recordKind: RecordKind
      recordId: string
      field: string
      was: unknown
      at: Instant
      byId: PersonId
    }): Promise<void> => {
      const same = recentVersion.get({ ...version, since: version.at - ONE_SITTING })
      if (same === undefined) await insertVersion(version)
    },
    draft: async (personId: PersonId, place: string): Promise<{ text: string; at: Instant } | null> =>
      draft.get({ personId, place }) ?? null,
    putDraft: async (one: { personId: PersonId; place: string; text: string; at: Instant }): Promise<void> => {
      putDraft.run(one)
    },
    dropDraft: async (personId: PersonId, place: string): Promise<void> => {
      dropDraft.run({ personId, place })
    },
    addRelease: insertRelease,
    /** Completes a release with the fingerprint of its bytes, once. */
    setReleaseHash: async (id: ReleaseId, sha256: string): Promise<void> => {
      setHash.run({ id, sha256 })
    },
    copiesOf: async (of: {
      kind: Release['kind']
      caseId: CaseId | null
      meetingId: MeetingId | null
    }): Promise<number> => copies.get(of)?.copies ?? 0,
    releasesOf: async (caseId: CaseId): Promise<Release[]> => released.all({ caseId }),
  }
}
