import type { OpeningProblem } from '#shared/contract/host.ts'

/** Why the store stayed shut, and what is safe to do next. */
export function openingSentence(problem: OpeningProblem): string {
  return OPENING_SENTENCES[problem.code](problem)
}

/** `8 seconds`, `2 min 5 s`. */
export function waitingTime(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`
}

/** What is said about a passphrase that the backend finds too weak. */
export const WEAK = 'This passphrase could be guessed. Add another uncommon word, or use the four words offered.'

const OPENING_SENTENCES: Record<OpeningProblem['code'], (problem: OpeningProblem) => string> = {
  WRONG_PASSPHRASE: () =>
    'The sign-in name and passphrase do not match. Nothing is lost. Check the spelling and the spaces, then try again.',
  WRONG_RECOVERY_CODE: () =>
    'This is not the recovery code of this clinic, or it has been replaced by a newer one. Nothing is lost.',
  MISTYPED_RECOVERY_CODE: () =>
    'The recovery code has a slip in it: its check letters do not agree. Compare it with the paper, group by group.',
  UNKNOWN_SIGN_IN: () =>
    'The recovery code is right, but nobody here signs in with this name. Type the name of somebody who does.',
  WAIT: ({ seconds }) => `Too many tries. The next one is possible in ${waitingTime(seconds ?? 0)}.`,
  KEYRING_DAMAGED: () =>
    'The file that holds the keys (keyring.json) is damaged or missing. The records themselves are still there and still encrypted. Do not delete anything; put the copy of keyring.json from your last backup beside the store and start again.',
  KEYRING_TAMPERED: () =>
    'The file that holds the keys (keyring.json) was changed by something other than this program, so it is not used. The records are untouched. Tell whoever looks after this computer, and put back the copy of keyring.json from your last backup.',
  STORE_DAMAGED: () =>
    'Your passphrase is right, but the file with the records is damaged. It has not been changed. Do not delete it; restore the last verified backup, and keep the damaged file for whoever helps you.',
  STORE_IN_USE: () => 'The records are open in another window or program. Close that one, then try again.',
  STORE_NEWER: () =>
    'The records were last opened with a newer version of this program. Install that version; this one leaves them untouched.',
  WEAK_PASSPHRASE: () => WEAK,
  STOPPED: () =>
    'The part of the program that opens the records ended unexpectedly. What was saved is safe. Try once more; if it happens again, close the program and start it anew.',
  TOO_LITTLE_MEMORY: () =>
    'The computer has too little free memory to check a passphrase safely (256 MB are needed). Close other programs and try again.',
  DISK_PROBLEM: () =>
    'The disk refused to read or write: it may be full, read-only or unplugged. Nothing acknowledged is lost. Make room, then try again.',
}
