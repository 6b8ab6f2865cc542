import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BoardView } from '#shared/domain/action-board.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { people } from './clinic.ts'
import { id } from './columns.ts'

/** How each person last looked at the board of actions: it may name somebody, so it is kept here and in no address. */
export const boardViews = sqliteTable('board_views', {
  personId: id<PersonId>('person_id')
    .primaryKey()
    .notNull()
    .references(() => people.id),
  view: text('view', { mode: 'json' }).$type<BoardView>().notNull(),
})
