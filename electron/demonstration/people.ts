/** Somebody of the demonstration clinic, whose passphrase is no secret. */
export type DemonstrationPerson = { name: string; role: string; signIn: string; passphrase: string }

/** Who signs in to the demonstration clinic, the coordinator first: plain data, so that the lock screen can offer it. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  {
    name: 'Bernadette Quansah-Lyle',
    role: 'Coordinator and administrator',
    signIn: 'bernadette',
    passphrase: 'lantern orchard pebble thistle',
  },
  {
    name: 'Dr Ingrid Solheim-Pryce',
    role: 'Psychologist',
    signIn: 'ingrid',
    passphrase: 'harbour velvet acorn meadow',
  },
  {
    name: 'Dr Anselm Brightwater-Ode',
    role: 'Psychologist, second rater',
    signIn: 'anselm',
    passphrase: 'walnut ferry cobalt lark',
  },
  { name: 'DI Rowan Teasdale', role: 'Police lead', signIn: 'rowan', passphrase: 'copper saddle winter finch' },
  { name: 'Saima Darwish', role: 'Advocate (IDVA)', signIn: 'saima', passphrase: 'marble kettle sparrow dune' },
  { name: 'Ottoline Marsh', role: 'Panel member, housing', signIn: 'ottoline', passphrase: 'cedar ribbon anchor plum' },
  { name: 'Tomasz Verrall', role: 'Administrator', signIn: 'tomasz', passphrase: 'gravel tulip beacon otter' },
]
