import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type {} from '#renderer/lib/host.ts'
import { launchApp } from './launch.ts'

let app: ElectronApplication
let page: Page
let close: () => Promise<void>
let outside: Outside

test.beforeAll(async () => {
  outside = await listenOutside()
  const launched = await launchApp()
  app = launched.app
  page = launched.page
  close = launched.close
  await page.waitForLoadState('load')
})

test.afterAll(async () => {
  await close()
  await outside.close()
})

test('the window runs sandboxed, isolated, and without Node anywhere', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron does not type this call; it is the only way to read what is in force.
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('the page knows nothing of Node or Electron, only the calls of the bridge', async () => {
  const known = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    host: Object.keys(window.host).sort(),
  }))
  expect(known.globals).toEqual([])
  expect(known.host).toEqual([
    'closeProjector',
    'createClinic',
    'fullScreen',
    'lock',
    'onEvent',
    'projectorState',
    'readyToLock',
    'recover',
    'saveFile',
    'showProjector',
    'state',
    'stayUnlocked',
    'unlock',
  ])
})

test('every file of the window comes with the strict content security policy', async () => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy?.replace(/'nonce-[^']+'/, "'nonce'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types stalking-clinic',
  ])
  const script = await page.evaluate(async () => {
    const source = document.querySelector('script')?.src
    return source === undefined ? null : (await fetch(source)).headers.get('content-security-policy')
  })
  expect(script).toContain("script-src 'self';")
})

test('the style nonce is another one at each load', async () => {
  const nonces = await page.evaluate(async () => {
    const texts = await Promise.all([fetch('/'), fetch('/')].map(async (answer) => (await answer).text()))
    return texts.map((text) => /nonce="([^"]+)"/.exec(text)?.[1])
  })
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(nonces[1]).not.toBe(nonces[0])
})

test('script in the page, eval and markup from text are refused', async () => {
  const tried = await page.evaluate(async () => {
    const refused = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      }),
    )
    const script = document.createElement('script')
    try {
      script.textContent = 'window.planted = true'
    } catch {
      // Trusted types refuse the text already; an attribute is the other way in.
    }
    document.body.append(script)
    const button = document.createElement('button')
    try {
      button.setAttribute('onclick', 'window.planted = true')
    } catch {
      // As above.
    }
    button.click()
    // Later, so that nothing of the test's own evaluation is on the stack.
    const later = async (work: () => unknown) =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            work()
            resolve('done')
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown')
          }
        }),
      )
    return {
      planted: 'planted' in window,
      refused: await refused,
      // biome-ignore lint/security/noGlobalEval: that it is refused is what the test is about
      eval: await later(() => globalThis.eval('1')),
      function: await later(() => new Function('return 1')()),
      markup: await later(() => {
        document.createElement('div').innerHTML = '<img src="x" onerror="1">'
      }),
      remoteWorker: await later(() => new Worker('https://worker.example/w.js')),
      policy: await later(() => Reflect.get(window, 'trustedTypes').createPolicy('another', {})),
    }
  })
  expect(tried).toEqual({
    planted: false,
    refused: expect.stringMatching(/script|trusted-types/),
    eval: 'EvalError',
    function: 'EvalError',
    markup: 'TypeError',
    remoteWorker: expect.stringMatching(/Error/),
    policy: 'TypeError',
  })
})

test('every permission is refused', async () => {
  const answers = await page.evaluate(async () => {
    const refusal = async (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.name)
    const geolocation = new Promise((_resolve, reject) =>
      navigator.geolocation.getCurrentPosition(
        () => reject(new Error('given')),
        (error) =>
          reject(Object.assign(new Error('refused'), { name: error.code === 1 ? 'NotAllowedError' : 'other' })),
      ),
    )
    return {
      geolocation: await refusal(geolocation),
      notifications: await refusal(Notification.requestPermission()),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusal(navigator.clipboard.readText()),
      midi: await refusal(navigator.requestMIDIAccess({ sysex: true })),
    }
  })
  expect(answers).toEqual({
    geolocation: 'NotAllowedError',
    notifications: 'denied',
    camera: expect.stringMatching(/Error$/),
    screen: expect.stringMatching(/Error$/),
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/Error$/),
  })
  const asked = await page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const states = await Promise.all(
      names.map(async (name) => Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }])),
    )
    return states.map(({ state }) => state)
  })
  expect(new Set(asked)).toEqual(new Set(['denied']))
})

for (const [way, go] of Object.entries(waysOut())) {
  test(`the window stays on its page: ${way}`, async () => {
    const before = page.url()
    await app.evaluate(({ BrowserWindow }) => {
      const log: string[] = []
      Reflect.set(globalThis, 'left', log)
      BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => log.push(url))
    })
    await page.evaluate(go, outside.url)
    await roundTrips()
    expect(page.url()).toBe(before)
    expect(await app.evaluate(() => Reflect.get(globalThis, 'left'))).toEqual([])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(outside.requests()).toBe(0)
  })
}

test('window.open gives nothing', async () => {
  const opened = await page.evaluate(
    (url) => [window.open(url) === null, window.open('/') === null, window.open('about:blank') === null],
    outside.url,
  )
  expect(opened).toEqual([true, true, true])
})

test('no webview and no frame can be attached', async () => {
  const inside = await page.evaluate(async (url) => {
    const webview = document.createElement('webview')
    webview.setAttribute('src', url)
    const frame = document.createElement('iframe')
    frame.src = '/'
    document.body.append(webview, frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    const seen = { webview: 'getWebContentsId' in webview, frame: frame.contentDocument?.body.textContent ?? 'nothing' }
    webview.remove()
    frame.remove()
    return seen
  }, outside.url)
  expect(inside).toEqual({ webview: false, frame: 'nothing' })
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('nothing reaches the network, neither from the page nor past its policy', async () => {
  const fromPage = await page.evaluate(async (url) => {
    const event = async (target: EventTarget) =>
      new Promise((resolve) => {
        for (const kind of ['load', 'open', 'error']) target.addEventListener(kind, () => resolve(kind), { once: true })
      })
    const request = new XMLHttpRequest()
    request.open('GET', url)
    const sent = event(request)
    request.send()
    const image = new Image()
    image.src = url
    let socket: unknown
    try {
      socket = await event(new WebSocket(url.replace('http', 'ws')))
    } catch {
      socket = 'error'
    }
    navigator.sendBeacon(url, 'x')
    return {
      fetch: await fetch(url).then(
        () => 'load',
        () => 'error',
      ),
      request: await sent,
      image: await event(image),
      socket,
    }
  }, outside.url)
  expect(fromPage).toEqual({ fetch: 'error', request: 'error', image: 'error', socket: 'error' })

  const past = await app.evaluate(async ({ BrowserWindow }, url) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents?.session.fetch(url).then(() => 'answered', String)
  }, outside.url)
  expect(past).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(outside.requests()).toBe(0)
})

test('only the built files of the window are served', async () => {
  const answers = await page.evaluate(async () => {
    const paths = [
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain%2fmain.js',
      '/main.js',
      '/package.json',
      '//etc/passwd.json',
      '/%00.js',
    ]
    return Promise.all(
      paths.map(async (path) =>
        fetch(`app://stalking-clinic${path}`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      ),
    )
  })
  expect(answers.filter((answer) => answer !== 404 && answer !== 'refused')).toEqual([])
  expect(await page.evaluate(async () => (await fetch('/', { method: 'POST' })).status)).toBe(405)
})

test('developer tools stay shut', async () => {
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']) await page.keyboard.press(keys)
  const roles = await app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.openDevTools({ mode: 'detach' })
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return items.map(({ role }) => String(role).toLowerCase())
  })
  expect(roles).toContain('paste')
  expect(roles).not.toContain('toggledevtools')
  expect(roles).not.toContain('reload')
  await roundTrips()
  const opened = await app.evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
    webContents.getAllWebContents().length,
  ])
  expect(opened).toEqual([false, 1])
})

test('a call from another window is refused, even from our own page', async () => {
  const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const [ours] = BrowserWindow.getAllWindows()
    if (ours === undefined) return 'no window'
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${program.getAppPath()}/out/preload/preload.cjs`,
        session: ours.webContents.session,
        sandbox: true,
      },
    })
    await other.loadURL('app://stalking-clinic/')
    const said = await other.webContents.executeJavaScript('host.state({}).then(JSON.stringify, String)')
    other.destroy()
    return said
  })
  expect(answer).toContain('The program refused this call.')
})

test('a call with anything but what it asks for is refused without repeating it', async () => {
  const answers = await page.evaluate(async () => {
    const garbage = [
      undefined,
      null,
      'MARKER',
      { signIn: 'MARKER', passphrase: 7 },
      { signIn: 'MARKER\u0000', passphrase: 'x' },
      [],
    ]
    const calls = ['unlock', 'recover', 'createClinic', 'saveFile']
    return Promise.all(
      calls.flatMap((call) =>
        garbage.map(async (input) => Reflect.get(window.host, call)(input).then(() => 'answered', String)),
      ),
    )
  })
  expect(new Set(answers).size).toBe(4)
  for (const answer of answers) {
    expect(answer).toContain('The program refused this call.')
    expect(answer).not.toContain('MARKER')
  }
})

test('a document cannot be saved under a name that leads elsewhere', async () => {
  const answer = await page.evaluate(async () =>
    window.host.saveFile({ name: '../../start.pdf', bytes: new Uint8Array([1]) }).then(() => 'answered', String),
  )
  expect(answer).toContain('The program refused this call.')
})

test('a download that the page starts by itself is refused', async () => {
  const refused = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const download = new Promise((resolve) =>
      contents?.session.once('will-download', (event, item) => resolve([event.defaultPrevented, item.getSavePath()])),
    )
    void contents?.executeJavaScript(
      "{ const a = document.createElement('a'); a.download = 'x.txt'; a.href = URL.createObjectURL(new Blob(['x'])); a.click() }",
    )
    return download
  })
  expect(refused).toEqual([true, ''])
})

test('the title never carries a name', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    Reflect.set(
      globalThis,
      'renamed',
      new Promise((resolve) => window?.once('page-title-updated', (_event, title) => resolve(title))),
    )
  })
  await page.evaluate(() => {
    document.title = 'Amara Nwosu'
  })
  expect(await app.evaluate(async () => Reflect.get(globalThis, 'renamed'))).toBe('Amara Nwosu')
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle())),
  ).toEqual(['Stalking Clinic'])
})

/** Some calls to main and back come after whatever the page or main has started. */
async function roundTrips(): Promise<void> {
  for (let round = 0; round < 20; round++) await page.evaluate(async () => window.host.state({}))
}

type Outside = { url: string; requests: () => number; close: () => Promise<void> }

/** A web server on this machine that would answer, if anything of the app came through. */
async function listenOutside(): Promise<Outside> {
  let requests = 0
  const server: Server = createServer((_request, answer) => {
    requests++
    answer.setHeader('Access-Control-Allow-Origin', '*')
    answer.end('<p>outside</p>')
  })
  server.on('connection', () => requests++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requests: () => requests,
    close: async () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** How a page may try to lead elsewhere. */
function waysOut(): Record<string, (url: string) => void> {
  return {
    'a new address': (url) => {
      location.href = url
    },
    'a new address without history': (url) => location.replace(url),
    'a link': (url) => {
      const link = document.createElement('a')
      link.href = url
      link.target = ''
      document.body.append(link)
      link.click()
      link.remove()
    },
    'a link for a new window': (url) => {
      const link = document.createElement('a')
      link.href = url
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    },
    'a form': (url) => {
      const form = document.createElement('form')
      form.action = url
      form.method = 'post'
      document.body.append(form)
      form.submit()
      form.remove()
    },
    'a refresh in the head': (url) => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = `0; url=${url}`
      document.head.append(meta)
    },
    'a file': () => {
      location.href = 'file:///etc/hostname'
    },
    'a page made of text': () => {
      location.href = 'data:text/html,<p>outside</p>'
    },
    'a page made by script': () => {
      location.href = URL.createObjectURL(new Blob(['<p>outside</p>'], { type: 'text/html' }))
    },
    'another host of our own scheme': () => {
      location.href = 'app://elsewhere/'
    },
  }
}

test('the projector is not opened while the store is shut', async () => {
  const windows = await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "host.showProjector({ meetingId: '019a0000-0000-7000-8000-000000000001' })",
    )
    return BrowserWindow.getAllWindows().length
  })
  expect(windows).toBe(1)
})
