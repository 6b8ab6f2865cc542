import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { startPdfWorker } from './trusted-worker.ts'

/** The library that draws pages, fetched when the first document is shown. */
export const pdfjs = import('pdfjs-dist/legacy/build/pdf.min.mjs')

/** A PDF opened for drawing; undefined while it is being opened. */
export function usePdf(file: File | undefined): { pdf: PDFDocumentProxy | undefined; failed: boolean } {
  const [state, setState] = useState<{ file: File; pdf?: PDFDocumentProxy; failed: boolean }>()
  useEffect(() => {
    if (file === undefined) return
    const stop = new AbortController()
    const worker = startPdfWorker()
    void open(file, worker, stop.signal).then(
      (pdf) => !stop.signal.aborted && setState({ file, pdf, failed: false }),
      () => !stop.signal.aborted && setState({ file, failed: true }),
    )
    return () => {
      stop.abort()
      worker.terminate()
    }
  }, [file])
  const mine = state?.file === file ? state : undefined
  return { pdf: mine?.pdf, failed: mine?.failed ?? false }
}

async function open(file: File, worker: Worker, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [{ getDocument, PDFWorker }, data] = await Promise.all([pdfjs, file.arrayBuffer()])
  signal.throwIfAborted()
  return getDocument({ data, worker: PDFWorker.create({ port: worker }), enableXfa: false, useWorkerFetch: false })
    .promise
}
