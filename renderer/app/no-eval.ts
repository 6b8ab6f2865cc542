/**
 * The CSP refuses code made from text; told so before its first schema, zod does not even try.
 * Its own settings are named here instead of calling its `config`, so that the lock screen does not load zod.
 */
const settings: unknown = Reflect.get(globalThis, '__zod_globalConfig')
Reflect.set(globalThis, '__zod_globalConfig', Object.assign(settings ?? {}, { jitless: true }))
