import type { App, Session } from 'electron'
import { APP_ORIGIN, BLANK_URL, originOf } from './origin.ts'

/** What the window may reach beyond its own files: electron-vite's server and the developer tools, in development only. */
export type Reach = { devServer: string | undefined }

/** Permissions, devices, downloads and every request that is not for our own files: refused for good (S §1 items 1 and 5). */
export function refuseOnSession(session: Session, reach: Reach): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Without a language Chromium has no dictionary to fetch, which it would do past the refused requests below.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url, reach) }))
}

/**
 * New windows, webviews, frames and every step away from our page, however a page came to be: refused (S §1 items 11 to 14).
 * A file dropped on the window is such a step too.
 */
export function refuseOnEveryPage(app: App, reach: Reach): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => stayHome(event, reach))
    contents.on('will-frame-navigate', (event) => stayHome(event, reach))
    contents.on('will-redirect', (event) => stayHome(event, reach))
  })
}

/** Whether a request stays inside the program. */
function isOurs(url: string, reach: Reach): boolean {
  if (originOf(url) === APP_ORIGIN || url === BLANK_URL) return true
  if (url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:image/')) return true
  return reach.devServer !== undefined && isDevelopment(url, reach.devServer)
}

function isDevelopment(url: string, devServer: string): boolean {
  const server = originOf(devServer) ?? devServer
  return url.startsWith('devtools://') || originOf(url) === server || originOf(url) === server.replace(/^http/, 'ws')
}

function stayHome(event: { preventDefault(): void; url: string }, reach: Reach): void {
  const home = reach.devServer === undefined ? APP_ORIGIN : originOf(reach.devServer)
  if (originOf(event.url) !== home) event.preventDefault()
}
