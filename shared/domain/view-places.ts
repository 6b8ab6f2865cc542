import type { AgencyActionsView, ChaseListView } from './board-view.ts'
import type {
  ActionSheetView,
  AgendaView,
  AttendanceSheetView,
  RequestView,
  SummaryView,
} from './meeting-paper-view.ts'
import { ENTRY_WORDS } from './minute-entry.ts'
import type { AgencyAttendanceView, DecisionView, EntryView, MinutedCaseView, MinutesView } from './minutes-view.ts'
import type { FactorView, PlanView } from './plan-view.ts'
import type { ScreeningView, SheetView } from './referral-view.ts'
import { placesInReport } from './report-view.ts'
import type { SafetyPaperView } from './safety-paper-view.ts'
import type { SharingView } from './sharing-view.ts'
import type { ActionView } from './view-parts.ts'
import type { DocumentViews } from './views.ts'

/** Texts with the place in words where they stand: `SC-2026-0003, victim`. */
export type Place = readonly [place: string, texts: readonly string[]]

/** Every text that a document prints, with where it stands. */
export function placesIn(view: DocumentViews[keyof DocumentViews]): Place[] {
  if ('concerns' in view) return placesInSheet(view)
  if ('wanted' in view) return placesInSafetyPaper(view)
  const around: Place[] = [
    ['the classification', [view.classification]],
    ['the clinic’s name', [view.clinic]],
    ['the line that says who exported it', [view.exported.by, view.exported.at, view.exported.recipient]],
  ]
  return [...placesInside(view), ...around]
}

function placesInside(view: Exclude<DocumentViews[keyof DocumentViews], SheetView | SafetyPaperView>): Place[] {
  if ('people' in view) return placesInRequest(view)
  if ('shown' in view) return placesInAgencyActions(view)
  if ('owners' in view) return view.owners.flatMap(placesInOwner)
  if ('notOpened' in view) return placesInScreening(view)
  if ('shares' in view) return placesInSharing(view)
  if ('opening' in view) return placesInMinutes(view)
  if ('requestedBy' in view) return placesInSummary(view)
  if ('place' in view) return placesInPaper(view)
  return 'panels' in view ? placesInReport(view) : placesInPlan(view)
}

function placesInAgencyActions(view: AgencyActionsView): Place[] {
  return [
    ['the agency', [view.agency]],
    ['what is shown', [view.shown]],
    ...view.cases.flatMap((one) => under(one.reference, one.actions.map(placeOfAction))),
  ]
}

function placesInOwner({ owner, agency, note, actions }: ChaseListView['owners'][number]): Place[] {
  return [
    [`${owner}, ${agency}`, [owner, agency, note]],
    ...actions.map((one): Place => [`${one.reference}, action ${one.number}`, [one.reference, one.text, one.waiting]]),
  ]
}

function placesInRequest(view: RequestView): Place[] {
  return [
    ['the agency', [view.agency]],
    ['the days', [view.heldOn, view.answerBy]],
    ...view.people.map((one): Place => [`number ${one.number}`, [one.number, one.name, one.born]]),
  ]
}

function placesInMinutes(view: MinutesView): Place[] {
  return [
    ['the meeting’s day and time', [view.heldOn, view.times]],
    ['the meeting’s place', [view.place]],
    ['the chair', [view.chair]],
    ['the agencies invited', view.invited],
    ...view.present.flatMap((one) => placesInAttendance(one, 'present')),
    ...view.apologies.flatMap((one) => placesInAttendance(one, 'apologies')),
    ['the opening statement', [view.opening]],
    ...view.general.map(placeOfEntry),
    ...view.generalDecisions.map(placeOfDecision),
    ...view.cases.flatMap(placesInCase),
    ...view.corrections.map((one): Place => [`corrections, ${one.at}`, [one.about, one.by, one.text, one.at]]),
    ['the line that says who finalised it', view.finalised === null ? [] : [view.finalised.by, view.finalised.at]],
    ['the signature', view.seal === null ? [] : [view.seal.signedBy, view.seal.signedAs, view.seal.signedAt]],
  ]
}

function placesInAttendance(one: AgencyAttendanceView, list: string): Place[] {
  return [[`${one.agency}, ${list}`, [one.agency, ...one.people.flatMap((person) => [person.name, person.note])]]]
}

function placesInCase(one: MinutedCaseView): Place[] {
  return under(one.reference, [
    ['reference', [one.reference]],
    ['victim', [one.victim]],
    ['perpetrator', [one.perpetrator]],
    ['why it was on the agenda', [one.reason]],
    ['level and its reason', one.level === null ? [] : [one.level.words, one.level.reason]],
    ...one.entries.map(placeOfEntry),
    ['summary of risk', [one.riskSummary]],
    ...one.decisions.map(placeOfDecision),
    ['what the victim is told', [one.told]],
    ['why it was put off', [one.deferred]],
    ['who left the room', one.leftRoom],
    ['what is said of what was left out', [one.leftOut]],
    ...one.actions.map(placeOfAction),
    ['next review', [one.nextReview]],
  ])
}

/** Agenda, action sheet and attendance: what they share, and what each adds. */
function placesInPaper(view: AgendaView | ActionSheetView | AttendanceSheetView): Place[] {
  const shared: Place[] = [
    ['the meeting’s day and time', [view.heldOn, view.times]],
    ['the meeting’s place', [view.place]],
    ['the chair', [view.chair]],
  ]
  if ('items' in view) {
    return [...shared, ['the agencies invited', view.invited], ...view.items.map(placeOfItem)]
  }
  if ('cases' in view) {
    const actions = view.cases.flatMap((one) => under(one.reference, one.actions.map(placeOfAction)))
    return [...shared, ['the agency', [view.agency]], ...actions]
  }
  return [
    ...shared,
    ...view.present.flatMap((one) => placesInAttendance(one, 'present')),
    ...view.expected.flatMap((one) => placesInAttendance(one, 'expected')),
    ...view.apologies.flatMap((one) => placesInAttendance(one, 'apologies')),
  ]
}

function placesInSummary(view: SummaryView): Place[] {
  return under(view.reference, [
    ['the meeting’s day', [view.heldOn]],
    ['agencies present', view.agencies],
    ['who asked', [view.requestedBy, view.requestedOn]],
    ['summary', [view.summary]],
  ])
}

function placeOfItem(one: AgendaView['items'][number]): Place {
  return [`${one.reference}, on the agenda`, [one.reference, one.initials, one.reason, one.from]]
}

function placeOfEntry(entry: EntryView): Place {
  return [`${ENTRY_WORDS[entry.kind].toLowerCase()} at ${entry.time}`, [entry.by, entry.text]]
}

function placeOfDecision(decision: DecisionView, index: number): Place {
  return [`decision ${index + 1}`, [decision.text, decision.because]]
}

function placesInPlan(view: PlanView): Place[] {
  return under(view.reference, [
    ['reference', [view.reference, view.standing]],
    ['level and its reason', view.level === null ? [] : [view.level.words, view.level.reason]],
    ['who is at risk', [view.atRisk]],
    ['from whom', [view.fromWhom]],
    ['what and when', [view.whatAndWhen]],
    ['warning signs', view.warningSigns],
    ['what to do at once', view.immediate],
    ['orders in force', view.orders.map(({ words }) => words)],
    ['whom to call', view.call],
    ['officer in the case', [view.officer]],
    ['who holds the risk', [view.riskHeldBy]],
    ['safe contact', [view.safeContact]],
    ['emergency contacts', view.emergencyContacts],
    ['what the victim has been told', [view.shared]],
    ...view.voice.map((one): Place => ['victim’s voice', [one.words, one.said]]),
    ...(view.assessment === null
      ? []
      : [
          ['assessment', [view.assessment.typology, view.assessment.signed]] satisfies Place,
          ...[...view.assessment.factors, ...view.assessment.protective].map(placeOfFactor),
        ]),
    ['how soon', view.howSoon],
    ['the hand-over', [view.handover]],
    ...view.strands.flatMap((one): Place[] => [['strand', [one.name, one.aim]], ...one.actions.map(placeOfAction)]),
    ...[...view.advice, ...view.ended].map(placeOfAction),
    ...view.contingencies.map((one): Place => ['contingency', [one.condition, one.response, one.by]]),
    ['contact with children', [view.childContact]],
    ...view.coverage.map((one): Place => ['what covers what', [one.need, one.state, one.by]]),
    ['what covers nothing', view.idle],
    ...view.conflicts.map((one): Place => ['conflict', [one.one, one.other, one.why]]),
    ['who agreed', view.agreements],
    ['what is not settled', view.unsettled],
    ['guidance that was set aside', view.asides],
    ...(view.changes === null
      ? []
      : [
          ['what changed', [view.changes.heading]] satisfies Place,
          ...view.changes.items.map((one): Place => ['what changed', [one.what, one.before, one.after]]),
        ]),
    ['next review', [view.nextReview]],
  ])
}

function placesInScreening(view: ScreeningView): Place[] {
  return under(view.reference, [
    ['the screening', [view.reference, view.title, view.source, view.bands]],
    ['who asked', [view.asked]],
    ['what the answers say', [view.count, view.suggested, view.unsure, ...view.toCheck, ...view.notOpened]],
    ...view.sets.flatMap((set): Place[] => [
      [set.title, [set.title]],
      ...set.items.map(
        (one): Place => [`the answer to ${one.code}`, [one.code, one.label, one.answer, one.ticked, one.comment]],
      ),
    ]),
  ])
}

function placesInSharing({ reference, consents, shares }: SharingView): Place[] {
  return under(reference, [
    ['what is shared', [reference]],
    ...consents.map((one): Place => ['what she answered', [one.when, one.answer, one.reason]]),
    ...shares.map(({ between, what, purpose, grounds, tests, decided, capacity }): Place => {
      const note = capacity === null ? [] : [capacity.decision, capacity.helped, capacity.assessed]
      return [`the sharing ${between}`, [between, what, purpose, ...grounds, tests, decided, ...note]]
    }),
  ])
}

function placesInSafetyPaper({ wanted, parts, call }: SafetyPaperView): Place[] {
  return [
    ['what she wants on it', wanted],
    ...parts.map((one): Place => [one.heading, one.steps.flatMap(({ text, note }) => [text, note])]),
    ['whom to call', call.flatMap((one) => [one.name, one.purpose, one.contact, one.hours])],
  ]
}

function placesInSheet(view: SheetView): Place[] {
  return [
    ...view.concerns.map((one): Place => [`what was told, ${one.heading}`, [one.heading, ...one.sentences]]),
    ['what happens next', view.next],
    ...view.call.map((one): Place => [`the service ${one.name}`, [one.name, one.purpose, one.contact, one.hours]]),
  ]
}

function placeOfAction(one: ActionView): Place {
  return [`action ${one.number}`, [one.text, one.criterion, one.owner, one.agency, one.due, one.factor, one.state]]
}

function placeOfFactor(one: FactorView): Place {
  const evidence = one.evidence.flatMap((piece) => [piece.kind, piece.text, piece.source, piece.date])
  return [`factor ${one.code}`, [one.code, one.label, one.presence, one.relevance, ...evidence]]
}

function under(reference: string, places: readonly Place[]): Place[] {
  return places.map(([place, texts]) => [`${reference}, ${place}`, texts])
}
