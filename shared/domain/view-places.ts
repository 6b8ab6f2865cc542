import { ENTRY_WORDS } from './meeting.ts'
import { type AssessmentReportView, placesInReport } from './report-view.ts'
import type {
  ActionView,
  AgencyAttendanceView,
  DocumentViews,
  FactorView,
  MinutedCaseView,
  MinutesView,
  PlanView,
  ScreeningView,
  SheetView,
} from './views.ts'

/** Texts with the place in words where they stand: `SC-2026-0003, victim`. */
export type Place = readonly [place: string, texts: readonly string[]]

/** Every text that a document prints, with where it stands. */
export function placesIn(view: DocumentViews[keyof DocumentViews]): Place[] {
  if ('concerns' in view) return placesInSheet(view)
  const around: Place[] = [
    ['the classification', [view.classification]],
    ['the clinic’s name', [view.clinic]],
    ['the line that says who exported it', [view.exported.by, view.exported.at, view.exported.recipient]],
  ]
  return [...placesInside(view), ...around]
}

function placesInside(view: MinutesView | PlanView | ScreeningView | AssessmentReportView): Place[] {
  if ('notOpened' in view) return placesInScreening(view)
  if ('cases' in view) return placesInMinutes(view)
  return 'panels' in view ? placesInReport(view) : placesInPlan(view)
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
    ...view.cases.flatMap(placesInCase),
    ...view.corrections.map((one): Place => [`corrections, ${one.at}`, [one.about, one.by, one.text, one.at]]),
    ['the line that says who finalised it', view.finalised === null ? [] : [view.finalised.by, view.finalised.at]],
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
    ...one.entries.map(
      (entry): Place => [`${ENTRY_WORDS[entry.kind].toLowerCase()} at ${entry.time}`, [entry.by, entry.text]],
    ),
    ['summary of risk', [one.riskSummary]],
    ...one.decisions.map((decision, index): Place => [`decision ${index + 1}`, [decision.text, decision.because]]),
    ...one.actions.map(placeOfAction),
    ['next review', [one.nextReview]],
  ])
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
    ['orders in force', view.orders],
    ['whom to call', view.call],
    ['officer in the case', [view.officer]],
    ['who holds the risk', [view.riskHeldBy]],
    ['safe contact', [view.safeContact]],
    ...view.voice.map((one): Place => ['victim’s voice', [one.words, one.said]]),
    ...(view.assessment === null
      ? []
      : [
          ['assessment', [view.assessment.typology, view.assessment.signed]] satisfies Place,
          ...[...view.assessment.factors, ...view.assessment.protective].map(placeOfFactor),
        ]),
    ...view.actions.map(placeOfAction),
    ['what is not covered', view.notCovered],
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
