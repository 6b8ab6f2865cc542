import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { unreachable } from '#shared/domain/refusal.ts'
import type { SearchHit } from '#shared/domain/search-hit.ts'
import { fold } from '#shared/domain/text.ts'
import classes from './command-palette.module.css'
import { lockNow } from './lock-now.ts'

interface Entry {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  run(): void
}

/** Goes to any case, meeting, action, person or command: type, arrow keys, Enter. */
export function CommandPalette({ opened, onClose, onSheet }: { opened: boolean; onClose(): void; onSheet(): void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Go to"
      classNames={{ header: 'hidden-visually' }}
      withCloseButton={false}
      size={640}
      padding={0}
      centered={false}
      yOffset={72}
    >
      {opened && <Finder onClose={onClose} onSheet={onSheet} />}
    </Modal>
  )
}

function Finder({ onClose, onSheet }: { onClose(): void; onSheet(): void }) {
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const [asked] = useDebouncedValue(text.trim(), 120)
  const { may } = useSession()
  const { data: hits = [], isFetching } = useQuery({
    ...api.search.all.queryOptions({ input: { text: asked } }),
    enabled: asked !== '' && may('read cases'),
    placeholderData: keepPreviousData,
  })
  const commands = useCommands(onSheet)
  const open = useOpenHit()
  const wanted = fold(text.trim())
  const entries: Entry[] = [
    ...(asked === ''
      ? []
      : hits.map((hit) => ({
          id: hit.id,
          kind: KIND_WORDS[hit.kind],
          title: hit.title,
          detail: hit.detail,
          run: () => open(hit),
        }))),
    ...commands.filter((command) => fold(command.title).includes(wanted)),
  ]
  const chosen = Math.min(at, entries.length - 1)
  const answered = asked === text.trim() && !isFetching

  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  // Enter right after the last letter opens what these words find, never what the first few of them found.
  useEffect(() => {
    if (!entered || !answered) return
    setEntered(false)
    go(entries[chosen])
  })
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') setEntered(true)
    else if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <div className={classes['finder']}>
      <input
        className={classes['input']}
        role="combobox"
        aria-label="Go to a case, person, meeting, action or command"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Reference, name, or what to do"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
          setEntered(false)
        }}
        onKeyDown={keys}
      />
      <div id={`${id}-list`} role="listbox" aria-label="What was found" className={classes['list']}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the combobox, which keeps the focus.
          <div
            key={`${entry.kind}-${entry.id}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes['entry']}
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => go(entry)}
          >
            <span className={classes['title']}>{entry.title}</span>
            <span className={classes['detail']}>{entry.detail}</span>
            <span className={classes['kind']}>{entry.kind}</span>
          </div>
        ))}
      </div>
      <p className={classes['foot']} role="status">
        {entries.length === 0
          ? 'Nothing has these words. Every word must begin a name or a reference.'
          : `${entries.length} found`}
      </p>
    </div>
  )
}

function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate()
  return (hit) => {
    switch (hit.kind) {
      case 'case':
        return void navigate({ to: '/cases/$caseId', params: { caseId: hit.id } })
      case 'meeting':
        return void navigate({ to: '/meetings/$meetingId', params: { meetingId: hit.id } })
      case 'action':
        return void navigate({ to: '/cases/$caseId', params: { caseId: hit.caseId } })
      case 'person':
        return void navigate({ to: '/settings' })
      default:
        return unreachable(hit)
    }
  }
}

function useCommands(onSheet: () => void): Entry[] {
  const navigate = useNavigate()
  const { may } = useSession()
  const rooms = [
    { to: '/today', title: 'Today', shown: true },
    { to: '/referrals', title: 'Referrals', shown: may('write cases') },
    { to: '/cases', title: 'Cases', shown: may('read cases') },
    { to: '/meetings', title: 'Meetings', shown: may('read cases') },
    { to: '/actions', title: 'Actions', shown: may('read cases') },
    { to: '/reviews', title: 'Reviews and orders ahead', shown: may('read cases') },
    { to: '/directory', title: 'Directory', shown: true },
    { to: '/settings', title: 'Settings', shown: true },
    { to: '/audit', title: 'Audit: who did what', shown: may('read audit') },
  ] as const
  return [
    ...rooms
      .filter((room) => room.shown)
      .map((room) => ({
        id: room.to,
        kind: 'go to',
        title: room.title,
        detail: '',
        run: () => void navigate({ to: room.to }),
      })),
    { id: 'keys', kind: 'command', title: 'Show all keys', detail: '?', run: onSheet },
    { id: 'lock', kind: 'command', title: 'Lock now', detail: 'Ctrl L', run: () => void lockNow() },
  ]
}

const KIND_WORDS: Record<SearchHit['kind'], string> = {
  case: 'case',
  meeting: 'meeting',
  action: 'action',
  person: 'person',
}
