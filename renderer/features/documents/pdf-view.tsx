import { Button } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useMemo, useRef, useState } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { useKeys } from '#renderer/lib/keys.ts'
import classes from './documents.module.css'
import { PdfPage } from './pdf-page.tsx'

/** All pages of a PDF below each other, with zoom; Page Down and Page Up go from page to page. */
export function PdfView({ pdf }: { pdf: PDFDocumentProxy }) {
  const [zoom, setZoom] = useState(1)
  const [at, setAt] = useState(1)
  const pages = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => {
    const to = (page: number) => {
      const wanted = Math.min(pdf.numPages, Math.max(1, page))
      setAt(wanted)
      pages.current?.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' })
    }
    const step = (by: number) =>
      setZoom((now) => ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(now) + by))] ?? 1)
    return [
      { keys: 'PageDown', label: 'Next page', run: () => to(at + 1) },
      { keys: 'PageUp', label: 'Previous page', run: () => to(at - 1) },
      { keys: '+', label: 'Larger', run: () => step(1) },
      { keys: '-', label: 'Smaller', run: () => step(-1) },
      { keys: '0', label: 'As on paper', run: () => setZoom(1) },
    ]
  }, [pdf, at])
  useKeys('This document', keys)
  return (
    <>
      <div className={classes['bar']} role="toolbar" aria-label="Pages">
        {keys.map((one) => (
          <Button
            key={one.keys}
            size="xs"
            onClick={one.run}
            rightSection={<KeyHint keys={WORDS[one.keys] ?? one.keys} />}
          >
            {one.label}
          </Button>
        ))}
        <span role="status">
          Page {at} of {pdf.numPages} · {Math.round(zoom * 100)} %
        </span>
      </div>
      <div className={classes['pages']} ref={pages}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={`${pdf.fingerprints[0]}-${index}`} pdf={pdf} number={index + 1} zoom={zoom} onSeen={setAt} />
        ))}
      </div>
    </>
  )
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]
const WORDS: Readonly<Record<string, string>> = { PageDown: 'Page ↓', PageUp: 'Page ↑' }
