import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useLayoutEffect, useMemo, useState } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { inFigures } from '#renderer/lib/format.ts'
import { listenToKeys, sayKeys, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { ROLE_WORDS } from '#shared/domain/permission.ts'
import { CommandPalette } from './command-palette.tsx'
import { lockNow } from './lock-now.ts'
import { LockWarning } from './lock-warning.tsx'
import { SavedState, takeBack, takeForward } from './saved-state.tsx'
import classes from './shell.module.css'
import { ShortcutSheet } from './shortcut-sheet.tsx'

/** The frame around every screen: marking, navigation, palette, what is saved, who is signed in, lock. */
export function Shell() {
  const { settings, storeNotice } = useSession()
  const navigate = useNavigate()
  const [palette, setPalette] = useState(false)
  const [sheet, setSheet] = useState(false)
  const keys = useMemo(
    () => [
      {
        keys: 'mod+k',
        label: 'Go to a case, person, meeting, action or command',
        run: () => setPalette(true),
        anywhere: true,
      },
      { keys: '?', label: 'Show all keys', run: () => setSheet(true) },
      { keys: 'mod+z', label: 'Undo (in a text: the last words)', run: takeBack, notWhileTyping: true },
      { keys: 'mod+shift+z', label: 'Do again', run: takeForward, notWhileTyping: true },
      { keys: 'mod+l', label: 'Lock now', run: () => void lockNow(), anywhere: true },
      ...ROOMS.map((room) => ({
        keys: room.keys,
        label: `Go to ${room.label}`,
        run: () => void navigate({ to: room.to }),
      })),
    ],
    [navigate],
  )
  useKeys('Everywhere', keys)
  useLayoutEffect(listenToKeys, [])
  return (
    <div className={classes['shell']}>
      <button type="button" className={classes['skip']} onClick={skipToMain}>
        Skip to the content
      </button>
      <section className={classes['marking']} aria-label="Classification">
        {settings.marking}
      </section>
      <nav aria-label="Rooms" className={classes['side']}>
        <p className={classes['clinic']}>{settings.clinicName}</p>
        <Rooms />
        <SignedIn />
      </nav>
      <section className={classes['top']} aria-label="Go to, and what is saved">
        <button type="button" className={classes['palette']} onClick={() => setPalette(true)}>
          <span>Go to a case, person, action…</span>
          <KeyHint keys={sayKeys('mod+k')} />
        </button>
        <SavedState />
        <Button size="xs" variant="subtle" color="standard" onClick={() => setSheet(true)} aria-label="Show all keys">
          ?
        </Button>
      </section>
      <main id="main" className={classes['content']} tabIndex={-1}>
        {storeNotice !== null && (
          <div className={classes['store-notice']}>
            <Notice kind="danger" title="About the records.">
              {storeNotice}
            </Notice>
          </div>
        )}
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <CommandPalette opened={palette} onClose={() => setPalette(false)} onSheet={() => setSheet(true)} />
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
      <LockWarning />
    </div>
  )
}

function Rooms() {
  const { may } = useSession()
  const { data } = useQuery({ ...api.today.get.queryOptions({ input: {} }), enabled: may('read cases') })
  const counts: Partial<Record<string, string>> =
    data === undefined
      ? {}
      : {
          '/cases': String(data.counts.cases),
          '/actions': data.counts.overdueActions === 0 ? '' : `${inFigures(data.counts.overdueActions)} late`,
          '/today': String(data.attention.length || ''),
        }
  return (
    <div className={classes['nav']}>
      {ROOMS.filter((room) => may(room.needs)).map((room) => (
        <Link key={room.to} to={room.to} className={classes['room']} activeProps={{ 'data-active': true }}>
          {room.label}
          {counts[room.to] !== undefined && <span className={classes['count']}>{counts[room.to]}</span>}
        </Link>
      ))}
    </div>
  )
}

function SignedIn() {
  const { me } = useSession()
  return (
    <div className={classes['signed-in']}>
      <p>
        {me.name} · {me.roles.map((one) => ROLE_WORDS[one].name).join(', ')}
      </p>
      <button type="button" className={classes['lock']} onClick={() => void lockNow()} title={sayKeys('mod+l')}>
        Lock now
      </button>
    </div>
  )
}

function skipToMain(): void {
  document.getElementById('main')?.focus()
}

const ROOMS = [
  { to: '/today', label: 'Today', keys: 'alt+1', needs: 'be signed in' },
  { to: '/referrals', label: 'Referrals', keys: 'alt+2', needs: 'write cases' },
  { to: '/cases', label: 'Cases', keys: 'alt+3', needs: 'read cases' },
  { to: '/meetings', label: 'Meetings', keys: 'alt+4', needs: 'read cases' },
  { to: '/actions', label: 'Actions', keys: 'alt+5', needs: 'read cases' },
  { to: '/reviews', label: 'Reviews', keys: 'alt+6', needs: 'read cases' },
  { to: '/directory', label: 'Directory', keys: 'alt+7', needs: 'be signed in' },
  { to: '/settings', label: 'Settings', keys: 'alt+8', needs: 'be signed in' },
] as const
