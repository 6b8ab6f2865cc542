import { Button, Switch } from '@mantine/core'
import { useMemo } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { host } from '#renderer/lib/host.ts'
import { sayKeys, useKeys } from '#renderer/lib/keys.ts'
import { useProjector } from '#renderer/lib/use-projector.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import classes from './room-bar.module.css'

/** What others in the room may see: the projector, and whether this window hides what is not open to every agency here. */
export function RoomBar({
  meetingId,
  roomView,
  onRoomView,
}: {
  meetingId: MeetingId
  roomView: boolean
  onRoomView(on: boolean): void
}) {
  const projector = useProjector()
  const on = projector === 'shown'
  const keys = useMemo(
    () => [
      {
        keys: PROJECTOR_KEYS,
        label: on ? 'Close the projector' : 'Show on the projector',
        run: () => void (on ? host.closeProjector({}) : host.showProjector({ meetingId })),
      },
      { keys: ROOM_KEYS, label: 'Room view', run: () => onRoomView(!roomView) },
    ],
    [meetingId, on, roomView, onRoomView],
  )
  useKeys('The room', keys)
  return (
    <section className={classes['bar']} aria-label="The room">
      <Row>
        <Switch
          size="xs"
          label="Room view: hide what is not open to every agency here"
          checked={roomView}
          onChange={(event) => onRoomView(event.currentTarget.checked)}
        />
        <KeyHint keys={sayKeys(ROOM_KEYS)} />
      </Row>
      <Row>
        <span role="status">
          {on && <Tag tone="accent">On the projector</Tag>}
          {projector === 'hidden' && <Tag tone="medium">◆ The display was lost; the projector is hidden</Tag>}
        </span>
        <Button size="xs" onClick={keys[0]?.run} rightSection={<KeyHint keys={sayKeys(PROJECTOR_KEYS)} />}>
          {on ? 'Close the projector' : 'Show on the projector'}
        </Button>
      </Row>
    </section>
  )
}

const PROJECTOR_KEYS = 'mod+shift+p'
const ROOM_KEYS = 'mod+shift+o'
