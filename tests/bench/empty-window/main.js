import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The least that a program with a window can do: what the start of ours is measured against.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(import.meta.dirname, 'index.html'))
})
