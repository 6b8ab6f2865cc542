/** The scheme, host and origin of the only page that this program ever shows. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'stalking-clinic'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** An empty page of another site: going through it makes Chromium end the process of the page before. */
export const BLANK_HOST = 'nothing'
export const BLANK_URL = `${APP_SCHEME}://${BLANK_HOST}/`

/** The one name that a window, a task bar or a process list may show. */
export const APP_TITLE = 'Stalking Clinic'

/** Where a page comes from, or nothing when the text is no address. */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
