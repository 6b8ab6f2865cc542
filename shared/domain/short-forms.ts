/** What a number belongs to: elsewhere “no” is a refusal. */
const BEFORE_A_NUMBER =
  '(?:her|his|their|victim|perpetrator|telephone|mobile|phone|contact|old|new|second|chang(?:e|ing)|change of|swap|block)'

/** The short forms of hurried minutes and what they stand for, in this order: “no.” needs the words before it spelled out. */
const SHORT_FORMS: readonly (readonly [written: RegExp, means: string])[] = [
  [/\bw\/o\b/giu, 'without'],
  [/\bw\/(?![bce]\b)\s*/giu, 'with '],
  [/\bvic\b(?!\.\w)/giu, 'victim'],
  [/\b(?:V|IP)\b(?![./&]| address)/gu, 'victim'],
  [/\b(?:perp|susp)\b/giu, 'perpetrator'],
  [/\badv\b\.?/giu, 'advise'],
  [/\bmtg(s?)\b/giu, 'meeting$1'],
  [/\bmsg(s?)\b/giu, 'message$1'],
  [/\btxt(s?)\b/giu, 'text$1'],
  [/\bpic(s?)\b/giu, 'picture$1'],
  [/\bmob\b/giu, 'mobile'],
  [/\btel\b\.?/giu, 'telephone'],
  [/\bfb\b/giu, 'Facebook'],
  [/\binsta\b/giu, 'Instagram'],
  [/\ba\/c(s?)(?!\w)/giu, 'account$1'],
  [/\bthru\b/giu, 'through'],
  [/\b2nd\b/giu, 'second'],
  [/\bstd\b/giu, 'standard'],
  [/\b(do|does|did|wo|should|must|is|would|could)nt\b/giu, '$1n’t'],
  [
    new RegExp(
      String.raw`(?<=\b${BEFORE_A_NUMBER}(?:['’]s)? )no(s?)(?:\.(?=\s|$)|(?=\s*(?:$|[,;)]|asap\b|today\b|now\b|this\b|need)))`,
      'giu',
    ),
    'number$1',
  ],
]

/** A text with its short forms spelled out, so that a rule need know only the words. */
export function spelledOut(text: string): string {
  return SHORT_FORMS.reduce((so, [written, means]) => so.replaceAll(written, means), text)
}
