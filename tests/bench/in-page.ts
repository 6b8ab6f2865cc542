// Functions that run inside the window: each is handed over as its own text, so it uses nothing from around it.

/** Epoch milliseconds at which the first text inside `<main>` was painted. */
export async function firstPaintOfMain(): Promise<number> {
  const painted = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element: unknown = Reflect.get(entry, 'element')
        if (element instanceof Element && element.closest('main') !== null) resolve(entry.startTime)
      }
    })
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
  return performance.timeOrigin + painted
}

/** When each part of unlocking was over, in milliseconds from the call to unlock. */
export interface Unlocking {
  /** The passphrase was right, the store is open, and its line has come to the window. */
  opened: number
  /** The window asked its first question over that line. */
  asked: number
  /** The first answer came. */
  firstAnswer: number
  /** The window asked for the list. */
  listAsked: number
  /** The answer with the rows of the list came. */
  answered: number
  painted: number
}

/** Unlocks as the lock screen does, with the list of cases behind it, and waits until the list is painted. */
export async function unlockAndTime(signIn: string, passphrase: string): Promise<Unlocking> {
  location.hash = '#/cases'
  const answers: number[] = []
  let opened = 0
  let asked = 0
  let listAsked = 0
  let started = 0
  const now = () => performance.now() - started
  window.addEventListener('message', ({ data, ports }) => {
    const [port] = ports
    if (data !== 'api-port' || port === undefined) return
    opened = now()
    port.addEventListener('message', () => answers.push(now()))
  })
  const post = MessagePort.prototype.postMessage
  MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown]) {
    // What is no text is React's own, which schedules itself over a port.
    const [question] = args
    if (typeof question === 'string' && asked === 0) asked = now()
    if (typeof question === 'string' && listAsked === 0 && question.includes('/cases/list')) listAsked = now()
    return Reflect.apply(post, this, args)
  }
  const filled = new Promise<Unlocking>((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('main tbody tr').length < 50) return
      watch.disconnect()
      const [firstAnswer = 0] = answers
      const answered = answers.at(-1) ?? 0
      requestAnimationFrame(() =>
        setTimeout(() => resolve({ opened, asked, firstAnswer, listAsked, answered, painted: now() })),
      )
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  started = performance.now()
  const { ok } = await window.host.unlock({ signIn, passphrase })
  if (!ok) throw new Error('The store stayed shut.')
  return filled.finally(() => {
    MessagePort.prototype.postMessage = post
  })
}

/** The longest that the window did not get round to anything, in milliseconds: idle, while pages were made, and until they were shown. */
export interface Gaps {
  idle: number
  making: number
  showing: number
  /** How long the pages took to be made. */
  took: number
}

/** Opens the minutes of a meeting in the window and watches how long it is ever held up. */
export async function gapsWhileDrawing(meetingId: string): Promise<Gaps> {
  const ticks: number[] = []
  let ticking = true
  const tick = () => {
    ticks.push(performance.now())
    if (ticking) setTimeout(tick, 1)
  }
  const largest = (from: number, to: number) => {
    const between = ticks.filter((at) => at >= from && at <= to)
    return Math.max(0, ...between.slice(1).map((at, before) => at - (between[before] ?? at)))
  }
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await wait(5)
  }

  let asked = 0
  let made = 0
  const original = MessagePort.prototype.postMessage
  MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown]) {
    const [question] = args
    if (typeof question === 'string' && asked === 0 && question.includes('/documents/preview')) {
      asked = performance.now()
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' && made === 0) made = performance.now()
      })
    }
    return Reflect.apply(original, this, args)
  }
  try {
    location.hash = `#/documents/minutes/${meetingId}`
    tick()
    await until(() => made > 0)
    await until(() => document.querySelector('main canvas') !== null)
    await wait(300)
    const shown = performance.now()
    await wait(700)
    const rest = performance.now()
    await wait(made - asked)
    ticking = false
    return {
      idle: largest(rest, performance.now()),
      making: largest(asked, made),
      showing: largest(made, shown),
      took: made - asked,
    }
  } finally {
    ticking = false
    MessagePort.prototype.postMessage = original
    location.hash = '#/cases'
    await wait(300)
  }
}

/** Goes on with a meeting that was ended, and waits for its line. */
export async function openRoom(meetingId: string): Promise<void> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  location.hash = `#/meetings/${meetingId}`
  for (;;) {
    const again = [...document.querySelectorAll('button')].find((one) => /resume/i.test(one.textContent))
    again?.click()
    const line = document.querySelector<HTMLInputElement>('input[aria-label="Line of the minutes"]')
    if (line === null) {
      await wait(100)
      continue
    }
    line.focus()
    return
  }
}

/** Watches, from now on, how long each key takes until the frame after it is painted; the page keeps the times. */
export async function watchKeys(): Promise<void> {
  const times: number[] = []
  Reflect.set(window, 'keyTimes', times)
  const { port1, port2 } = new MessageChannel()
  let pressed: number[] = []
  // What is posted from a frame's own callback arrives once that frame has been painted.
  port2.onmessage = () => {
    const painted = performance.now()
    for (const at of pressed) times.push(painted - at)
    pressed = []
  }
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressed.push(timeStamp)
      if (pressed.length === 1) requestAnimationFrame(() => port1.postMessage(''))
    },
    { capture: true },
  )
}

/** What was watched since it was last asked: milliseconds from each key to its paint. */
export async function keyTimes(): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 200))
  const times = Reflect.get(window, 'keyTimes') as number[] // put there by watchKeys
  return times.splice(0)
}

/** Opening the page of a case with many incidents whose rows have been read before, in milliseconds from the call. */
export interface Drawing {
  /** Until both pictures were in the document. */
  drawn: number
  /** Until they were painted. */
  painted: number
  /** Until the list of incidents below was painted too. */
  listed: number
  /** The weeks that the picture over time shows. */
  weeks: number
}

/** Goes to what happened in a case and waits until its pictures are painted, then leaves again. The first time, the rows are read. */
export async function timeIncidents(caseId: string): Promise<Drawing> {
  let started = 0
  const inDocument = new Promise<number>((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('main [role="slider"] svg path') === null) return
      if (document.querySelector('main [role="region"] svg path') === null) return
      watch.disconnect()
      resolve(performance.now() - started)
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  started = performance.now()
  location.hash = `#/cases/${caseId}/incidents`
  const drawn = await inDocument
  const painted = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
  })
  while (document.querySelectorAll('main table[aria-label="Incidents"] tbody td').length < 10) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  const listed = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
  })
  const weeks = Number(document.querySelector('main [role="slider"]')?.getAttribute('aria-valuemax'))
  location.hash = '#/cases'
  await new Promise((resolve) => setTimeout(resolve, 500))
  return { drawn, painted, listed, weeks }
}
