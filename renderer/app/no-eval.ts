/**
 * The CSP refuses code made from text; told so, zod does not even try. It looks for this name before its first schema.
 * Written down here instead of calling its `config`, so that the lock screen does not load zod.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
