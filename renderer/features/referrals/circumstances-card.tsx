import { Card } from '#renderer/components/card.tsx'
import { SelectField, SeveralField, YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { bindCase, bindReferral } from '#renderer/lib/bind.ts'
import { useSession } from '#renderer/lib/session.ts'
import {
  useSavedChoice,
  useSavedDay,
  useSavedLine,
  useSavedText,
  useSavedValue,
} from '#renderer/lib/use-saved-field.ts'
import { type CaseRecord, RELATIONSHIP_WORDS, relationship } from '#shared/domain/case.ts'
import { type CrossFlag, crossFlag, type ReferralRecord } from '#shared/domain/referral.ts'
import { Paragraphs } from './recording-card.tsx'

/** What decides where the case goes: domestic abuse, dominance, convictions, and who investigates (S4 §4.1, §4.4). */
export function RoutingFacts({ record, referral }: { record: CaseRecord; referral: ReferralRecord }) {
  const tie = useSavedChoice(bindCase(record, 'relationship', 'The perpetrator is, to the victim'))
  const domesticAbuse = useSavedChoice(bindCase(record, 'domesticAbuse', 'Does domestic abuse feature?'))
  const dominant = useSavedChoice(bindCase(record, 'stalkingDominant', 'Is stalking the dominant risk?'))
  const crime = useSavedChoice(bindReferral(referral, 'wouldBeCrime', 'Would what happened be a crime?'))
  const convicted = useSavedChoice(
    bindReferral(referral, 'priorSeriousConviction', 'Convicted of another serious offence?'),
  )
  const beyond = useSavedChoice(
    bindReferral(referral, 'riskBeyondClinic', 'Is the risk more than the clinic can manage?'),
  )
  const officer = useSavedLine(bindCase(record, 'officerInCase', 'Officer in the case'))
  const phone = useSavedLine(bindCase(record, 'officerPhone', 'Officer’s telephone'))
  const summary = useSavedText(bindCase(record, 'summary', 'Summary'))
  return (
    <Card title="What decides where it goes">
      <Columns>
        <SelectField
          saved={tie}
          choices={relationship.options.map((one) => ({ value: one, label: RELATIONSHIP_WORDS[one] }))}
        />
        <YesNoField saved={domesticAbuse} unsure />
        <YesNoField saved={dominant} unsure />
        <YesNoField saved={crime} unsure />
        <YesNoField saved={convicted} unsure />
        <YesNoField saved={beyond} unsure />
        <div data-place="officer">
          <TextField saved={officer} hint="Keeps the responsibility for the investigation." />
        </div>
        <TextField saved={phone} inputMode="tel" />
      </Columns>
      <div data-place="summary">
        <TextAreaField
          saved={summary}
          rows={3}
          most={20_000}
          hint="For the agenda: who did what, what has changed, what is feared."
        />
      </div>
    </Card>
  )
}

/** Who was there, in which language, what cuts across the case, and when the victim was told (items 18, 55). */
export function CircumstancesCard({ record }: { record: ReferralRecord }) {
  const { today } = useSession()
  const language = useSavedLine(bindReferral(record, 'interpreterLanguage', 'Language of the interpreter'))
  const accredited = useSavedChoice(bindReferral(record, 'interpreterAccredited', 'Is the interpreter accredited?'))
  const flags = useSavedValue<CrossFlag[]>(bindReferral(record, 'flags', 'What else is there'))
  const told = useSavedDay({ ...bindReferral(record, 'toldOn', 'Victim told on'), today, past: true })
  return (
    <Card title="Circumstances">
      <SeveralField saved={flags} choices={FLAGS} />
      <Paragraphs
        record={record}
        field="companions"
        label="Companions present, and their role"
        hint="Why each of them was there. Or that the victim was alone."
        most={1000}
      />
      <Columns>
        <TextField saved={language} hint="Empty when none is needed." />
        <YesNoField saved={accredited} />
      </Columns>
      <Paragraphs
        record={record}
        field="identities"
        label="Identities that matter here"
        hint="In the victim’s own words."
        most={1000}
      />
      <Paragraphs
        record={record}
        field="nationalReferral"
        label="National Referral Mechanism"
        hint="Whether it was considered, and why or why not."
        most={1000}
      />
      <Columns>
        <DayField
          saved={told}
          past
          today={today}
          hint="When the victim was told that the case may be heard regardless of consent."
        />
      </Columns>
    </Card>
  )
}

const FLAGS = crossFlag.options.map((one) => ({ value: one, label: `${one.charAt(0).toUpperCase()}${one.slice(1)}` }))
