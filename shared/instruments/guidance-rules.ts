import type { GuidanceRule } from '#shared/domain/guidance.ts'

const VICTIM = String.raw`(?:the )?(?:victim|VICTIM|client|survivor|she|(?:ms|mrs|miss) \p{L}+)`
const VICTIM_AS_OBJECT = String.raw`(?:the )?(?:victim|VICTIM|client|survivor|her|him|she|he|(?:ms|mrs|miss|mr) \p{L}+)`
const STALKER = `(?:him|her|them|STALKER|the (?:stalker|perpetrator|suspect|subject)|his|the ex)`
/** As the one to whom something is done; a possessive is not, because "tell the officer about his car" is sound. */
const HIM = '(?:him|STALKER|the (?:stalker|perpetrator|suspect|subject|ex))'
const MAY = `(?:to|should|could|can|might|may|will|must|needs to|ought to|is to|is going to|is advised to)`
const ADVISE = String.raw`(?:advis|ask|tell|suggest|encourag|let|remind|help|support|get|allow|recommend|invit)\w*`

/** "She should …", "victim to …", "advise her to …", "suggest she …": somebody has the victim do it. */
function victimDoes(verb: string, rest: string): RegExp[] {
  return [
    new RegExp(String.raw`\b${VICTIM}\s+${MAY}\s+(?:not\s+|never\s+)?(?:\w+\s+){0,2}?(?:${verb})\b${rest}`, 'iu'),
    new RegExp(
      String.raw`\b${ADVISE}\s+(?:that\s+)?${VICTIM_AS_OBJECT}\s+(?:(?:not\s+)?to\s+|should\s+)?(?:not\s+|never\s+)?(?:\w+\s+){0,2}?(?:${verb})\b${rest}`,
      'iu',
    ),
  ]
}

const SPEAK =
  'contact|calls?|ring|rings|phone|phones|texts?|messages?|e-?mails?|writes?|repl(?:y|ies)|answers?|responds?|meets?|sees?|speaks?|talk(?:ing|s)?|visits?|apologi[sz]es?'

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
      /\b(joint|couples?|marriage|relationship) (meeting|session|counsell?ing|therapy|conference)/iu,
      /\b(meeting|conversation|talk) between (them|the two|both)\b/iu,
      /\b(bring|get|sit|put|invite)\b[^.;]{0,50}\btogether\b/iu,
      /\bbroker(s|ed|ing)?\b[^.;]{0,30}\b(between|both|agreement|peace|truce)\b/iu,
      /\b(meeting|conference|session|appointment)\b[^.;]{0,30}\b(victim and (the )?(perpetrator|stalker|suspect)|VICTIM and STALKER|both of them|both parties)\b/iu,
      /\b(clear the air|talk (it|things) (over|out)|reconcil\w+|make (it|things) up)\b/iu,
    ],
    soundWhen: [
      /\b(agencies|professionals|panel|colleagues of the clinic|services) together\b/iu,
      /\bmediation service\b[^.;]{0,20}\b(told|informed|warned|asked to stop)\b/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: {
      raises: [
        'Refer both to mediation',
        'Ask the landlord to bring them together over tea',
        'Offer couples counselling',
        'Arrange a meeting between the two of them',
        'Mosque committee to broker peace between both families',
        'One appointment with the victim and the perpetrator in the room',
      ],
      leaves: [
        'Bring the agencies together before Friday',
        'Agree the medication review with the health team',
        'The mediation service is to be told why not',
      ],
      negated: [
        'The parties must not be offered mediation',
        'Mediation was ruled out',
        'Work with each apart rather than mediating',
      ],
    },
  },
  {
    code: 'CONTACT',
    title: 'No contact by the victim',
    says: 'Every answer feeds the pursuit and is used as a defence. The one exception is a single clear notice, given safely, that contact is unwanted; after it there is no reply.',
    source: 'S4 §3.1, App. 2',
    raisedBy: [
      ...victimDoes(SPEAK, String.raw`[^.;]{0,40}\b${STALKER}\b`),
      ...victimDoes(
        'tells?|sends?|gives?|lets?|keeps?|unblocks?|placates?|appeases?|humours?|pays?|thanks?|reassures?',
        String.raw`\s+${HIM}\b`,
      ),
      ...victimDoes(
        'chats?|(?:have|has) (?:it out|(?:an? )?(?:[a-z]+ )?(?:chat|word|talk|conversation))',
        String.raw` with ${HIM}\b`,
      ),
      ...victimDoes('go(?:es)? (?:round|over|back)', String.raw`[^.;]{0,30}\b${HIM}\b`),
    ],
    soundWhen: [
      /\b(one|once|single)\b[^.;]*\b(clear|unwanted|stop)\b/iu,
      /\b(third part(y|ies)|intermediary|contact centre|through (a|the|her|his) solicitor|handover of the child)/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: {
      raises: [
        'Victim to phone him about the cat',
        'Suggest she meets him with a friend',
        'Advise her to answer his letters',
        'She could write to the perpetrator and explain',
        'Victim to tell him that she has moved on',
        'Advise her to keep him calm until the trial',
        'Victim to have a quiet word with him',
        'She might go round to calm him',
      ],
      leaves: [
        'Officer in the case to speak to him at the station',
        'She is to send one clear message that contact is unwanted, with the advocate, and to keep a copy',
        'She may see the children handed over through a third party when he collects them',
        'Ask her to tell the officer about his car',
      ],
      negated: [
        'She should not answer him',
        'Advise her never to reply to him',
        'Nobody may suggest that she meets him',
        'Advise her not to send him anything',
      ],
    },
  },
  {
    code: 'NUMBER',
    title: 'Keep the number, block nobody',
    says: 'A changed number or a block takes control away from the stalker, who may then come in person, and the evidence is lost. Keep the old number live and unanswered; a second phone can serve for daily life.',
    source: 'S4 §3.1, §3.3, App. 2',
    raisedBy: [
      /\b(chang|switch|replac|cancel)\w*\b[^.;]{0,25}\b(number|sim)\b/iu,
      /\b(new|different|another) ((phone|mobile|telephone) )?(number|sim)\b/iu,
      /\bblock(s|ed|ing)? (him|her|them|his|all|every|STALKER|the (stalker|perpetrator|suspect|caller|accounts?|number|profiles?))/iu,
      /\b(his|her|the) (number|accounts?|profiles?)\b[^.;]{0,20}\bblock(ed)?\b/iu,
      /\bblock(s|ed|ing)? (unknown |unwanted |nuisance )?(callers?|calls|contacts?|numbers?)\b/iu,
    ],
    soundWhen: [
      /\b(second|spare|extra|separate) (phone|handset|mobile|number|sim)\b/iu,
      /\b(keep|keeping|keeps|leave|leaving)\b[^.;]{0,30}\bnumber\b/iu,
      /\bblocks? of\b/iu,
      /\b(reference|log|crime|case|house|door|plate|policy|surgery|room|extension) number\b/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: {
      raises: [
        'Help her change her number',
        'Victim to get a new phone number this week',
        'Block him on all platforms',
        'His number is to be blocked at the switchboard',
        'Provider to block unwanted calls',
      ],
      leaves: [
        'Give her a second phone and keep the old number live',
        'Check the block of garages behind the house',
        'Change the locks',
        'Replace the crime number on the marker',
      ],
      negated: ['Advise her not to block him', 'Do not change the number', 'Blocking him was declined by the panel'],
    },
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
      /\b(grateful|pleased|glad)\b[^.;]{0,30}\b(cares?|attention|interest|devoted|keen)\b/iu,
    ],
    soundWhen: [],
    about: 'words',
    negatable: true,
    examples: {
      raises: [
        'She should feel flattered',
        'You are lucky to have somebody so keen',
        'Take the roses as a compliment',
        'Some would be glad of the attention',
      ],
      leaves: ['It was lucky that a neighbour saw the car', 'Thank the witness for her help'],
      negated: ['Staff must not call this flattering', 'Nobody should say that she is lucky'],
    },
  },
  {
    code: 'LESS',
    title: 'Quiet is not safe',
    says: 'Stalking without violence or threats is not less serious, and many killings had no violence before them. Give the reason for a lower priority in other terms, or take the words out.',
    source: 'S4 §3.1',
    raisedBy: [
      /\b(no|without|never|not|nothing|hasn['’]t|only|just)\b[^.;]{0,30}\b(violen\w*|threat\w*|touched|physical\w*|assault\w*|hurt|messages|texts|words)\b[^.;]{0,25}\b(so|only|just|therefore|low|lower|less|minor|wait|harmless|nuisance|no further action|nfa|close|downgrade)\b/iu,
      /\b(just a domestic|only a nuisance|harmless)\b/iu,
      /\bat least (he|she|it|there)\b[^.;]{0,30}\b(never|not|no|nothing|hasn['’]t|isn['’]t)\b/iu,
      /\b(low[- ]level|minor|petty|trivial)\b[^.;]{0,15}\b(nuisance|behaviour|contact|stalking|harassment)\b/iu,
      /\b(downgrade\w*|lower\w*|no further action|nfa|low priority|standard)\b[^.;]{0,25}\b(no|not|nothing|without|never)\b[^.;]{0,20}\b(violen\w*|threat\w*|physical\w*|assault\w*|hurt|hit|touched)\b/iu,
    ],
    soundWhen: [/\b(does not|doesn['’]t|do not|is not) (make|mean|lower|show|less|safe)\b/iu],
    about: 'words',
    negatable: false,
    examples: {
      raises: [
        'There was no violence so it can be closed',
        'Just a domestic',
        'Never assaulted her, lower the level',
        'He is harmless',
        'At least she has not been hurt',
        'Petty harassment, for the beat team',
        'Lower it, because there was never any violence',
      ],
      leaves: ['No violence is recorded before 2024', 'Threats were made on 3 May'],
      negated: ['The absence of violence does not make this less serious'],
    },
  },
  {
    code: 'DELETE',
    title: 'Keep everything',
    says: 'Messages, letters and gifts are evidence, whatever they say. Keep them with their dates: a box for things, pictures of screens for the rest.',
    source: 'S4 App. 2',
    raisedBy: [
      /\b(delet|eras|wip|clear(?!s? messages? that)|discard|destroy|dispos|bin(?=s|ned|ning|\b)|shred|burn)\w*\b[^.;]{0,30}\b(messages?|texts?|e-?mails?|voicemails?|inbox|letters?|cards?|flowers|gifts?|presents?|posts?|photos?|chats?|recordings?|history|everything)\b/iu,
      /\b(throw|get rid of)\b[^.;]{0,30}\b(messages?|letters?|cards?|flowers|gifts?|presents?|photos?|parcels?)\b/iu,
      /\b(factory[- ]reset\w*|wip(e|es|ed|ing))\b[^.;]{0,25}\b(phone|handset|mobile|tablet|laptop|computer)\b/iu,
      /\bdelet\w*\b[^.;]{0,15}\b(number|contacts?|accounts?|profiles?)\b/iu,
    ],
    soundWhen: [
      /\bdelete nothing\b/iu,
      /\b(hand|give|pass)\b[^.;]{0,40}\bto the (police|officer)/iu,
      /\b(once|after)\b[^.;]{0,40}\b(downloaded|download is done|copied|imaged|examined)\b/iu,
    ],
    about: 'steps',
    negatable: true,
    examples: {
      raises: [
        'Delete the texts from his cousin',
        'Get rid of the presents',
        'Shred the letters',
        'She may wipe the chat history',
        'Factory reset the old handset',
        'Delete his contact from the tablet',
      ],
      leaves: [
        'Give the letters to the police',
        'Delete nothing',
        'Send one clear message that it must stop',
        'Save the voicemails on the officer’s disk',
        'Wipe the handset once it has been imaged',
      ],
      negated: ['Never delete his messages', 'No message may be deleted', 'Do not throw the letters away'],
    },
  },
  {
    code: 'FILM',
    title: 'Evidence only when it is safe',
    says: 'A victim who films, follows or confronts the stalker may be hurt, and it may be used against her. Evidence is gathered by others, or from a safe place.',
    source: 'S4 App. 2',
    raisedBy: victimDoes(
      'films?|filming|record|records|photographs?|follows?|confronts?|challenges?|tracks?|chases?|tails?',
      String.raw`[^.;]{0,30}\b(?:${STALKER}|car|van)\b`,
    ),
    soundWhen: [/\b(only|when|if|where)\b[^.;]{0,20}\bsafe\b/iu],
    about: 'steps',
    negatable: true,
    examples: {
      raises: ['She should confront him at work', 'Ask her to film him next time', 'Victim to follow the van'],
      leaves: [
        'She may film him from indoors where it is safe',
        'Officer to photograph the graffiti',
        'Ask the shop for its camera pictures',
      ],
      negated: ['She must not confront him', 'Advise her not to follow him'],
    },
  },
]
