import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Notice } from '#renderer/components/notice.tsx'
import { listed } from '#renderer/lib/format.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import classes from './referrals.module.css'

/** Somebody in the clinic's records who may be one of the people named, and why. */
export type KnownPerson = ApiOutputs['referrals']['matches'][number]

/** Names one match, so that “somebody else” is remembered for it alone. */
export function matchKey({ caseId, role, name }: KnownPerson): string {
  return `${caseId}/${role}/${name}`
}

/** People already known to the clinic who may be the same, before a second record is made; a person decides. */
export function KnownAlready({
  matches,
  onSomebodyElse,
}: {
  matches: readonly KnownPerson[]
  onSomebodyElse(key: string): void
}) {
  if (matches.length === 0) return null
  return (
    <Notice kind="look" title="May be known already.">
      <ul className={classes['matches']} aria-label="May be known already">
        {matches.map((one) => (
          <li key={matchKey(one)}>
            <span>
              <strong>{one.name}</strong>, {one.role} in {one.reference}: {one.strength}, {listed(one.reasons)}.
            </span>
            <Button
              size="xs"
              renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: one.caseId }} {...props} />}
            >
              Go to {one.reference}
            </Button>
            <Button
              size="xs"
              aria-label={`No, somebody else than ${one.name} of ${one.reference}`}
              onClick={() => onSomebodyElse(matchKey(one))}
            >
              No, somebody else
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
