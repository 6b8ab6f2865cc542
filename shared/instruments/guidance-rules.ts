import type { GuidanceRule } from '#shared/domain/guidance.ts'
import { GUIDANCE_EXAMPLES } from './guidance-examples.ts'
import { CHANNEL, EVIDENCE, HIM, NUMBER, PAIR, PHONE, STALKER, victimDoes } from './guidance-words.ts'

/** A pattern that is made of the named word lists. */
const pattern = (words: string): RegExp => new RegExp(words, 'iu')

const SPEAK =
  'contact|calls?|ring|rings|phone|phones|texts?|messages?|e-?mails?|writes?|repl(?:y|ies)|answers?|responds?|meets?|sees?|speaks?|talk(?:ing|s)?|visits?|apologi[sz]es?|forgives?|gets? in touch|reach(?:es)? out'
const PROFESSIONAL =
  '(?:999|101|police|officers?|OIC|[PD]C|DS|IDVA|ISAC|advocate|caseworker|adviser|solicitor|lawyer|court|panel|GP|doctor|counsellor|housing|landlord|school|employer|manager|HR|probation|helpline|services?|us)'
const NOT_A_PROFESSIONAL = String.raw`(?!\s+(?:to |with )?(?:the |her |our |a |an )?${PROFESSIONAL}\b)`

const VIOLENCE = String.raw`(?:violen\w*|threat\w*|physical\w*|assault\w*|injur\w*|weapons?)`
const SENT = '(?:texts?|messages?|e-?mails?|calls?|letters?|cards?|flowers|gifts?|presents?|words)'
const FEW = '(?:(?:a|few|some|the|odd|couple|of|silly|unwanted|annoying|love) )*'

/** Which of them, or when, is a fact; only to call them few is to play them down. */
const NOT_NARROWED = String.raw`(?! (?:that|which|from|of|on|to|at|in|by|when|after|before|between)\b)`

/** What the guidance asks professionals to do and not to do, as rules over wording (S4 §3.1, App. 2). Own words throughout. */
export const GUIDANCE_RULES: readonly GuidanceRule[] = [
  {
    code: 'MEDIATE',
    title: 'No mediation',
    says: 'Mediation or a joint meeting gives the stalker the contact that he seeks and puts the victim at risk. Work with each of them apart.',
    source: 'S4 §3.1',
    raisedBy: [
      /\bmediat\w*/iu,
      /\brestorative\b/iu,
      /\b(joint|couples?|marriage|marital|relationship) (meeting|session|counsell?ing|guidance|therapy|conference)/iu,
      /\bfamily therapy\b/iu,
      /\b(?:[Tt]o|[Tt]ry|[Vv]ia|[Tt]hrough|[Ww]ith|[Ss]uggest(?:ed)?) Relate\b/u,
      /\b(meeting|conversation|talk) between (them|the two|both)\b/iu,
      /\b(bring|get|sit|put|invite)\b[^.;]{0,50}\btogether\b/iu,
      pattern(
        String.raw`\b(?:see|seen|meet|met|have|interview\w*)\b[^.;]{0,10}\b(?:${PAIR}|them)\b[^.;]{0,15}\btogether\b(?! with\b)`,
      ),
      /\bthey\b[^.;]{0,12}\bseen together\b|\bseen as a couple\b/iu,
      pattern(String.raw`\b(?:them|both|${PAIR})\b[^.;]{0,20}\b(?:in|into) (?:the same|one|a) room\b`),
      pattern(
        String.raw`\b${PAIR}\s+(?:to|should|could|can|must) (?:meet|talk|sit|speak|make|agree|shake|settle|sort|attend)\b`,
      ),
      pattern(
        String.raw`\b(?:meeting|conference|session|appointment|discussion|conversation|counselling|therapy)\b[^.;]{0,30}\b(?:${PAIR}|victim and the (?:perpetrator|stalker|suspect))`,
      ),
      /\bfacilitated (meeting|conversation|discussion|session|talk)/iu,
      pattern(
        String.raw`\bround[- ]table\b|\b(?:them|both|sit|sides|families|${PAIR})\b[^.;]{0,15}\ba?round (?:a|the) table\b`,
      ),
      /\bbroker(s|ed|ing)?\b[^.;]{0,30}\b(between|both|agreement|peace|truce)\b/iu,
      /\b(as (a )?go-between|peace (talks|meeting)|shake hands|bury the hatchet|build bridges)\b/iu,
      /\b(clear the air|reconcil\w+|(talk|thrash|iron|hash) (it|things|matters) (over|out)|(make|patch) (it|things|matters) up|smooth (it|things|matters) over)\b/iu,
      pattern(
        String.raw`\b(?:they|both|neighbours|${PAIR})\b[^.;]{0,12}\b(?:sort|settle|work)\b[^.;]{0,12}\b(?:between|among(?:st)?) (?:themselves|them)\b`,
      ),
      pattern(
        String.raw`\b(?:he|${HIM})\s+(?:to|should|could|can|must|will) apologi[sz]e to (?:her|(?:the )?victim)\b`,
      ),
      pattern(String.raw`\bapology (?:from|by) ${HIM}\b`),
    ],
    soundWhen: [
      /\b(agencies|professionals|panel|colleagues of the clinic|services) together\b/iu,
      /\b(round[- ]table|joint meeting)\b[^.;]{0,15}\b(agencies|professionals|services|police|probation)\b/iu,
      /\b(separately|apart|individually|one at a time)\b/iu,
      /\b(cancel\w*|call\w* off|withdraw\w*)\b[^.;]{0,25}\b(mediation|session|meeting|appointment)\b/iu,
      /\bmediation service\b[^.;]{0,20}\b(told|informed|warned|asked to stop)\b/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.MEDIATE,
  },
  {
    code: 'CONTACT',
    title: 'No contact by the victim',
    says: 'Every answer feeds the pursuit and is used as a defence. The one exception is a single clear notice, given safely, that contact is unwanted; after it there is no reply.',
    source: 'S4 §3.1, App. 2',
    raisedBy: [
      ...victimDoes(SPEAK, String.raw`${NOT_A_PROFESSIONAL}[^.;]{0,40}\b${STALKER}\b`),
      ...victimDoes(
        'tells?|sends?|gives?|lets?|keeps?|unblocks?|placates?|appeases?|humours?|pays?|thanks?|reassures?|pacif(?:y|ies)|hears?|befriends?',
        String.raw`\s+${HIM}\b`,
      ),
      ...victimDoes(
        'chats?|reasons?|negotiates?|pleads?|sits? down|(?:have|has) (?:it out|(?:an? )?(?:[a-z]+ )?(?:chat|word|talk|conversation|drink|coffee|meal))|(?:keeps?|stays?) (?:in touch|on good terms|friends)|be (?:civil|polite|nice|kind|friendly)',
        String.raw` (?:with|to|towards) ${HIM}\b`,
      ),
      ...victimDoes('explains?', String.raw`(?: herself| things| it)? to ${HIM}\b`),
      ...victimDoes(
        'takes?|accepts?|returns?',
        String.raw` his (?:\w+ )?(?:calls?|apolog(?:y|ies)|flowers|gifts?|presents?|request|invitation)\b`,
      ),
      ...victimDoes(
        'returns?|drops?(?: off)?|hands? back|gives? back',
        String.raw` his (?:\w+ )?(?:ring|keys|things|belongings|clothes|post|letters)\b`,
      ),
      ...victimDoes(
        'repl(?:y|ies)|answers?|responds?|picks? up|(?:rings?|calls?|texts?|writes?) back',
        String.raw`(?: the (?:phone|door))? (?:politely|nicely|kindly|civilly|calmly|(?:if|when|whenever|each time|every time) (?:he|${HIM})\b)`,
      ),
      ...victimDoes('go(?:es)? (?:round|over|back)', String.raw`[^.;]{0,30}\b${HIM}\b`),
    ],
    soundWhen: [
      /\b(one|once|single)\b[^.;]*\b(clear|unwanted|stop)\b/iu,
      /\b(third part(y|ies)|intermediary|contact centre|through (a|the|her|his) solicitor|handover of the child)/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.CONTACT,
  },
  {
    code: 'NUMBER',
    title: 'Keep the number, block nobody',
    says: 'A changed number or a block takes control away from the stalker, who may then come in person, and the evidence is lost. Keep the old number live and unanswered; a second phone can serve for daily life.',
    source: 'S4 §3.1, §3.3, App. 2',
    raisedBy: [
      pattern(
        String.raw`(?<!\bfrom (?:\w+ (?:and|or) )?)\b(?:chang|switch|replac|cancel|swap)\w*\b[^.;]{0,25}\b${NUMBER}`,
      ),
      pattern(
        String.raw`\b(?:ditch|drop|dump|abandon|giv(?:e|ing) up)\w*\s+(?:her|the|that|this)\s+(?:\w+\s+){0,2}${NUMBER}`,
      ),
      pattern(String.raw`\b(?:new|different|another|fresh) (?:(?:phone|mobile|telephone) )?${NUMBER}`),
      pattern(
        String.raw`\b(?:her|their|VICTIM(?:['’]s)?|phone|mobile|telephone)\s+(?:\w+\s+)?${NUMBER}[^.;]{0,15}\b(?:changed|changing|swapp(?:ed|ing)|switched|replaced|cancelled)\b`,
      ),
      /\bblock(s|ed|ing)? (him|her|them|his|all|every|STALKER|(the )?(stalker|perpetrator|suspect)|the (caller|accounts?|number|profiles?))/iu,
      /\b(his|her|the) (number|accounts?|profiles?)\b[^.;]{0,20}\bblock(ed)?\b/iu,
      /\bblock(s|ed|ing)? (unknown |unwanted |nuisance )?(callers?|calls|contacts?|numbers?)\b/iu,
      pattern(String.raw`\bblock(?:s|ed|ing)? (?:on|across|from|via) ${CHANNEL}\b`),
      /\bblock (and|&) report\b|\breport (and|&) block\b/iu,
      ...victimDoes('blocks?', String.raw`(?=\s*(?:$|[.,;]|and\b))`),
      pattern(
        String.raw`\b(?:put|place|request)\b[^.;]{0,10}\bblocks? on\b[^.;]{0,15}\b(?:${NUMBER}|calls|accounts?|him)`,
      ),
      pattern(
        String.raw`\b(?:bar|barred|barring|blacklist)\s+(?:(?:his|the|all|any|unwanted|${HIM}(?:['’]s)?)\s+)*(?:calls?\b|texts\b|${NUMBER})`,
      ),
      /\bcall[- ]barring\b|\bcalls (to be )?barred\b/iu,
      /\b(un|de)friend(s|ed|ing)?\b/iu,
    ],
    soundWhen: [
      /\b(second|spare|extra|separate) (phone|handset|mobile|number|sim)\b/iu,
      /\b(keep|keeping|keeps|leave|leaving)\b[^.;]{0,30}\bnumber\b/iu,
      /\b(add|record|note|update|share|confirm)\b[^.;]{0,20}\bnew\b[^.;]{0,10}\bnumber\b/iu,
      /\bblocks? of\b/iu,
      /\b(reference|log|crime|case|house|door|plate|policy|surgery|room|extension) (number|no\b)/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.NUMBER,
  },
  {
    code: 'LUCKY',
    title: 'Nothing about it is flattering',
    says: 'Words such as lucky or flattered tell the victim that nobody takes it seriously. Say what was done and what it does to the victim.',
    source: 'S4 §3.1',
    raisedBy: [
      /\b(flatter(ed|ing)|compliment(s|ed|ary)?)\b/iu,
      /\b(she|he|you|they|victim|VICTIM)\b (is|are|was|were|must feel|should feel|may feel)\b[^.;]{0,15}\blucky\b/iu,
      /\b(feels?|felt) lucky\b/iu,
      /\b(count|think|consider)\w* (herself|himself|yourself|themselves) lucky\b|\blucky (girl|lady|woman|lad|man|you)\b/iu,
      /\b(grateful|pleased|glad)\b[^.;]{0,30}\b(cares?|attention|devoted|keen|flowers|roses|gifts?)\b/iu,
      /\b(grateful|pleased|glad)\b[^.;]{0,30}\b(his|that|the) interest\b(?! of\b)/iu,
      /\b(some|most|many|plenty of|other) (people |women |men |girls )?(would|might) (love|enjoy|envy|kill for|dream of) (that|this|it|such|him|the attention|being (chased|pursued|wanted|noticed|courted))/iu,
      /\bsecret admirers?\b/iu,
      /\b(she|victim|VICTIM) (\w+ )?(love|like|enjoy)s? the attention\b/iu,
      /\bhow romantic\b|\bromantic gestures?\b|^(quite |rather |so |very )?romantic\W*$/iu,
      /\b(sweet|nice|charming) of (him|STALKER)\b/iu,
      /\bnice (to be (wanted|noticed|chased|asked|admired)|that (he|somebody|someone) (cares|bothers|likes|loves))/iu,
      /(?<!\b(?:says?|said|claims?|claimed|states?|stated|believes?|believed|thinks|told)\b[^.;]{0,30})\bhe(?: is|['’]s)? (?:only|just|simply|obviously|clearly) (?:in love(?! with (?:the|an?)\b)|smitten|(?:loves|likes|adores|fancies|cares about) (?:her|(?:the )?victim))\b/iu,
      /\bthere are worse things\b/iu,
    ],
    soundWhen: [],
    about: 'words',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.LUCKY,
  },
  {
    code: 'LESS',
    title: 'Quiet is not safe',
    says: 'Stalking without violence or threats is not less serious, and many killings had no violence before them. Give the reason for a lower priority in other terms, or take the words out.',
    source: 'S4 §3.1',
    raisedBy: [
      /\b(no|without|never|not|nothing|hasn['’]t|only|just)\b[^.;]{0,30}\b(violen\w*|threat\w*|touched|physical\w*|assault\w*|hurt|messages|texts|words)\b[^.;]{0,25}\b(so|only|just|therefore|low|lower|less|minor|wait|harmless|nuisance|no further action|nfa|close|downgrade)\b(?! far\b)/iu,
      pattern(
        String.raw`\b(?:no|not|nothing|never)\b[^.;]{0,15}\b${VIOLENCE}(?: contact| violence)?(?: so far| yet| to date)?(?:,| -| –|:| =)\s*(?:standard|low|medium)\b`,
      ),
      pattern(
        String.raw`\b(?:low|lower\w*|standard|downgrade\w*|nfa)\b(?: risk| level| priority)?(?:,| -| –|:)?(?: as| because| since| given| due to| with)?(?: there (?:is|was|were|has been|have been))? (?:no|nothing|never|without)\b[^.;]{0,12}\b${VIOLENCE}\b`,
      ),
      /(\b(just a domestic|domestic tiff|harmless)|(\b(just|only|merely|is)|['’]s) a (bit of a )?(pest|nuisance))\b(?! (order|call))/iu,
      /\bat least (he|she|it|there)\b[^.;]{0,30}\b(never|not|no|nothing|hasn['’]t|isn['’]t)\b/iu,
      /\b(low[- ]level|minor|petty|trivial)\b[^.;]{0,15}\b(nuisance|behaviour|contact|stalking|harassment)\b/iu,
      /\b(downgrade\w*|lower\w*|no further action|nfa|low priority|standard)\b[^.;]{0,25}\b(no|not|nothing|without|never)\b[^.;]{0,20}\b(violen\w*|threat\w*|physical\w*|assault\w*|hurt|hit|touched)\b/iu,
      pattern(
        String.raw`\b(?:it|this|that|there)(?:['’]s| is| was| are) (?:only|just|merely|nothing but) ${FEW}(?:${SENT}\b${NOT_NARROWED}|online(?=\W*$| so\b| and\b))`,
      ),
      pattern(String.raw`\bhe (?:has )?(?:only|just|merely) (?:sends?|sent) ${FEW}${SENT}\b${NOT_NARROWED}`),
      pattern(String.raw`^(?:only|just|merely) ${FEW}${SENT}(?: so far| at present| to date| really)?\W*$`),
      /\b(all (talk|mouth|bark)|hot air|hurt a fly|storm in a teacup|boys will be boys|six of one|tit for tat|lovers['’]? (tiff|quarrel)|blown out of proportion|making a fuss)\b/iu,
      /\b(she|victim|VICTIM)( is|['’]s| was)? (being )?(overreact\w*|exaggerat\w*|over-?sensitive)/iu,
      /\b(not a real|no real) (threat|risk|danger)\b/iu,
      /\b(doesn['’]t|does not|didn['’]t) mean (any|her any) harm\b|\bmeans no harm\b/iu,
      /\b(he|it|this)( will|['’]ll) (soon )?(get bored(?! (of|with))|(fizzle|die) out|blow over)\b/iu,
      /^(it is |it['’]s |this is )?nothing (serious|physical|to worry about)( so far| yet| really| to date)?\W*$/iu,
    ],
    soundWhen: [
      /\b(does not|doesn['’]t|do not|is not) (make|mean(?! (any|her any) harm)|lower|show|less|safe)\b/iu,
      /\b(not|never|isn['’]t|wasn['’]t|aren['’]t|more than|far from|anything but) (be )?(an? |at all |simply )?(only|just|merely|harmless|nuisance|pest|minor|petty|trivial|low[- ]level|overreacting|exaggerating|all talk)\b/iu,
      /\b(not|never|nobody|n['’]t|avoid|stop|rather than)\b[^.;,]{0,20}\b(call|calling|say|saying|describ\w*|dismiss\w*|speak|treat\w*)\b/iu,
    ],
    about: 'words',
    negatable: false,
    examples: GUIDANCE_EXAMPLES.LESS,
  },
  {
    code: 'DELETE',
    title: 'Keep everything',
    says: 'Messages, letters and gifts are evidence, whatever they say. Keep them with their dates: a box for things, pictures of screens for the rest.',
    source: 'S4 App. 2',
    raisedBy: [
      pattern(
        String.raw`\b(?:delet\w*|eras\w*|wip\w*|discard\w*|destroy\w*|dispos\w*|bin(?:s|ned|ning)?|shred\w*|burn(?:s|ed|ing)?|chuck\w*|dump\w*|ditch\w*|trash\w*|recycl\w*)\b[^.;]{0,30}\b${EVIDENCE}\b`,
      ),
      pattern(
        String.raw`(?<!\b(?:an?|one|single|is|was|are|be|made?|makes|very|not|quite)\s)\bclear(?:s|ed|ing)?\b(?!\s+(?:that|from|to|messages? that|texts? that|pictures?)\b)[^.;]{0,30}\b${EVIDENCE}\b`,
      ),
      pattern(
        String.raw`\b(?:throw\w*(?! light\b)|get(?:ting)? rid of|giv(?:e|ing) away)\b[^.;]{0,30}\b(?:${EVIDENCE}|parcels?)\b`,
      ),
      pattern(String.raw`\bremov\w*\b[^.;]{0,20}\b${EVIDENCE} (?:from|off) (?:her|the|his) ${PHONE}\b`),
      pattern(String.raw`\b${EVIDENCE} to (?:a )?charity\b`),
      pattern(
        String.raw`\b(?:throw\w*|bin|chuck\w*|dump\w*|ditch\w*|sell\w*|recycl\w*|destroy|smash|trade in|get(?:ting)? rid of|factory[- ]reset\w*|wip(?:e|es|ed|ing))\b[^.;]{0,20}\b${PHONE}\b`,
      ),
      pattern(
        String.raw`\b(?:clear(?:s|ing)?(?: out)?|reset(?:s|ting)?) (?:her|his|the|victim(?:['’]s)?) (?:(?:old|own|work) )?${PHONE}\b(?! (?:pass\w*|pin|code|settings?|line|number|company)\b)`,
      ),
      /\bdelet\w*\b[^.;]{0,15}\b(number|contacts?|accounts?|profiles?)\b/iu,
      pattern(String.raw`\b(?:delet\w*|uninstall\w*)\b[^.;]{0,15}\b(?:apps?|${CHANNEL})(?!\w)`),
      pattern(String.raw`\bdeactivat\w* (?:her|(?:the )?victim['’]s)\b`),
    ],
    soundWhen: [
      /\bdelete nothing\b/iu,
      /\b(hand|give|pass)\b[^.;]{0,40}\bto the (police|officer)/iu,
      /\b(once|after)\b[^.;]{0,40}\b(downloaded|download is done|copied|imaged|examined)\b/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.DELETE,
  },
  {
    code: 'FILM',
    title: 'Evidence only when it is safe',
    says: 'A victim who films, follows or confronts the stalker may be hurt, and it may be used against her. Evidence is gathered by others, or from a safe place.',
    source: 'S4 App. 2',
    raisedBy: [
      ...victimDoes(
        'films?|filming|videos?|record|records|photographs?|follows?(?! (?:the|her|all|any) (?:advice|safety|plan|guidance|steps))|confronts?|challenges?|tracks?|chases?|tails?',
        String.raw`[^.;]{0,30}\b(?:${STALKER}|car|van)\b`,
      ),
      ...victimDoes(
        '(?:takes?|gets?|snaps?) (?:an? |some |more )?(?:photos?|pictures?|videos?|footage) of|approach(?:es)?|(?:stands?|go(?:es)?|squares?) up to|keeps? watch on|have it out with|spy on|sets? a trap for',
        String.raw` (?:${HIM}|his (?:car|van))\b`,
      ),
      ...victimDoes('waits? for', String.raw` ${HIM} (?:outside|at|by)\b`),
      ...victimDoes('(?:catch(?:es)?|gets?|captures?)', String.raw` ${HIM} on (?:camera|film|video)\b`),
      pattern(String.raw`^(?:film|video|confront) ${HIM}\b`),
    ],
    soundWhen: [/\b(only|when|if|where)\b[^.;]{0,20}\bsafe\b/iu, /\bin (a|the|her) (diary|log|notebook)\b/iu],
    about: 'steps',
    negatable: true,
    examples: GUIDANCE_EXAMPLES.FILM,
  },
]
