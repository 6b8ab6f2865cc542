import type { Database } from 'better-sqlite3'
import type { AuditRow, AuditVerdict } from '#shared/domain/audit.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { AuditChain, AuditEntry } from '../audit-chain.ts'

/** How many entries a page of the audit holds. */
const AUDIT_PER_PAGE = 100

/** Who did what to which record, and when: appended with every act, read by those who answer for it. */
export function auditRecords(database: Database, chain: AuditChain) {
  const page = database.prepare<[string | null, string | null, number, number], AuditRow>(
    `${ROWS} where (? is null or a.actor_id = ?) order by a.seq desc limit ? offset ?`,
  )
  const total = database.prepare<[string | null, string | null], { total: number }>(
    'select count(*) as total from audit where (? is null or actor_id = ?)',
  )
  const touched = database.prepare<[string, string], { seq: number }>(
    `select seq from audit where record_kind = 'assessment' and record_id = ? and actor_id = ? limit 1`,
  )
  const ofCase = database.prepare<[string], AuditRow>(`${ROWS} where a.case_id = ? order by a.seq desc limit 500`)

  return {
    append: async (entry: AuditEntry): Promise<void> => {
      chain.append(entry)
    },
    page: async (number: number, actorId: string | null): Promise<{ rows: AuditRow[]; total: number }> => ({
      rows: page.all(actorId, actorId, AUDIT_PER_PAGE, number * AUDIT_PER_PAGE),
      total: total.get(actorId, actorId)?.total ?? 0,
    }),
    /** Whether a person has ever opened an assessment or worked on it. */
    hasOpened: async (assessmentId: string, personId: string): Promise<boolean> =>
      touched.get(assessmentId, personId) !== undefined,
    ofCase: async (caseId: CaseId): Promise<AuditRow[]> => ofCase.all(caseId),
    /** The newest entry, as it is printed on minutes: somebody who cuts entries off cannot make it fit again. */
    head: async (): Promise<{ seq: number; mac: string }> => {
      const { seq, mac } = chain.head()
      return { seq, mac: mac.toString('hex') }
    },
    verify: async (): Promise<AuditVerdict> => {
      const verdict = chain.verify()
      const { seq, mac } = chain.head()
      return verdict.ok
        ? { ok: true, entries: verdict.seq, head: mac.toString('hex') }
        : { ok: false, entries: seq, seq: verdict.seq, why: verdict.why }
    },
  }
}

const ROWS = `select a.seq, a.at, a.actor_id as actorId, coalesce(p.name, 'Nobody signed in') as actorName, a.act,
    a.record_kind as recordKind, a.record_id as recordId,
    coalesce(c.reference, m.held_on) as about
  from audit a
  left join people p on p.id = a.actor_id
  left join cases c on c.id = a.case_id
  left join meetings m on a.record_kind = 'meeting' and m.id = a.record_id`
