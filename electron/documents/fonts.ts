import { join } from 'node:path'

/**
 * The weights of Inter that documents use, each one whole file: from split files react-pdf breaks a name such as Łukasz
 * into two runs and sets a hyphen between them at the end of a line.
 */
export const FONT_FILES = { 400: '400Regular/Inter_400Regular.ttf', 600: '600SemiBold/Inter_600SemiBold.ttf' } as const

export type FontWeight = keyof typeof FONT_FILES
export const FONT_WEIGHTS = [400, 600] as const satisfies FontWeight[]

/** Inter goes by the name of the family that react-pdf falls back to, so that there is nothing else to fall back to. */
export const FAMILY = 'Helvetica'

/** Where a weight lies in the folder of fonts: the package @expo-google-fonts/inter, or the copy of it beside the built worker. */
export function fontFile(folder: string, weight: FontWeight): string {
  return join(folder, FONT_FILES[weight])
}
