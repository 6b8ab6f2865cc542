import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { BrowserWindow, type ClearStorageDataOptions, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { APP_ORIGIN, BLANK_URL } from './origin.ts'
import { type ShutWindow, shutWindow } from './shut-window.ts'

export type WindowOptions = ShutWindow & {
  /** Where the size and place of the window are remembered. */
  boundsFile: string
  protectContent: boolean
}

/** The window in which people work. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const bounds = rememberedBounds(options.boundsFile)
  const window = new BrowserWindow({
    ...shutWindow(options),
    width: 1280,
    height: 860,
    ...(bounds?.place ?? {}),
    minWidth: 480,
    minHeight: 360,
  })
  if (bounds?.maximised === true) window.maximize()
  window.setContentProtection(options.protectContent)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => void rememberBounds(window, options.boundsFile))
  return window
}

/** The address of the page: our own files, or electron-vite's server in development. */
export function startUrl(devServer: string | undefined): string {
  return devServer ?? `${APP_ORIGIN}/`
}

/**
 * Throws the page away with its process and its history, and shows the same place afresh.
 * Going through another site is what makes Chromium end the process and all the text in it.
 */
export async function forgetPage(window: BrowserWindow, devServer: string | undefined): Promise<void> {
  const { webContents } = window
  const place = placeIn(webContents.getURL())
  await webContents.loadURL(BLANK_URL)
  webContents.navigationHistory.clear()
  await webContents.session.clearStorageData(ALL_BUT_PREFERENCES)
  await webContents.loadURL(new URL(place, startUrl(devServer)).href)
  webContents.navigationHistory.clear()
}

/** The place in an address, such as `#/actions?action=018f…`, as far as it names rooms and ids; never what is searched or filtered there. */
function placeIn(url: string): string {
  const [place = '', search = ''] = (URL.canParse(url) ? new URL(url).hash : '').split('?')
  if (!ROOMS_AND_IDS.test(place)) return ''
  const ids = [...new URLSearchParams(search)].filter(([key, value]) => /^[a-z]+$/.test(key) && ID.test(value))
  return ids.length === 0 ? place : `${place}?${new URLSearchParams(ids)}`
}

const ROOMS_AND_IDS = /^#[a-z0-9/-]*$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Local storage holds only what somebody prefers, such as dark colours; it stays. */
const ALL_BUT_PREFERENCES = {
  storages: ['cookies', 'filesystem', 'indexdb', 'shadercache', 'serviceworkers', 'cachestorage'],
} satisfies ClearStorageDataOptions

const savedBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(480),
  height: z.number().int().min(360),
  maximised: z.boolean(),
})

function rememberedBounds(file: string): { place: Rectangle; maximised: boolean } | undefined {
  try {
    const { maximised, ...place } = savedBounds.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isOnAScreen(place) ? { place, maximised } : undefined
  } catch {
    // The first start, or a file that somebody changed: the window opens at its usual size.
    return undefined
  }
}

function isOnAScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  return (
    place.x < workArea.x + workArea.width - 40 &&
    place.y < workArea.y + workArea.height - 40 &&
    place.x + place.width > workArea.x + 40 &&
    place.y >= workArea.y
  )
}

async function rememberBounds(window: BrowserWindow, file: string): Promise<void> {
  const bounds = { ...window.getNormalBounds(), maximised: window.isMaximized() } satisfies z.infer<typeof savedBounds>
  // Not worth a message: at worst the window opens at its usual size next time.
  await writeFile(file, JSON.stringify(bounds)).catch(() => undefined)
}
