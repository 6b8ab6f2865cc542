import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import type { HostEvent } from '#shared/contract/host.ts'
import { Clinic } from './clinic.ts'
import { answerHostCalls } from './host-calls.ts'
import { isBeingDebugged, launchOptions } from './launch-options.ts'
import { lockWithTheMachine } from './lock.ts'
import { setMenu } from './menu.ts'
import { APP_ORIGIN, originOf } from './origin.ts'
import { Projector } from './projector.ts'
import { registerAppScheme, serveWindow } from './protocol.ts'
import { refuseOnEveryPage, refuseOnSession } from './refuse-everything.ts'
import { createWindow, forgetPage, startUrl } from './window.ts'

const options = launchOptions()
const { devServer } = options
const out = join(import.meta.dirname, '..')

// As root, on the machines that build and test this, no sandbox can start and Chromium is told so on the command line.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
refuseOnEveryPage(app, { devServer })
// A second floor under the refused requests: outside development no name is ever looked up.
if (devServer === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

if (isBeingDebugged()) app.exit(1)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const userData = app.getPath('userData')
  // Kept on the disk: preferences, zoom and compiled code of our own files. No answer is cached (S row 54).
  const kept = session.fromPartition('persist:window', { cache: false })
  // The projector keeps nothing at all.
  const wall = session.fromPartition('projector', { cache: false })
  for (const each of [kept, wall, session.defaultSession]) refuseOnSession(each, { devServer })
  for (const each of [kept, wall]) serveWindow(each, join(out, 'renderer'))

  const window = createWindow({
    session: kept,
    preloadFile: join(out, 'preload/preload.cjs'),
    boundsFile: join(userData, 'window.json'),
    devServer,
    protectContent: !options.demonstration && !options.allowCapture,
  })
  const clinic = new Clinic({
    folder: join(userData, options.demonstration ? 'demonstration' : 'clinic'),
    demonstration: options.demonstration,
    backendFile: join(out, 'main/backend.js'),
    window: {
      page: window.webContents,
      send: (event) => {
        // The wall goes blank before anything else is let go of.
        if (event.kind === 'locking') projector.close()
        send(window, event)
      },
      forget: async () => {
        projector.close()
        await forgetPage(window, devServer)
      },
    },
  })
  const projector = new Projector({
    session: wall,
    preloadFile: join(out, 'preload/projector-preload.cjs'),
    devServer,
    main: window,
    connect: (shown, meetingId) => clinic.project(shown.webContents, meetingId),
    changed: (state) => send(window, { kind: 'projector', state }),
  })
  answerHostCalls(window, originOf(startUrl(devServer)) ?? APP_ORIGIN, clinic, projector)
  setMenu(() => void clinic.lock('asked'), devServer !== undefined)
  watch(window, clinic, projector)
  void window.loadURL(startUrl(devServer))
}

function watch(window: BrowserWindow, clinic: Clinic, projector: Projector): void {
  window.once('ready-to-show', () => void clinic.prepare())
  window.webContents.on('did-finish-load', () => clinic.pageLoaded())
  window.webContents.on('input-event', () => clinic.activity())
  window.webContents.on('render-process-gone', () => void showAgain(window, clinic))
  lockWithTheMachine(
    powerMonitor,
    () => void clinic.lock('system'),
    () => clinic.awake(),
  )
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  endInOrder(window, clinic, projector)
}

/** A page whose process died is locked and shown afresh; not at once, lest a page that dies at its start goes round in circles. */
async function showAgain(window: BrowserWindow, clinic: Clinic): Promise<void> {
  await clinic.lock('stopped')
  setTimeout(() => {
    if (!window.isDestroyed() && window.webContents.isCrashed()) window.webContents.reload()
  }, 1000)
}

/** Closing the window ends the program, after the backend has written down what it holds. */
function endInOrder(window: BrowserWindow, clinic: Clinic, projector: Projector): void {
  let ending = false
  window.on('close', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    projector.close()
    void clinic.end().finally(() => {
      window.webContents.session.flushStorageData()
      window.destroy()
      app.quit()
    })
  })
}

function send(window: BrowserWindow, event: HostEvent): void {
  if (!window.isDestroyed()) window.webContents.send('host-event', event)
}
