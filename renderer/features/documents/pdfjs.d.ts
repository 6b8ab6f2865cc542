// The legacy build is the one that Chromium 130 can run: the other needs Math.sumPrecise and Map.getOrInsertComputed.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist'
}
