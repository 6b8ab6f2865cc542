import { Modal } from '@mantine/core'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { LINE_COMMANDS } from '#shared/domain/minute-line.ts'
import classes from './live.module.css'

/** The grammar of the line on one sheet, to be learned in five minutes. */
export function LineHelp({ opened, onClose }: { opened: boolean; onClose(): void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="How to type the minutes"
      size={760}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p>
        What you type is discussion. A slash at the start makes it something else; below the line stands what Enter will
        do.
      </p>
      <table className={classes['help']}>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">It records</th>
            <th scope="col">For example</th>
          </tr>
        </thead>
        <tbody>
          {LINE_COMMANDS.map((one) => (
            <tr key={one.command}>
              <th scope="row">
                <code>{one.command}</code>
              </th>
              <td>{one.name}</td>
              <td>
                <code>{one.example}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={classes['help-parts']}>
        <dt>
          <code>@</code> who
        </dt>
        <dd>
          <code>@lund</code>, <code>@housing</code>, <code>@new.colleague/police</code> for somebody who is not on the
          list
        </dd>
        <dt>
          <code>#</code> factor
        </dt>
        <dd>
          <code>#H1</code> or a word of it, <code>#violence</code>; several if it answers several
        </dd>
        <dt>A day</dt>
        <dd>
          <code>fri</code>, <code>next fri</code>, <code>+14</code>, <code>+2w</code>, <code>2 weeks</code>,{' '}
          <code>14 Dec</code>, <code>14/12</code>, <code>2026-12-14</code>
        </dd>
        <dt>
          <code>/only</code> for whom
        </dt>
        <dd>
          before the text of a line or an action: <code>/only police,health</code>; <code>/only all</code> opens an
          edited one to everybody. A summary is always for everybody
        </dd>
        <dt>
          <code>because</code>, <code>done when</code>
        </dt>
        <dd>the reason of a decision; how the panel will see that an action is done</dd>
        <dt>
          <code>\</code>
        </dt>
        <dd>
          before the text keeps it as it is: <code>\/path is what he wrote</code>
        </dd>
        <dt>
          <KeyHint keys="↑" /> <KeyHint keys="Ctrl Z" /> <KeyHint keys="Esc" />
        </dt>
        <dd>
          edits the last line, and with it the action, level or deferral that it wrote; withdraws it; leaves an edited
          line as it was, or comes back here from anywhere in the room
        </dd>
      </dl>
    </Modal>
  )
}
