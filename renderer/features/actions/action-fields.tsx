import { ChoiceField, SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { SmartNotes } from '#renderer/components/smart-notes.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { useSavedChoice, useSavedDay, useSavedLine, useSavedValue } from '#renderer/lib/use-saved-field.ts'
import {
  type ActionLine,
  type actionFields,
  type ActionFields as Fields,
  STRAND_WORDS,
  strand,
  withDoer,
} from '#shared/domain/action.ts'
import type { Change } from '#shared/domain/change.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { sayLinks } from './links.ts'

/** What was promised, each field saving itself. */
export function ActionFields({ line }: { line: ActionLine }) {
  const { today, agencyName } = useSession()
  const text = useSavedLine(bind(line, 'text', 'What is to be done'))
  return (
    <>
      <Guided guidance={useGuidance(text.text, line)} aside={line.guidanceAside}>
        <TextAreaField rows={2} saved={text} />
      </Guided>
      {line.acceptance === null ? (
        <Owner line={line} />
      ) : (
        <DescriptionList
          lines={[
            ['Who does it', line.ownerName],
            ['Agency', agencyName(line.agencyId)],
          ]}
        />
      )}
      <DayField today={today} saved={useSavedDay({ today, ...bind(line, 'dueOn', 'Due') })} />
      <ChoiceField choices={STRANDS} saved={useSavedChoice(bind(line, 'strand', 'Strand'))} />
      <SelectField
        clearable
        choices={FACTOR_CHOICES}
        saved={useSavedChoice(bind(line, 'factor', 'First factor that it answers'))}
        note={line.links.length > 1 ? `It answers ${sayLinks(line)}.` : undefined}
      />
      <TextField saved={useSavedLine(bind(line, 'criterion', 'Done when'))} hint="What will be there when it is done" />
      <TextField saved={useSavedLine(bind(line, 'measure', 'How one will see it'))} />
      <Audience line={line} />
      <SmartNotes action={line} nextReviewOn={null} />
    </>
  )
}

/** Who does it can be corrected until somebody has answered; from then on it is given to somebody else. */
function Owner({ line }: { line: ActionLine }) {
  const { agencies } = useSession()
  const choices = agencies
    .filter((one) => !one.retired || one.id === line.agencyId)
    .map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <TextField saved={useSavedLine(bind(line, 'ownerName', 'Who does it'))} />
      <SelectField choices={choices} saved={useSavedChoice(bind(line, 'agencyId', 'Agency'))} />
    </>
  )
}

/** Which agencies may know of it, the one that does it always among them; nobody ticked is everybody. */
function Audience({ line }: { line: ActionLine }) {
  const { agencies } = useSession()
  const choices = agencies
    .filter((one) => !one.retired || line.audience?.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name }))
  const meant = (ticked: readonly AgencyId[]) => withDoer(ticked.length === 0 ? null : [...ticked], line.agencyId)
  const { label, save } = bind(line, 'audience', 'Only these agencies may know of it')
  const saved = useSavedValue<AgencyId[]>({
    label,
    value: line.audience ?? [],
    save: (was, value) => save(meant(was), meant(value)),
  })
  return <SeveralField choices={choices} saved={saved} hint="None ticked: everybody at the table" />
}

/** Every factor that an action may answer. */
export const FACTOR_CHOICES = FACTOR_PACKS.flatMap((pack) =>
  pack.items.map((item) => ({ value: item.code, label: `${item.code} ${item.label}` })),
)

const STRANDS = strand.options.map((value) => ({ value, label: STRAND_WORDS[value] }))

function bind<F extends keyof Fields>(line: ActionLine, field: F, label: string) {
  return {
    label,
    value: line[field],
    save: (was: ActionLine[F], value: ActionLine[F]) =>
      api.actions.change.call({
        actionId: line.id,
        change: { field, was, value } as Change<typeof actionFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}
