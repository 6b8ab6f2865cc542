import { Menu, type MenuItemConstructorOptions } from 'electron'
import { APP_TITLE } from './origin.ts'

/** The menu: editing, zoom, lock and quit by key and by name; developer tools only in development. */
export function setMenu(lock: () => void, development: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: process.platform === 'darwin' ? APP_TITLE : '&Clinic',
        submenu: [
          { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock },
          { type: 'separator' },
          { role: 'quit', label: 'Quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'pasteAndMatchStyle' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'zoomIn' },
          // The same key without Shift.
          { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...(development ? DEVELOPMENT : []),
        ],
      },
    ]),
  )
}

const DEVELOPMENT: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
]
