import { showTool, tool } from './step.mjs'

/**
 * What must hold before any test is worth running, in order; each gives its exit code.
 * @type {readonly { name: string, run: () => Promise<number> }[]}
 */
export const GATES = [
  {
    name: 'Format and lint (Biome)',
    run: () => showTool([tool('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings']),
  },
  { name: 'Types and what each folder may see (tsc)', run: () => showTool([tool('typescript', 'tsc'), '-b']) },
  { name: 'The migrations are those of the schema', run: () => showTool(['db/generate.mjs', '--check']) },
]
