import { Card } from '#renderer/components/card.tsx'
import { SelectField, YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { bindCase } from '#renderer/lib/bind.ts'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedDay, useSavedLine, useSavedRequiredDay } from '#renderer/lib/use-saved-field.ts'
import { sayDue } from '#shared/domain/action.ts'
import { type CaseRecord, RELATIONSHIP_WORDS, relationship, type YesNoUnsure } from '#shared/domain/case.ts'

/** What was said at referral, who investigates, and when the case is looked at again. */
export function CaseFacts({ record, editable }: { record: CaseRecord; editable: boolean }) {
  return <Card title="Facts of the case">{editable ? <Fields record={record} /> : <Facts record={record} />}</Card>
}

function Fields({ record }: { record: CaseRecord }) {
  const { today, agencies } = useSession()
  const tie = useSavedChoice(bindCase(record, 'relationship', 'The perpetrator is, to the victim'))
  const domesticAbuse = useSavedChoice(bindCase(record, 'domesticAbuse', 'Does domestic abuse feature?'))
  const dominant = useSavedChoice(bindCase(record, 'stalkingDominant', 'Is stalking the dominant risk?'))
  const agency = useSavedChoice(bindCase(record, 'referringAgencyId', 'Referred by which agency'))
  const referredOn = useSavedRequiredDay({ ...bindCase(record, 'referredOn', 'Referred on'), today })
  const referredBy = useSavedLine(bindCase(record, 'referredByName', 'Referred by whom'))
  const officer = useSavedLine(bindCase(record, 'officerInCase', 'Officer in the case'))
  const phone = useSavedLine(bindCase(record, 'officerPhone', 'Officer’s telephone'))
  const review = useSavedDay({ ...bindCase(record, 'nextReviewOn', 'Next review'), today })
  return (
    <Columns>
      <DayField
        saved={review}
        today={today}
        hint="The day by which this case is looked at again."
        note={record.nextReviewOn === null ? undefined : sayDue(record.nextReviewOn, today)}
      />
      <TextField saved={officer} hint="Keeps the responsibility for the investigation." />
      <TextField saved={phone} inputMode="tel" />
      <SelectField
        saved={tie}
        choices={relationship.options.map((one) => ({ value: one, label: RELATIONSHIP_WORDS[one] }))}
      />
      <YesNoField saved={domesticAbuse} unsure />
      <YesNoField saved={dominant} unsure />
      <SelectField saved={agency} choices={agencyChoices(agencies, record.referringAgencyId)} />
      <DayField saved={referredOn} today={today} />
      <TextField saved={referredBy} />
    </Columns>
  )
}

function Facts({ record }: { record: CaseRecord }) {
  const { today, agencyName } = useSession()
  return (
    <DescriptionList
      lines={[
        [
          'Next review',
          record.nextReviewOn === null
            ? 'No day set'
            : `${asDay(record.nextReviewOn)}${record.closedAt === null ? `, ${sayDue(record.nextReviewOn, today)}` : ''}`,
        ],
        [
          'Officer in the case',
          record.officerInCase === ''
            ? 'Not known yet'
            : [record.officerInCase, record.officerPhone].filter((one) => one !== '').join(', '),
        ],
        ['Relationship', RELATIONSHIP_WORDS[record.relationship]],
        ['Domestic abuse', YES_NO_WORDS[record.domesticAbuse]],
        ['Stalking is the dominant risk', YES_NO_WORDS[record.stalkingDominant]],
        [
          'Referred by',
          [record.referredByName, agencyName(record.referringAgencyId), asDay(record.referredOn)]
            .filter((one) => one !== '')
            .join(', '),
        ],
      ]}
    />
  )
}

const YES_NO_WORDS: Record<YesNoUnsure, string> = { yes: 'Yes', no: 'No', unsure: 'Not known' }
