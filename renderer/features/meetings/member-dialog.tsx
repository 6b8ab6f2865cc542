import { useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Change } from '#shared/domain/change.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId, PanelMemberId, PersonId } from '#shared/domain/ids.ts'
import {
  PANEL_STANDING_WORDS,
  type PanelMember,
  type PanelMemberFields,
  panelMemberFields,
  type StandingOnPanel,
  standingOnPanel,
} from '#shared/domain/panel.ts'

/** Adds somebody to the register, or changes what stands there of them. */
export function MemberDialog({
  member,
  members,
  onClose,
}: {
  member: PanelMember | null
  members: readonly PanelMember[]
  onClose(): void
}) {
  const { people, agencies, today } = useSession()
  const [personId, setPersonId] = useState<PersonId | null>(member?.personId ?? null)
  const [name, setName] = useState(member?.name ?? '')
  const [agencyId, setAgencyId] = useState<AgencyId | null>(member?.agencyId ?? null)
  const [standing, setStanding] = useState<StandingOnPanel>(member?.standing ?? 'core')
  const [post, setPost] = useState(member?.post ?? '')
  const [deputyFor, setDeputyFor] = useState<PanelMemberId | null>(member?.deputyFor ?? null)
  const [signedOn, setSignedOn] = useState<Day | null | undefined>(member?.signedOn ?? null)
  const choosePerson = (id: PersonId | null) => {
    const person = people.find((one) => one.id === id)
    setPersonId(id)
    if (person === undefined) return
    setName(person.name)
    setAgencyId(person.agencyId)
  }
  const keep = async () => {
    const checked = panelMemberFields.safeParse({
      name,
      agencyId,
      personId,
      standing,
      post,
      deputyFor: standing === 'deputy' ? deputyFor : null,
      signedOn: standing === 'observer' ? signedOn : null,
    })
    if (!checked.success) throw new Incomplete()
    if (member === null) await api.panel.add.call(checked.data)
    else await changeFields(member, checked.data)
    sayDone('The register was changed')
  }
  return (
    <Dialog
      title={member === null ? 'Add to the register' : `Change ${member.name}`}
      submit="Keep"
      opened
      onClose={onClose}
      onSubmit={keep}
      sentence={sentenceOf}
    >
      <ChoiceField
        label="Comes as"
        choices={standingOnPanel.options.map((value) => ({ value, label: PANEL_STANDING_WORDS[value].name }))}
        value={standing}
        onChange={setStanding}
        note={PANEL_STANDING_WORDS[standing].means}
      />
      <SelectField
        clearable
        label="Person of the clinic"
        hint="Leave empty for somebody who does not use the program"
        choices={people.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
        value={personId}
        onChange={choosePerson}
      />
      <Columns>
        <TextField required label="Name" value={name} onChange={setName} />
        <SelectField
          required
          label="Agency"
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={agencyId}
          onChange={setAgencyId}
        />
      </Columns>
      <TextField label="Post" hint="Such as officer in the case" value={post} onChange={setPost} />
      {standing === 'deputy' && (
        <SelectField
          required
          label="In place of"
          choices={members
            .filter((one) => one.standing === 'core' && one.id !== member?.id)
            .map((one) => ({ value: one.id, label: one.name }))}
          value={deputyFor}
          onChange={setDeputyFor}
        />
      )}
      {standing === 'observer' && (
        <DayField
          recent
          label="Statement signed on"
          hint="Observers come once they have signed"
          today={today}
          value={signedOn}
          onChange={setSignedOn}
        />
      )}
    </Dialog>
  )
}

async function changeFields(member: PanelMember, next: PanelMemberFields): Promise<void> {
  // What a deputy is for comes first: nobody is one for nobody.
  for (const field of ['name', 'agencyId', 'personId', 'post', 'signedOn', 'deputyFor', 'standing'] as const) {
    if (member[field] === next[field]) continue
    const change = { field, was: member[field], value: next[field] } as Change<typeof panelMemberFields.shape> // one field
    await api.panel.change.call({ memberId: member.id, change })
  }
}
