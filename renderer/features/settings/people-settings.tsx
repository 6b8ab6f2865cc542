import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { ROLE_WORDS } from '#shared/domain/permission.ts'
import type { Person } from '#shared/domain/person.ts'
import { AddPerson } from './add-person.tsx'
import { EditPerson } from './edit-person.tsx'

/** Everybody who works with the clinic, with agency, roles and how they sign in. */
export function PeopleSettings() {
  const { people, agencyName, may } = useSession()
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<Person['id']>()
  const edited = people.find((one) => one.id === editing)
  const columns: Column<Person>[] = [
    {
      key: 'name',
      heading: 'Name',
      sort: (one) => one.name,
      cell: (one) =>
        may('manage clinic') ? (
          <button type="button" onClick={() => setEditing(one.id)}>
            {one.name}
          </button>
        ) : (
          one.name
        ),
    },
    {
      key: 'agency',
      heading: 'Agency',
      sort: (one) => agencyName(one.agencyId),
      cell: (one) => agencyName(one.agencyId),
    },
    { key: 'roles', heading: 'Roles', cell: (one) => one.roles.map((role) => ROLE_WORDS[role].name).join(', ') },
    {
      key: 'signin',
      heading: 'Signs in',
      cell: (one) =>
        one.active ? (
          one.signIn === '' ? (
            <span className="muted">does not use the app</span>
          ) : (
            one.signIn
          )
        ) : (
          <Tag>removed</Tag>
        ),
    },
  ]
  return (
    <Card
      title="People"
      flush
      actions={may('manage clinic') && <Button onClick={() => setAdding(true)}>Add a person</Button>}
    >
      <DataTable
        label="People"
        rows={people}
        rowKey={(one) => one.id}
        columns={columns}
        empty={<Empty>Everybody who works with the clinic stands here.</Empty>}
      />
      <AddPerson opened={adding} onClose={() => setAdding(false)} />
      {edited !== undefined && <EditPerson key={edited.id} person={edited} onClose={() => setEditing(undefined)} />}
    </Card>
  )
}
