import { config } from 'zod/v4/core'

// The CSP refuses code made from text. Told so before its first schema, zod does not even try.
config({ jitless: true })
