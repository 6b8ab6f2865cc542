import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { type Evidence, PROTECTIVE_PRESENCE_WORDS, presence, RISK_PRESENCE_WORDS } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { FactorItem, FactorPack } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import { Chips } from './chips.tsx'
import { Before, fieldsOf, MarkCell, RelevanceCell, type RowContext } from './factor-cells.tsx'
import { FactorKnown } from './factor-known.tsx'
import { FactorWriting } from './factor-writing.tsx'
import { moveFocus } from './focus.ts'
import type { ShownRating } from './progress.ts'
import { RatingConflictNotice } from './rating-conflict.tsx'
import type { RatingConflict, RatingDesk } from './rating-desk.ts'
import { commandFor, PRESENCE_LETTERS } from './rating-keys.ts'
import type { Desk, Writing } from './writing.ts'

/** One factor in one context: what it is, whether it is there, how much it matters, and on what evidence. All of it by single keys while it has the focus. */
export const FactorRow = memo(function FactorRow({
  rowKey,
  item,
  context,
  bearing,
  from,
  rating,
  before,
  conflict,
  evidence = NONE,
  active,
  writing,
  onActive,
  rate,
  confirm,
  settle,
  desk,
}: {
  rowKey: string
  item: FactorItem
  context: RowContext
  bearing: FactorPack['bearing']
  /** Evidence of an earlier day no longer counts; null when it does not age. */
  from: Day | null
  rating: ShownRating | undefined
  /** In the last signed assessment. */
  before: ShownRating | undefined
  conflict: RatingConflict | undefined
  evidence: readonly Evidence[] | undefined
  active: boolean
  writing: Writing['what'] | undefined
  onActive(key: string): void
  rate: RatingDesk['rate']
  confirm: RatingDesk['confirm']
  settle: RatingDesk['settle']
  desk: Desk
}) {
  const { code, label, help } = item
  const words = bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
  const fields = fieldsOf(context)
  const now = rating?.[fields.presence] ?? null
  const weight = rating?.[fields.relevance] ?? null
  const toConfirm = desk.editable && rating?.[fields.carried] === 'to confirm'
  const name = context === null ? label : `${label}, ${context}`

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const command = commandFor(event.key, bearing)
    if (command === undefined || (command.kind !== 'move' && !desk.editable)) return
    event.preventDefault()
    if (command.kind === 'move') moveFocus(event.currentTarget, command.by)
    else if (event.repeat) return
    else if (command.kind === 'confirm') {
      confirm(code, context === 'in custody')
      moveFocus(event.currentTarget, 1)
    } else if (command.kind === 'presence') rate(code, fields.presence, command.value)
    else if (command.kind === 'relevance') rate(code, fields.relevance, weight === command.value ? null : command.value)
    else if (command.kind === 'mark') rate(code, 'mark', rating?.mark === command.value ? null : command.value)
    else desk.write({ code, what: command.what })
  }
  const take = (event: MouseEvent<HTMLElement>) => {
    const inside = event.target instanceof Element && event.target.closest('button, input, textarea, a, label') !== null
    if (!inside) event.currentTarget.focus()
  }

  return (
    <div
      role="row"
      tabIndex={active ? 0 : -1}
      data-factor={code}
      data-open={now === null || toConfirm || undefined}
      data-context={context ?? undefined}
      aria-label={[
        `${code} ${name}`,
        now === null ? 'not rated' : words[now],
        weight === null ? '' : `${weight} relevance`,
        rating?.mark ?? '',
        toConfirm ? 'from last time, to confirm' : '',
        context === 'in custody' ? '' : sayPieces(evidence.length),
      ]
        .filter((one) => one !== '')
        .join(', ')}
      aria-description={help}
      className={classes['factor']}
      onKeyDown={keys}
      onFocus={() => onActive(rowKey)}
      onClick={take}
    >
      <div role="rowheader" className={classes['factor-name']}>
        <span className={classes['code']}>{context === 'in custody' ? '' : code}</span>
        <span>
          {context !== 'in custody' && label} {context !== null && <span className="muted small">{context}</span>}
        </span>
      </div>
      <div role="gridcell">
        {desk.editable ? (
          <Chips
            label={`Presence of ${name}`}
            chips={presence.options.map((one) => ({
              value: one,
              text: PRESENCE_LETTERS[one],
              name: `${words[one]} (${PRESENCE_LETTERS[one]})`,
            }))}
            value={now}
            unsure={toConfirm}
            onChoose={(one) => rate(code, fields.presence, one)}
          />
        ) : (
          <strong>{now === null ? 'Not rated' : words[now]}</strong>
        )}
      </div>
      <div role="gridcell">
        {bearing === 'risk' ? (
          <RelevanceCell
            code={code}
            label={name}
            now={weight}
            field={fields.relevance}
            rate={rate}
            editable={desk.editable}
          />
        ) : (
          <MarkCell code={code} label={label} now={rating?.mark ?? null} rate={rate} editable={desk.editable} />
        )}
      </div>
      <FactorKnown
        item={item}
        context={context}
        from={from}
        evidence={evidence}
        missing={writing === 'missing' ? '' : (rating?.missing ?? '')}
        active={active}
        desk={desk}
        tags={
          <>
            {toConfirm && (
              <Tag tone="medium">
                ◆ from last time: <KeyHint keys="Enter" /> still so
              </Tag>
            )}
            <Before before={before} rating={rating} context={context} />
          </>
        }
      />
      {conflict !== undefined && (
        <div role="gridcell" className={classes['across']}>
          <RatingConflictNotice code={code} conflict={conflict} words={words} settle={settle} />
        </div>
      )}
      {writing !== undefined && (
        <FactorWriting what={writing} item={item} missing={rating?.missing ?? ''} desk={desk} />
      )}
    </div>
  )
})

function sayPieces(many: number): string {
  return many === 0 ? 'no evidence' : `${many} ${many === 1 ? 'piece' : 'pieces'} of evidence`
}

const NONE: readonly Evidence[] = []
