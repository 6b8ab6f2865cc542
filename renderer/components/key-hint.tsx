import classes from './badge.module.css'

/** A key, as it is printed on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={classes['key']}>{keys}</kbd>
}
