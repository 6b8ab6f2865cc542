/** Under what terms the packs of this folder may be used: their words are the project's own. */
export const OWN_WORDS =
  'Labels and help sentences are written for this program and are free to use under its licence (MIT). ' +
  'They name areas to think about. They are not the items, definitions or rating rules of any published instrument, ' +
  'and they do not replace its manual or the training that it asks for. Not affiliated with the owners of any instrument.'
