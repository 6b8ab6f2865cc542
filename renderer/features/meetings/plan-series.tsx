import { useState } from 'react'
import { ChoiceField, SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { type Day, dayOfWeek } from '#shared/domain/dates.ts'
import { dayOffNote } from '#shared/domain/day-off.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { occurrences, type SeriesRule, sayRule, seriesFields } from '#shared/domain/series.ts'
import { chairsOf } from './plan-meeting.tsx'

/** Plans a series: every so many weeks, or monthly on the weekday of its first day. */
export function PlanSeriesDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const session = useSession()
  const { today, me, holidays } = session
  const agencies = session.agencies.filter((one) => !one.retired)
  const chairs = chairsOf(session)
  const [startsOn, setStartsOn] = useState<Day | null | undefined>(null)
  const [until, setUntil] = useState<Day | null | undefined>(null)
  const [every, setEvery] = useState<'month' | '1' | '2' | '4'>('month')
  const [startsAt, setStartsAt] = useState('10:00')
  const [place, setPlace] = useState('')
  const [chairId, setChairId] = useState<PersonId | null>(
    chairs.find((one) => one.value === me.id)?.value ?? chairs[0]?.value ?? null,
  )
  const [invited, setInvited] = useState<AgencyId[]>(agencies.map((one) => one.id))
  const rule = startsOn == null ? null : ruleFrom(startsOn, every)
  const days = rule === null || startsOn == null || until == null ? [] : daysOf({ rule, startsOn, until })
  const off = days.filter((on) => dayOffNote(on, new Set(holidays)) !== '')
  const plan = async () => {
    const checked = seriesFields.safeParse({
      rule,
      startsOn,
      until,
      startsAt: startsAt.trim(),
      place,
      chairId,
      invited,
    })
    if (!checked.success) throw new Incomplete()
    await api.series.plan.call(checked.data)
    sayDone(`${count(days.length, 'meeting')} planned`)
  }
  return (
    <Dialog
      title="Plan a series of meetings"
      submit="Plan them"
      opened={opened}
      onClose={onClose}
      onSubmit={plan}
      sentence={sentenceOf}
    >
      <Columns least="narrow">
        <DayField required autoFocus label="First meeting" today={today} value={startsOn} onChange={setStartsOn} />
        <DayField required label="Planned until" today={today} value={until} onChange={setUntil} />
      </Columns>
      <ChoiceField
        label="How often"
        choices={[
          { value: 'month', label: startsOn == null ? 'Monthly' : capital(sayRule(ruleFrom(startsOn, 'month'))) },
          { value: '1', label: 'Every week' },
          { value: '2', label: 'Every 2 weeks' },
          { value: '4', label: 'Every 4 weeks' },
        ]}
        value={every}
        onChange={setEvery}
        note={[
          days.length === 0 ? '' : `${count(days.length, 'meeting')}.`,
          off.length === 0 ? '' : `${off.join(', ')}: a weekend or bank holiday. Each can be moved.`,
        ]
          .filter(Boolean)
          .join(' ')}
      />
      <Columns least="narrow">
        <TextField required label="Starts at" value={startsAt} onChange={setStartsAt} />
        <SelectField required label="Chair" choices={chairs} value={chairId} onChange={setChairId} />
      </Columns>
      <TextField required label="Place" value={place} onChange={setPlace} />
      <SeveralField
        label="Invited agencies"
        choices={agencies.map((one) => ({ value: one.id, label: one.name }))}
        value={invited}
        onChange={setInvited}
      />
    </Dialog>
  )
}

/** The fifth of a month counts as its last. */
function ruleFrom(startsOn: Day, every: 'month' | '1' | '2' | '4'): SeriesRule {
  if (every !== 'month') return { every: 'weeks', weeks: Number(every) }
  return { every: 'month', nth: Math.ceil(Number(startsOn.slice(8)) / 7), weekday: dayOfWeek(startsOn) }
}

/** The days as far as they can be told; what is wrong with them is said when they are planned. */
function daysOf(fields: Parameters<typeof occurrences>[0]): Day[] {
  try {
    return occurrences(fields)
  } catch {
    return []
  }
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
