/** The words that several rules of the guidance have in common, as parts of patterns. */

const TITLED = String.raw`(?:ms|mrs|miss) \p{L}+`
const SHE = `(?:the |our )?(?:victim|client|survivor|complainant|she|${TITLED})`
const SHE_AS_OBJECT = String.raw`(?:the |our )?(?:victim|client|survivor|complainant|her|him|she|he|${TITLED}|mr \p{L}+)`
const NAMED_HIM =
  '(?:the )?(?:STALKER|stalker|perpetrator|suspect|offender|defendant)|the (?:subject|ex)|(?:her|the victim’s) ex(?:-?(?:partner|husband|boyfriend))?'
const MAY =
  '(?:to|should|could|can|might|may|will|must|(?:may|might) (?:want|wish|like) to|needs? to|ought to|had better|is to|is going to|agree[sd]? to|(?:(?:is|was|to be|has been|being) )?(?:advised|asked|encouraged|helped|invited|persuaded|supported|told|urged) to)'
const ADVISE = String.raw`(?:advis|ask|tell|suggest|encourag|let|remind|help|support|get|allow|recommend|invit|urg|persuad|prompt)\w*`

/** As the one to whom something is done; a possessive is not, because "tell the officer about his car" is sound. */
export const HIM = `(?:him|${NAMED_HIM})`
/** “Contact her”, and not “contact her sister”. */
const HER = String.raw`her\b(?! (?!(?:about|again|and|at|back|by|for|if|in|not|on|once|or|so|to|when|with)\b)\w)`
/** The stalker, or something of his. */
export const STALKER = `(?:him|${HER}|them|his|${NAMED_HIM})`
/** Both of them in one word. */
export const PAIR =
  '(?:them both|both (?:of them|parties|sides|families|neighbours|tenants|employees|staff)|the two(?: of them| parties|(?= (?:to|should|could|can|must) ))|(?:the )?pair of them|the couple|(?:the )?victim and (?:the )?(?:perpetrator|stalker|suspect)|(?:the )?(?:perpetrator|stalker|suspect) and (?:the )?victim|VICTIM and STALKER|STALKER and VICTIM)'
/** A telephone number or its card; not a number of things, of a house or on a car. */
export const NUMBER = String.raw`(?:numbers?(?! of\b| plates?\b| [1-9])|sims?)\b`
/** Where somebody can be blocked, and what can be deleted there. */
export const CHANNEL =
  '(?:WhatsApp|Facebook|Instagram|Snapchat|TikTok|Messenger|Telegram|LinkedIn|Twitter|(?:all )?social media|(?:all|every|any|her) (?:apps?|platforms?|channels?|accounts?|devices?))'
/** What stalkers send and leave, and where it is kept. */
export const EVIDENCE =
  '(?:messages?|texts?|e-?mails?|voicemails?|inbox|letters?|cards?|flowers|roses|bouquets?|chocolates|gifts?|presents?|posts?|photos?|pictures?|chats?|recordings?|screenshots?|notes (?:that )?(?:he|from him)|call (?:log|history)|history|everything)'
export const PHONE = '(?:phone|handset|mobile|tablet|laptop|computer)'

/** "She should …", "victim to …", "advise her to …", "suggest she …", "her to …": somebody has the victim do it. */
export function victimDoes(verb: string, rest: string): RegExp[] {
  return [
    new RegExp(
      String.raw`\b(?:${SHE}\s+${MAY}|her\s+to)\s+(?:not\s+|never\s+)?(?:\w+\s+){0,2}?(?:${verb})\b${rest}`,
      'iu',
    ),
    new RegExp(
      String.raw`\b(?:${ADVISE}\s+(?:that\s+)?|see if\s+|see whether\s+)${SHE_AS_OBJECT}\s+(?:(?:not\s+)?to\s+|should\s+|would\s+|could\s+)?(?:not\s+|never\s+)?(?:\w+\s+){0,2}?(?:${verb})\b${rest}`,
      'iu',
    ),
  ]
}
