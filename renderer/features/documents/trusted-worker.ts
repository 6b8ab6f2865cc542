import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** The worker that reads PDFs: our own file, from our own origin, through the window's only trusted-types policy. */
export function startPdfWorker(): Worker {
  // The constructor takes a trusted script URL where trusted types are enforced; TypeScript's own types know only strings.
  return new Worker(trusted(workerUrl) as unknown as string, { type: 'module', name: 'pdf' })
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown }
}

let policy: { createScriptURL(url: string): unknown } | undefined

function trusted(url: string): unknown {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes // in Chromium, not yet in TypeScript's library
  if (types === undefined) return url
  policy ??= types.createPolicy('stalking-clinic', {
    createScriptURL(asked) {
      if (asked !== workerUrl) throw new TypeError('Only the PDF worker may be started.')
      return asked
    },
  })
  return policy.createScriptURL(url)
}
