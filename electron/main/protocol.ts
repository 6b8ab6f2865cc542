import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { APP_HOST, APP_SCHEME, BLANK_HOST } from './origin.ts'

/** Tells Chromium, before it is ready, that our scheme is a real origin. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window, and nothing that was not in its folder when the program started. */
export function serveWindow(session: Session, folder: string): void {
  const files = filesIn(folder)
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (request.method !== 'GET') return refused(405)
    if (host === BLANK_HOST) return page('<!doctype html><title>Stalking Clinic</title>', styleNonce())
    if (host !== APP_HOST) return refused(404)
    const file = files.get(pathname === '/' ? '/index.html' : pathname)
    if (file === undefined) return refused(404)
    if (file.type !== HTML) return new Response(await readFile(file.path), { headers: headers(file.type, undefined) })
    const nonce = styleNonce()
    return page((await readFile(file.path, 'utf8')).replaceAll(NONCE_PLACE, nonce), nonce)
  })
}

/** The content security policy of every answer (S §1 item 7); `nonce` lets Mantine's own style elements in. */
function contentSecurityPolicy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types stalking-clinic',
  ].join('; ')
}

type Served = { path: string; type: string }

const NONCE_PLACE = '__CSP_NONCE__'
const HTML = 'text/html; charset=utf-8'
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

function filesIn(folder: string): Map<string, Served> {
  const files = new Map<string, Served>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return files
}

function page(html: string, nonce: string): Response {
  return new Response(html, { headers: headers(HTML, nonce) })
}

function refused(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain', undefined) })
}

function headers(type: string, nonce: string | undefined): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}

function styleNonce(): string {
  return randomBytes(16).toString('base64')
}
