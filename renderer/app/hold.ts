/** Keeps the present screen although the store is already open: while a recovery code is shown that is never shown again. */
export interface Hold {
  take(): void
  release(): void
}
