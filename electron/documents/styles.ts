import type { Level } from '#shared/domain/level.ts'
import { FAMILY } from './fonts.ts'

/** Points. Body and tables are 10.5, the foot of the page 9 (design: 10.5 pt or more to read by). */
export const BODY = 10.5

const MARGIN = 48
/** Width of an A4 page between its margins, in points. */
export const CONTENT_WIDTH = 595.28 - 2 * MARGIN

const INK = '#16202b'
const MUTED = '#4a5763'
const LINE = '#b4bec7'

/**
 * What Inter could do to letters and need not, since a text on paper holds no marks of their own: without it a page takes half the time.
 * Kerning stays.
 */
const PLAIN = {
  calt: 0,
  ccmp: 0,
  clig: 0,
  liga: 0,
  locl: 0,
  mark: 0,
  mkmk: 0,
  rclt: 0,
  rlig: 0,
  frac: 0,
  numr: 0,
  dnom: 0,
}

/** Spacing in steps of 4; colours that stay apart in greyscale. */
export const styles = {
  page: {
    paddingHorizontal: MARGIN,
    paddingTop: 26,
    paddingBottom: 26,
    fontFamily: FAMILY,
    fontFeatureSettings: PLAIN,
    fontSize: BODY,
    color: INK,
  },
  /** Both on every text: react-pdf multiplies an inherited line height a second time when it lays out the frame of a page. */
  text: { fontSize: BODY, lineHeight: 1.4 },
  marking: { fontWeight: 600, fontSize: BODY, textAlign: 'center', letterSpacing: 0.6, marginBottom: 14 },
  foot: { marginTop: 'auto', paddingTop: 10 },
  footLine: {
    flexDirection: 'row',
    gap: 16,
    borderTopWidth: 0.75,
    borderTopColor: LINE,
    paddingTop: 5,
    marginBottom: 5,
  },
  footWords: { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 9, color: MUTED },
  footPage: { width: 76, textAlign: 'right', fontSize: 9, color: MUTED },
  footMarking: { fontWeight: 600, fontSize: BODY, textAlign: 'center', letterSpacing: 0.6 },
  titleLine: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center', gap: 16 },
  title: { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 20, fontWeight: 600, lineHeight: 1.25 },
  titleBlock: { marginBottom: 12 },
  headingPlace: { marginTop: 16 },
  headingBlock: { marginBottom: 6 },
  heading: { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 14, fontWeight: 600, lineHeight: 1.3 },
  subheading: { fontSize: 11.5, fontWeight: 600, marginTop: 8, marginBottom: 3 },
  firstSubheading: { fontSize: 11.5, fontWeight: 600, marginBottom: 4 },
  paragraph: { marginBottom: 8 },
  mutedParagraph: { marginBottom: 8, color: MUTED },
  muted: { color: MUTED },
  strong: { fontWeight: 600 },
  list: { marginBottom: 4 },
  item: { flexDirection: 'row', alignItems: 'flex-start', marginBottom: 4 },
  bullet: { width: 18 },
  rest: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  field: { flexDirection: 'row', alignItems: 'flex-start', gap: 12, marginBottom: 4 },
  quote: { borderLeftWidth: 2.5, borderLeftColor: INK, paddingLeft: 10, marginBottom: 10 },
  /** No edge above its headings: react-pdf would leave such an edge alone at the foot of a page. */
  table: { marginBottom: 10 },
  headRow: { flexDirection: 'row', borderBottomWidth: 1, borderBottomColor: INK },
  /** Cells as tall as their own text: react-pdf cannot split a row in which a short cell is stretched. */
  row: { flexDirection: 'row', alignItems: 'flex-start', borderBottomWidth: 0.5, borderBottomColor: LINE },
  cell: { paddingVertical: 4, paddingRight: 8 },
  headCell: { paddingTop: 3, paddingBottom: 3, paddingRight: 8, fontWeight: 600, color: MUTED },
  box: {
    borderWidth: 0.75,
    borderColor: MUTED,
    borderRadius: 3,
    paddingHorizontal: 10,
    paddingTop: 8,
    paddingBottom: 4,
    marginBottom: 10,
  },
  loudBox: {
    borderWidth: 1.75,
    borderColor: INK,
    borderRadius: 3,
    paddingHorizontal: 10,
    paddingTop: 8,
    paddingBottom: 4,
    marginBottom: 10,
  },
  pair: { flexDirection: 'row', gap: 12 },
  half: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  signatures: { flexDirection: 'row', gap: 32, marginTop: 28, marginBottom: 12 },
  signature: { flexGrow: 1, flexShrink: 1, flexBasis: 0, borderTopWidth: 0.75, borderTopColor: INK, paddingTop: 4 },
  pill: {
    borderWidth: 1.5,
    borderRadius: 3,
    paddingHorizontal: 10,
    paddingTop: 3,
    paddingBottom: 2,
    fontWeight: 600,
    fontSize: 12,
  },
} as const

/** Only high is filled, so the three stay apart on a grey printer; the shape and the word say the same. */
export const LEVEL_STYLES = {
  high: { backgroundColor: '#8f1d2c', borderColor: '#8f1d2c', color: '#ffffff' },
  medium: { borderColor: '#8a5a00', color: '#6b4600' },
  standard: { borderColor: '#3d4a57', borderWidth: 0.75, color: '#3d4a57' },
} as const satisfies Record<Level, object>
