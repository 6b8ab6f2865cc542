import { asc, eq, sql } from 'drizzle-orm'
import type { CaseId, SafeguardingId } from '#shared/domain/ids.ts'
import type { RaisedAction, Safeguarding } from '#shared/domain/safeguarding.ts'
import { actions, raisedActions, safeguardingReferrals } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

/** Referrals to child protection and adult safeguarding, and the actions that the program raised itself. */
export function safeguardingRecords(db: Db) {
  const byId = byIdIn(db, safeguardingReferrals, 'safeguarding referral')
  const ofCase = db
    .select()
    .from(safeguardingReferrals)
    .where(eq(safeguardingReferrals.caseId, sql.placeholder('caseId')))
    .orderBy(asc(safeguardingReferrals.id))
    .prepare()
  const raisedIn = db
    .select({
      actionId: raisedActions.actionId,
      caseId: raisedActions.caseId,
      raisedFor: raisedActions.raisedFor,
      partyId: raisedActions.partyId,
      dueAt: raisedActions.dueAt,
      number: actions.number,
      ownerName: actions.ownerName,
      dueOn: actions.dueOn,
      closedAt: actions.closedAt,
    })
    .from(raisedActions)
    .innerJoin(actions, eq(actions.id, raisedActions.actionId))
    .where(eq(raisedActions.caseId, sql.placeholder('caseId')))
    .orderBy(asc(actions.number))
    .prepare()
  return {
    byId: async (id: SafeguardingId): Promise<Safeguarding> => byId(id),
    ofCase: async (caseId: CaseId): Promise<Safeguarding[]> => ofCase.all({ caseId }),
    add: insertInto(db, safeguardingReferrals),
    save: saveIn(db, safeguardingReferrals),
    raised: async (caseId: CaseId): Promise<RaisedAction[]> => raisedIn.all({ caseId }),
    addRaised: insertInto(db, raisedActions),
  }
}
