import { targetOf } from './layers.ts'

/** Paths from the root, with what each file says. */
export type Sources = Readonly<Record<string, string>>

/** Every function, constant and class that is exported and that no other file imports, as `file: name`. */
export function unusedExports(sources: Sources): string[] {
  const used = importedNames(sources)
  return Object.entries(sources).flatMap(([file, source]) =>
    Array.from(source.matchAll(EXPORT), ([, name = '']) => `${file}: ${name}`).filter(
      (name) => !used.has(name) && !used.has(`${file}: *`),
    ),
  )
}

const EXPORT = /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|enum) ([\w$]+)/gm
const IMPORT = /^(?:import|export) (?:type )?(?:\{([^}]*)\}|\*(?: as \w+)?) from '([^']+)'/gm
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g

/** `file: name` of everything that is imported; `file: *` where all of a file is. */
function importedNames(sources: Sources): ReadonlySet<string> {
  const used = new Set<string>()
  for (const [file, source] of Object.entries(sources)) {
    for (const [, names, specifier = ''] of source.matchAll(IMPORT)) {
      const target = targetOf(file, specifier)
      if (names === undefined) used.add(`${target}: *`)
      for (const name of (names ?? '').matchAll(/(?:^|,)\s*(?:type )?([\w$]+)/g)) used.add(`${target}: ${name[1]}`)
    }
    for (const [, specifier = ''] of source.matchAll(CALL)) used.add(`${targetOf(file, specifier)}: *`)
  }
  return used
}
