// Functions that run inside the window: each is handed over as its own text, so it uses nothing from around it.

/** Goes to the board and waits until its rows are painted, in milliseconds from the call; leaves it open. */
export async function openBoard(): Promise<number> {
  location.hash = '#/cases'
  await new Promise((resolve) => setTimeout(resolve, 500))
  const started = performance.now()
  const painted = new Promise<number>((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('main table[aria-label="Actions"] tbody a').length < 5) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  location.hash = '#/actions'
  return painted
}

/** Watches, from now on, when the last key was pressed and when only rows with a word were painted after it. */
export async function watchWords(word: string): Promise<void> {
  const field = [...document.querySelectorAll('main search input')].at(-1)
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field for words.')
  field.focus()
  let pressed = 0
  const stop = new AbortController()
  const note = ({ timeStamp }: KeyboardEvent) => {
    pressed = timeStamp
  }
  window.addEventListener('keydown', note, { capture: true, signal: stop.signal })
  const painted = new Promise<number>((resolve) => {
    const look = () => {
      const rows = [...document.querySelectorAll('main table[aria-label="Actions"] tbody a')]
      const narrowed = field.value === word && rows.length > 0 && rows.every((one) => one.textContent.includes(word))
      if (!narrowed) return void requestAnimationFrame(look)
      stop.abort()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
    }
    requestAnimationFrame(look)
  })
  Reflect.set(window, 'narrowed', painted)
}

/** How long it took from the last key to the paint of the rows that have the word; then every row is shown again. */
export async function wordsPainted(): Promise<number> {
  const took: unknown = await Reflect.get(window, 'narrowed')
  const plain = document.querySelector<HTMLElement>('main section[aria-label="Ready views"] button')
  plain?.click()
  await new Promise((resolve) => setTimeout(resolve, 400))
  return Number(took)
}

/** Gives the focus to the first row, and watches every frame from now on: how long it took, and whether a row in view was not there. */
export async function watchFrames(): Promise<void> {
  document.querySelector<HTMLElement>('main table[aria-label="Actions"] tbody a')?.focus()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const frames: { at: number; blank: boolean }[] = []
  const scroller = document.querySelector('main table[aria-label="Actions"]')?.parentElement
  const isBlank = () => {
    const box = scroller?.getBoundingClientRect()
    if (scroller == null || box === undefined) return true
    const bottom = Math.min(box.bottom, innerHeight)
    // Three places from top to bottom: each must lie in a row that has its link.
    return [0.25, 0.55, 0.9].some((part) => {
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + (bottom - box.top) * part)
      const row = at?.closest('tr')
      return row == null || (row.dataset['group'] === undefined && row.querySelector('a') === null)
    })
  }
  const frame = (at: number) => {
    frames.push({ at, blank: isBlank() })
    if (Reflect.get(window, 'seenFrames') === frames) requestAnimationFrame(frame)
  }
  Reflect.set(window, 'seenFrames', frames)
  requestAnimationFrame(frame)
}

/** What the frames were since `watchFrames`. */
export interface Frames {
  /** The longest from one frame to the next, in milliseconds. */
  longest: number
  /** For how many milliseconds at a stretch a row in view was not there, at most. */
  blank: number
}

/** What was watched, once everything has come to rest. */
export async function framesSeen(): Promise<Frames> {
  await new Promise((resolve) => setTimeout(resolve, 400))
  const frames = Reflect.get(window, 'seenFrames') as { at: number; blank: boolean }[] // put there by watchFrames
  Reflect.set(window, 'seenFrames', undefined)
  let longest = 0
  let blank = 0
  let since: number | undefined
  for (const [at, frame] of frames.entries()) {
    longest = Math.max(longest, frame.at - (frames[at - 1]?.at ?? frame.at))
    if (frame.blank) since ??= frame.at
    else since = undefined
    blank = Math.max(blank, since === undefined ? 0 : (frames[at + 1]?.at ?? frame.at) - since)
  }
  return { longest, blank }
}
