/** Why a keyring gives no key. Says nothing about whether a sign-in name exists. */
export type KeyringProblemCode =
  | 'KEYRING_DAMAGED'
  | 'KEYRING_TAMPERED'
  | 'WRONG_PASSPHRASE'
  | 'WRONG_RECOVERY_CODE'
  | 'MISTYPED_RECOVERY_CODE'
  | 'TOO_LITTLE_MEMORY'

/** An expected failure to open the keyring, with its code and nothing else. */
export class KeyringProblem extends Error {
  readonly code: KeyringProblemCode

  constructor(code: KeyringProblemCode) {
    super(code)
    this.name = 'KeyringProblem'
    this.code = code
  }
}
