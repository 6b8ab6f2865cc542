import { Modal } from '@mantine/core'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { sayKeys, useActiveKeys } from '#renderer/lib/keys.ts'
import classes from './shortcut-sheet.module.css'

/** All keys that work now, the nearest first. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const groups = [...useActiveKeys()].reverse()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keys that work here"
      size={620}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {groups.map((group) => (
        <section key={group.scope} className={classes['group']}>
          <h3>{group.scope}</h3>
          <ul className={classes['list']}>
            {group.shortcuts.map((shortcut) => (
              <li key={shortcut.keys}>
                <span>{shortcut.label}</span>
                <KeyHint keys={sayKeys(shortcut.keys)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className={classes['group']}>
        <h3>In lists and fields</h3>
        <ul className={classes['list']}>
          <li>
            <span>Walk the rows of a table; open one</span>
            <span>
              <KeyHint keys="↑" /> <KeyHint keys="↓" /> <KeyHint keys="Enter" />
            </span>
          </li>
          <li>
            <span>Choose among chips</span>
            <span>
              <KeyHint keys="←" /> <KeyHint keys="→" />
            </span>
          </li>
          <li>
            <span>Do what a dialog asks; leave it</span>
            <span>
              <KeyHint keys="Ctrl Enter" /> <KeyHint keys="Esc" />
            </span>
          </li>
        </ul>
      </section>
    </Modal>
  )
}
