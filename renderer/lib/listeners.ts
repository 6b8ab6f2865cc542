/** A value that components watch through `useSyncExternalStore`. */
export interface Watched<V> {
  get(): V
  set(next: V): void
  watch(listener: () => void): () => void
}

/** A new watched value. */
export function watched<V>(first: V): Watched<V> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
