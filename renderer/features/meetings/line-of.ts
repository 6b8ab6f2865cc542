import { printMinuteLine } from '#shared/domain/minute-line.ts'
import { decidedBy } from '#shared/domain/minute-line-decided.ts'
import type { LineContext } from '#shared/domain/minute-line-meaning.ts'
import type { Minuted } from './minuted.ts'

/** What was recorded, as the line that would record it: a level as `/level`, a case put off as `/defer`. A line has no breaks, so breaks become spaces. */
export function lineOf(one: Minuted, context: LineContext): string {
  if (one.kind === 'entry') {
    const said = { kind: 'entry', entry: { ...one.entry, audience: one.entry.audience ?? undefined } } as const
    return oneLine(printMinuteLine(decidedBy(one.entry) ?? said, context))
  }
  const { text, ownerId, agencyId, dueOn, links, criterion, audience } = one.action
  const agency = context.agencies.find((each) => each.id === agencyId)?.name
  const ownerName = one.action.ownerName === agency ? '' : one.action.ownerName
  return oneLine(
    printMinuteLine(
      {
        kind: 'action',
        action: {
          text,
          ownerName,
          ownerId,
          agencyId,
          dueOn,
          factors: links.filter((each) => each.kind !== 'scenario').map((each) => each.ref),
          unknownFactors: [],
          criterion,
          ...(audience === null ? {} : { audience }),
        },
      },
      context,
    ),
  )
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
