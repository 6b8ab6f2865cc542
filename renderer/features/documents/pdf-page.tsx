import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import classes from './documents.module.css'
import { pdfjs } from './use-pdf.ts'

/** One page: drawn as sharp as the screen can show it, with its text above the picture, for reading aloud and copying. */
export function PdfPage({
  pdf,
  number,
  zoom,
  onSeen,
}: {
  pdf: PDFDocumentProxy
  number: number
  zoom: number
  onSeen(page: number): void
}) {
  const [page, setPage] = useState<PDFPageProxy>()
  const [near, setNear] = useState(number <= 2)
  const frame = useRef<HTMLElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let here = true
    void pdf.getPage(number).then((one) => here && setPage(one))
    return () => {
      here = false
    }
  }, [pdf, number])

  useEffect(() => {
    if (frame.current === null) return
    const soon = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '800px' })
    const half = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(number), { threshold: 0.5 })
    soon.observe(frame.current)
    half.observe(frame.current)
    return () => {
      soon.disconnect()
      half.disconnect()
    }
  }, [number, onSeen])

  useEffect(() => {
    if (page === undefined || !near || picture.current === null || text.current === null) return
    return draw(page, zoom * CSS_PIXELS_PER_POINT, picture.current, text.current)
  }, [page, near, zoom])

  const size = page?.getViewport({ scale: zoom * CSS_PIXELS_PER_POINT })
  return (
    <section
      ref={frame}
      className={classes['page']}
      data-page={number}
      aria-label={`Page ${number} of ${pdf.numPages}`}
      style={size === undefined ? undefined : { width: size.width, height: size.height }}
    >
      <div ref={picture} aria-hidden="true" />
      <div ref={text} className={classes['text']} />
    </section>
  )
}

/** Draws into a new canvas and puts it in place once it is whole, so that zooming never blinks. Returns how to stop. */
function draw(page: PDFPageProxy, scale: number, picture: HTMLElement, text: HTMLElement): () => void {
  const viewport = page.getViewport({ scale })
  const density = window.devicePixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.style.width = `${viewport.width}px`
  canvas.style.height = `${viewport.height}px`
  const drawing = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
  let stopped = false
  const run = async () => {
    await drawing.promise
    const { TextLayer } = await pdfjs
    if (stopped) return
    picture.replaceChildren(canvas)
    text.replaceChildren()
    text.style.setProperty('--total-scale-factor', String(scale))
    await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render()
  }
  run().catch((error: unknown) => {
    if (!stopped) throw error
  })
  return () => {
    stopped = true
    drawing.cancel()
  }
}

const CSS_PIXELS_PER_POINT = 96 / 72
