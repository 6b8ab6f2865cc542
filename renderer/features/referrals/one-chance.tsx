import { Notice } from '#renderer/components/notice.tsx'
import { ONE_CHANCE } from '#shared/instruments/prompts.ts'
import classes from './referrals.module.css'

/** While the questions are asked: the first yes about honour-based abuse says what to do in this very conversation (item 36). */
export function OneChance({ yes }: { yes: readonly string[] }) {
  return (
    <div role="status">
      {yes.length > 0 && (
        <Notice kind="look" title={`${ONE_CHANCE.title}.`}>
          {yes.join(', ')} answered yes: the case now carries the flag of honour-based abuse.
          <OneChanceLines />
        </Notice>
      )}
    </div>
  )
}

/** What to do now, and when to stop. */
export function OneChanceLines() {
  return (
    <div className={classes['prompt']}>
      <ul>
        {ONE_CHANCE.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <strong>Stop.</strong> {ONE_CHANCE.stop}
      </p>
    </div>
  )
}
