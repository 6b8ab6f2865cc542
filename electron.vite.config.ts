import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { FONT_FILES } from './electron/documents/fonts.ts'

const root = import.meta.dirname
const source = (path: string): string => join(root, path)

/** What stays a package at run time: addons, and the PDF engine that only its worker thread loads. */
const external = ['better-sqlite3', '@node-rs/argon2', /^@react-pdf\/renderer/, /^react(\/|$)/]

export default defineConfig({
  main: {
    build: {
      outDir: source('out/main'),
      externalizeDeps: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          main: source('electron/main/main.ts'),
          backend: source('electron/backend/backend.ts'),
          'documents-worker': source('electron/documents/worker.ts'),
          demo: source('electron/backend/demo.ts'),
        },
        external,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [documentFonts()],
  },
  preload: {
    build: {
      outDir: source('out/preload'),
      externalizeDeps: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          preload: source('electron/preload/preload.ts'),
          'projector-preload': source('electron/preload/projector-preload.ts'),
        },
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    build: {
      outDir: source('out/renderer'),
      minify: true,
      emptyOutDir: true,
      target: 'chrome130',
      rolldownOptions: {
        input: { index: source('renderer/index.html'), projector: source('renderer/projector.html') },
      },
    },
    plugins: [react()],
  },
})

/** Copies the fonts of the documents beside the worker, which reads them while it runs. */
function documentFonts(): Plugin {
  return {
    name: 'document-fonts',
    apply: 'build',
    async writeBundle() {
      for (const file of Object.values(FONT_FILES)) {
        const copy = source(`out/main/fonts/${file}`)
        await mkdir(dirname(copy), { recursive: true })
        await copyFile(source(`node_modules/@expo-google-fonts/inter/${file}`), copy)
      }
    },
  }
}
