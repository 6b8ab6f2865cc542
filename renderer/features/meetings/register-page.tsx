import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { type Session, useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { PANEL_STANDING_WORDS, type PanelMember, type Seat, saySeat } from '#shared/domain/panel.ts'
import { MemberDialog } from './member-dialog.tsx'
import { SeatDialog } from './seat-dialog.tsx'

/** The register of the panel: who comes always, in somebody’s place, for one case, or to watch (item 12). */
export function RegisterPage() {
  const { data: register } = useSuspenseQuery(api.panel.list.queryOptions({ input: {} }))
  const session = useSession()
  const mayRun = session.may('run meetings')
  const [editing, setEditing] = useState<PanelMember | 'new'>()
  const [seating, setSeating] = useState<PanelMember>()
  useKeys(
    'Register',
    useMemo(
      () => (mayRun ? [{ keys: 'n', label: 'Add to the register', run: () => setEditing('new') }] : []),
      [mayRun],
    ),
  )
  const members = register.members.filter((one) => !one.left)
  return (
    <Page
      title="Register of the panel"
      lead="Whoever stands here is put on the list of each meeting by itself."
      crumbs={<Link to="/meetings">Meetings</Link>}
      actions={
        mayRun && (
          <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setEditing('new')}>
            Add to the register
          </Button>
        )
      }
    >
      <Card flush title="Members">
        <DataTable
          label="Members of the panel"
          rows={members}
          rowKey={(one) => one.id}
          columns={columns({ session, members, seats: register.seats, mayRun, onEdit: setEditing, onSeat: setSeating })}
          empty={
            <Empty>
              Nobody stands here yet. Add the core members first; every meeting that is planned then expects them.
            </Empty>
          }
        />
      </Card>
      {editing !== undefined && (
        <MemberDialog
          member={editing === 'new' ? null : editing}
          members={members}
          onClose={() => setEditing(undefined)}
        />
      )}
      {seating !== undefined && <SeatDialog member={seating} onClose={() => setSeating(undefined)} />}
    </Page>
  )
}

function columns({
  session,
  members,
  seats,
  mayRun,
  onEdit,
  onSeat,
}: {
  session: Session
  members: readonly PanelMember[]
  seats: readonly Seat[]
  mayRun: boolean
  onEdit(one: PanelMember): void
  onSeat(one: PanelMember): void
}): readonly Column<PanelMember>[] {
  return [
    {
      key: 'name',
      heading: 'Name',
      width: '230px',
      cell: (one) => (
        <>
          <strong>{one.name}</strong>
          <div className="muted small">{one.post}</div>
        </>
      ),
    },
    { key: 'agency', heading: 'Agency', width: '210px', cell: (one) => session.agencyName(one.agencyId) },
    {
      key: 'standing',
      heading: 'Comes as',
      width: '190px',
      cell: (one) => <Tag>{PANEL_STANDING_WORDS[one.standing].name}</Tag>,
    },
    {
      key: 'when',
      heading: 'When',
      cell: (one) => <When one={one} members={members} seats={seats} session={session} mayRun={mayRun} />,
    },
    {
      key: 'tools',
      heading: '',
      width: '220px',
      cell: (one) =>
        mayRun && (
          <>
            <Button size="compact-xs" aria-label={`Change ${one.name}`} onClick={() => onEdit(one)}>
              Change
            </Button>{' '}
            {one.standing === 'invitee' && (
              <Button size="compact-xs" aria-label={`Invite ${one.name} for a case`} onClick={() => onSeat(one)}>
                Invite
              </Button>
            )}{' '}
            <Button size="compact-xs" aria-label={`${one.name} has left`} onClick={() => void leave(one)}>
              Has left
            </Button>
          </>
        ),
    },
  ]
}

function When({
  one,
  members,
  seats,
  session,
  mayRun,
}: {
  one: PanelMember
  members: readonly PanelMember[]
  seats: readonly Seat[]
  session: Session
  mayRun: boolean
}) {
  if (one.standing === 'deputy')
    return <>for {members.find((each) => each.id === one.deputyFor)?.name ?? 'somebody who left'}</>
  if (one.standing === 'observer') {
    return <>{one.signedOn === null ? 'statement not signed yet' : `statement signed ${asDay(one.signedOn)}`}</>
  }
  if (one.standing === 'core') return <>every meeting</>
  const mine = seats.filter((each) => each.memberId === one.id)
  if (mine.length === 0) return <span className="muted">not invited for a case</span>
  return (
    <>
      {mine.map((seat) => (
        <div key={seat.id}>
          {seat.reference}, {saySeat(seat, session.today)}{' '}
          {mayRun && (
            <Button
              size="compact-xs"
              aria-label={`Take back the invitation of ${one.name} for ${seat.reference}`}
              onClick={() => void withdraw(seat)}
            >
              Take back
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

function leave({ id: memberId, name }: PanelMember): Promise<boolean> {
  const set = (left: boolean) => api.panel.change.call({ memberId, change: { field: 'left', was: !left, value: left } })
  return attempt(
    async () => {
      await set(true)
      remember({ label: `${name} has left the panel`, undo: () => set(false), redo: () => set(true) })
    },
    `${name} has left the panel`,
    { undo: true },
  )
}

function withdraw({ id: seatId, reference }: Seat): Promise<boolean> {
  const set = (withdrawn: boolean) => api.panel.withdrawSeat.call({ seatId, withdrawn })
  return attempt(
    async () => {
      await set(true)
      remember({ label: `Invitation for ${reference} taken back`, undo: () => set(false), redo: () => set(true) })
    },
    'Invitation taken back',
    { undo: true },
  )
}
