import { type BrowserWindowConstructorOptions, nativeTheme, type Session } from 'electron'
import { APP_TITLE } from './origin.ts'

export type ShutWindow = { session: Session; preloadFile: string; devServer: string | undefined }

/** What every window of the program is made with: sandboxed, without Node, without developer tools in production (S §1 items 2 to 12). */
export function shutWindow({ session, preloadFile, devServer }: ShutWindow) {
  return {
    show: false,
    title: APP_TITLE,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12181e' : '#f5f7f9',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      devTools: devServer !== undefined,
      v8CacheOptions: 'bypassHeatCheck',
    },
  } satisfies BrowserWindowConstructorOptions
}
