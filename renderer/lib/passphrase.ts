/** Four words drawn from a list of 7,776 by the system's own chance: about 51 bits. */
export async function fourWords(): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const words = dictionary['diceware-common']
  return Array.from({ length: 4 }, () => words[drawBelow(words.length)]).join(' ')
}

/** How strong a passphrase is, in a sentence. `enough`: it would take years to guess even with the file in hand. */
export interface Strength {
  readonly enough: boolean
  readonly sentence: string
}

/** Judges a passphrase by how many guesses it would take; `known` are words that a guesser would try first, such as the person's name. */
export async function judge(passphrase: string, known: readonly string[]): Promise<Strength> {
  const check = await checker()
  const { score } = check(passphrase.slice(0, 256), [...known])
  return { enough: score >= 3, sentence: SENTENCES[score] }
}

const SENTENCES = [
  'This would be guessed at once. Use four words that have nothing to do with each other.',
  'This would be guessed within hours. Add one or two uncommon words.',
  'This would be guessed within weeks. Add one more uncommon word.',
  'Good: guessing this would take years.',
  'Very good: nobody will guess this.',
] as const

let loaded: Promise<(passphrase: string, known: string[]) => { score: 0 | 1 | 2 | 3 | 4 }> | undefined

/** The dictionaries are large, so they are fetched only when a passphrase is chosen. */
function checker(): NonNullable<typeof loaded> {
  loaded ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(([{ ZxcvbnFactory }, common, english]) => {
    const factory = new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
      translations: english.translations,
    })
    return (passphrase, known) => factory.check(passphrase, known)
  })
  return loaded
}

/** Evenly: what would favour the first words of the list is drawn again. */
function drawBelow(many: number): number {
  const even = Math.floor(0x1_0000_0000 / many) * many
  const drawn = new Uint32Array(1)
  do crypto.getRandomValues(drawn)
  while ((drawn[0] ?? even) >= even)
  return (drawn[0] ?? 0) % many
}
