import { config } from 'zod'

// The CSP refuses code made from text; without this zod would try once and leave a violation in the console.
config({ jitless: true })
