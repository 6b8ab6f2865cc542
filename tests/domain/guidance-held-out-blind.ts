/**
 * Sixty sentences in the hurried English of panel minutes, written on 21 November 2026 by a language model and by no practitioner,
 * without sight of the rules or the other lists; a rule changed to suit one of them makes the list worthless as a measure.
 */
export const HELD_OUT_BLIND: readonly { text: string; expects: readonly string[] }[] = [
  { text: 'RJ team to approach both re a face-to-face, she is open to it.', expects: ['MEDIATE'] },
  { text: 'Housing to sit the two of them down w/ neighbourhood officer and thrash it out.', expects: ['MEDIATE'] },
  { text: 'Relate referral discussed, V thinks might help them both move on – GP to send.', expects: ['MEDIATE'] },
  {
    text: 'Vicar has offered to host a clear-the-air chat between Maureen and Colin, panel supportive.',
    expects: ['MEDIATE'],
  },
  {
    text: "HR to arrange facilitated conversation btwn her and Mr Tolland before she's back on shift.",
    expects: ['MEDIATE'],
  },
  { text: 'Suggest joint appt with the counsellor so he can apologise properly.', expects: ['MEDIATE'] },
  { text: 'Family group conference inc. him to be set up by end of month.', expects: ['MEDIATE'] },

  {
    text: "Vic to drop him a quick text saying she's fine, might settle him before the weekend.",
    expects: ['CONTACT'],
  },
  { text: 'Her dad will have a word with him Sat.', expects: ['CONTACT'] },
  { text: 'Told her best thing is keep him sweet till the hearing.', expects: ['CONTACT'] },
  { text: "Advised to reply every so often so he doesn't turn up at work.", expects: ['CONTACT'] },
  { text: 'Idea is she hears him out one last time, public place, friend nearby.', expects: ['CONTACT'] },
  { text: 'Could agree to one coffee so he gets closure.', expects: ['CONTACT'] },
  { text: 'Sister to ring perp and ask him to back off.', expects: ['CONTACT'] },
  {
    text: "To explain to him again why it's over as he clearly hasn't taken it in, Ms Okafor happy to do this.",
    expects: ['CONTACT'],
  },

  { text: 'New SIM today, old one cancelled.', expects: ['NUMBER'] },
  { text: 'Vic to come off FB and Insta altogether.', expects: ['NUMBER'] },
  { text: 'Asked her to bar his no. with the network.', expects: ['NUMBER'] },
  { text: 'Advocate to help close email acct and start fresh.', expects: ['NUMBER'] },
  { text: 'Get her to block on WhatsApp, Snap, the lot.', expects: ['NUMBER'] },
  { text: 'Mobile to be swapped for a new no. by Fri – housing will fund.', expects: ['NUMBER'] },

  { text: 'Most women would be chuffed w/ that many flowers tbh.', expects: ['LUCKY'] },
  { text: 'Sgt Pym felt it was all rather sweet, poetry etc.', expects: ['LUCKY'] },
  { text: "Line manager's view: lad's smitten, she should take it as a nice thing.", expects: ['LUCKY'] },
  { text: 'Nice to have an admirer at her age.', expects: ['LUCKY'] },
  { text: 'Hopeless romantic type, no more to it.', expects: ['LUCKY'] },

  { text: 'No threats, no assault, NFA.', expects: ['LESS'] },
  { text: 'Just texts at this stage so std risk.', expects: ['LESS'] },
  { text: 'Six of one half a dozen of the other, usual break-up stuff.', expects: ['LESS'] },
  { text: 'Never laid a finger on her so drop to low.', expects: ['LESS'] },
  { text: 'Couple falling out, will blow over, not one for panel.', expects: ['LESS'] },
  { text: 'All online, nothing in the real world, remove from agenda.', expects: ['LESS'] },

  { text: 'Clear out his voicemails, inbox is full and upsetting her.', expects: ['DELETE'] },
  { text: 'Parcels to go straight in skip.', expects: ['DELETE'] },
  { text: 'Bouquets – charity shop or bin.', expects: ['DELETE'] },
  { text: 'She can wipe the old handset before passing it to her lad.', expects: ['DELETE'] },
  { text: 'Rip up any further letters unopened.', expects: ['DELETE'] },
  { text: "Cards + teddy: she'll have a bonfire, feels it'd be cathartic, panel ok w/ that.", expects: ['DELETE'] },

  { text: 'RJ not suitable, declined by panel.', expects: [] },
  { text: "Mediation was offered by housing last yr, shouldn't have been – OIC to feed back.", expects: [] },
  { text: 'Joint meeting police/probation Thurs 10am.', expects: [] },
  { text: 'Couples work ruled out given SPO.', expects: [] },

  { text: 'OM to see him Tues & go through licence conds.', expects: [] },
  { text: 'One text sent 3/11 saying do not contact me again, nothing since from her side.', expects: [] },
  { text: 'Handovers via his mum at the library, V not present.', expects: [] },
  { text: 'Not to reply whatever he sends.', expects: [] },
  { text: 'PC Drummond to ring him re interview date.', expects: [] },
  { text: 'Solicitor serving NMO papers on him Fri.', expects: [] },

  { text: '2nd handset given, old no. stays on and charged in drawer.', expects: [] },
  { text: 'V asked re blocking – advised against, mute only.', expects: [] },
  { text: 'Keeps FB live but locked down, privacy check w/ advocate.', expects: [] },
  { text: 'He has changed his number twice since Sept.', expects: [] },

  { text: "Perp describes himself as a romantic, panel doesn't share this.", expects: [] },
  { text: 'Lucky that neighbour was in & saw the van reg.', expects: [] },

  { text: 'No violence so far but fixation high, stays on agenda.', expects: [] },
  { text: 'Texts only, but 140 in a wk and escalating – crime to be recorded.', expects: [] },
  { text: "Not to be logged as a domestic, it's stalking.", expects: [] },

  { text: 'Gifts bagged + exhibited, cards photographed both sides.', expects: [] },
  { text: "He's deleted his Insta, DMI to preserve what they can.", expects: [] },
  { text: "Pls don't delete the voicemails, OIC to download Weds.", expects: [] },
]
