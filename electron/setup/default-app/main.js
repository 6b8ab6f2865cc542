import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Usage: electron <folder of an app>\n')
  process.exit(1)
}
const home = resolve(folder)
const about = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
app.setAppPath(home)
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
// Awaited here, so that Electron does not say it is ready before the app had its chance to listen.
await import(pathToFileURL(join(home, about.main)).href)
