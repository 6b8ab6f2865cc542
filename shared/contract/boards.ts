import { z } from 'zod'
import { actionFilter, boardGroup, boardGrouping, boardLine, boardView } from '#shared/domain/action-board.ts'
import { chased } from '#shared/domain/chase.ts'
import { herVictim } from '#shared/domain/her-victims.ts'
import { actionId, agencyId } from '#shared/domain/ids.ts'
import { severalActions } from './actions.ts'
import { nothing, procedure } from './base.ts'

/** As what a sheet of actions leaves. */
const sheetFormat = z.enum(['pdf', 'csv', 'ics'])

/** The boards: all actions of all cases for whoever follows them, and her cases for the advocate (issue 6). */
export const boardsContract = {
  /** How the person last looked at the board of actions; null before the first time. */
  kept: procedure('read cases', 'board read', nothing, boardView.nullable()),
  keep: procedure('read cases', 'board kept', boardView, nothing),
  /** How many actions fit and how many of them are late, in all and group by group. */
  summary: procedure(
    'read cases',
    'actions listed',
    z.object({ filter: actionFilter, grouping: boardGrouping }),
    z.object({ count: z.number().int(), late: z.number().int(), groups: z.array(boardGroup) }),
  ),
  /** A hundred lines of what fits, in the order of the view. */
  page: procedure(
    'read cases',
    'actions listed',
    boardView.extend({ page: z.number().int().nonnegative().max(100_000) }),
    z.object({ page: z.number().int(), lines: z.array(boardLine) }),
  ),
  /** Which actions fit, to choose all of them at once; `more` when there are more than one list may hold. */
  fitting: procedure(
    'read cases',
    'actions listed',
    z.object({ filter: actionFilter }),
    z.object({ ids: z.array(actionId), more: z.boolean() }),
  ),
  /** These actions owner by owner, to ask each about theirs; what is closed or advice is left out. */
  chaseList: procedure('write actions', 'actions listed', z.object({ actionIds: severalActions }), z.array(chased)),
  /** The same on paper. */
  chaseSheet: procedure(
    'export documents',
    'actions exported',
    z.object({ actionIds: severalActions, withPlaceholders: z.boolean() }),
    z.file(),
  ),
  /**
   * The actions of one agency that fit, to be given to it: as pages, as a table, or as days for a calendar. That they left is
   * recorded before the bytes are handed over.
   */
  sheet: procedure(
    'export documents',
    'actions exported',
    z.object({ filter: actionFilter, agencyId, format: sheetFormat, withPlaceholders: z.boolean() }),
    z.file(),
  ),
  /** The open cases for which the person, or somebody of the same agency, is the advocate; those without her voice first. */
  victims: procedure('speak for the victim', 'cases listed', nothing, z.array(herVictim)),
}
