import { BrowserWindow, type Display, screen } from 'electron'
import type { ProjectorState } from '#shared/contract/host.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { APP_ORIGIN } from './origin.ts'
import { type ShutWindow, shutWindow } from './shut-window.ts'

export type ProjectorOptions = ShutWindow & {
  /** The window that the person works in: the projector takes another display than this one's. */
  main: BrowserWindow
  /** Gives the page of the projector its one-way line to the backend. */
  connect: (window: BrowserWindow, meetingId: MeetingId) => void
  changed: (state: ProjectorState) => void
}

/**
 * The second window, for the wall or a shared screen: on another display where there is one, full screen there.
 * It can ask for nothing, and is the only window that it ever closes, hides or shows (issue 5, point 8).
 */
export class Projector {
  readonly #options: ProjectorOptions
  #window: BrowserWindow | undefined
  #display: Display['id'] | undefined

  constructor(options: ProjectorOptions) {
    this.#options = options
    screen.on('display-removed', (_event, display) => this.#lost(display.id))
  }

  state(): ProjectorState {
    const window = this.#window
    return window === undefined ? 'closed' : window.isVisible() ? 'shown' : 'hidden'
  }

  /** Shows a meeting; the keyboard stays with the window that is worked in. */
  show(meetingId: MeetingId): void {
    this.close()
    const display = this.#otherDisplay()
    const window = createProjectorWindow(this.#options, display)
    this.#window = window
    this.#display = (display ?? screen.getDisplayMatching(this.#options.main.getBounds())).id
    window.webContents.on('did-finish-load', () => this.#options.connect(window, meetingId))
    window.webContents.on('render-process-gone', () => this.close())
    window.once('ready-to-show', () => {
      if (window.isDestroyed()) return
      window.showInactive()
      if (display !== undefined) window.setFullScreen(true)
      this.#options.changed('shown')
    })
    window.once('closed', () => {
      if (this.#window !== window) return
      this.#window = undefined
      this.#options.changed('closed')
    })
    void window.loadURL(projectorUrl(this.#options.devServer))
  }

  /** Takes it off the wall, with everything that it showed. Harmless when nothing is shown. */
  close(): void {
    this.#window?.destroy()
  }

  /** A window whose display is gone is moved by the system to where everything else is: it is hidden instead. */
  #lost(display: Display['id']): void {
    if (this.#window === undefined || display !== this.#display) return
    this.#window.hide()
    this.#options.changed('hidden')
  }

  #otherDisplay(): Display | undefined {
    const own = screen.getDisplayMatching(this.#options.main.getBounds()).id
    return screen.getAllDisplays().find(({ id }) => id !== own)
  }
}

function createProjectorWindow(options: ProjectorOptions, display: Display | undefined) {
  const place = display === undefined ? { width: 1280, height: 720 } : display.bounds
  const window = new BrowserWindow({
    ...shutWindow(options),
    ...place,
  })
  window.removeMenu()
  window.on('page-title-updated', (event) => event.preventDefault())
  // Not even to the other page of the program.
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  return window
}

function projectorUrl(devServer: string | undefined): string {
  return new URL('/projector.html', devServer ?? `${APP_ORIGIN}/`).href
}
