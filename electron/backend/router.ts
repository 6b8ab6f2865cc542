import type { Router } from '@orpc/server'
import * as actions from '#services/actions.ts'
import * as afterMeeting from '#services/after-meeting.ts'
import * as agenda from '#services/agenda.ts'
import * as agendaItems from '#services/agenda-items.ts'
import * as agreement from '#services/agreement.ts'
import * as assessmentSigning from '#services/assessment-signing.ts'
import * as assessments from '#services/assessments.ts'
import * as assessmentsDue from '#services/assessments-due.ts'
import * as attendance from '#services/attendance.ts'
import * as boardSheets from '#services/board-sheets.ts'
import * as boards from '#services/boards.ts'
import * as caseEvents from '#services/case-events.ts'
import * as cases from '#services/cases.ts'
import * as clinic from '#services/clinic.ts'
import type { Context } from '#services/context.ts'
import * as currency from '#services/currency.ts'
import * as debrief from '#services/debrief.ts'
import * as documents from '#services/documents.ts'
import * as evidence from '#services/evidence.ts'
import * as formulations from '#services/formulations.ts'
import * as guidance from '#services/guidance.ts'
import * as hypotheses from '#services/hypotheses.ts'
import * as impacts from '#services/impacts.ts'
import * as incidents from '#services/incidents.ts'
import * as judgements from '#services/judgements.ts'
import * as meetings from '#services/meetings.ts'
import * as minutes from '#services/minutes.ts'
import * as signing from '#services/minutes-signing.ts'
import * as orderFiles from '#services/order-files.ts'
import * as orders from '#services/orders.ts'
import * as packs from '#services/packs.ts'
import * as pairEnd from '#services/pair-end.ts'
import * as panel from '#services/panel.ts'
import * as planAsides from '#services/plan-asides.ts'
import * as plans from '#services/plans.ts'
import * as raised from '#services/raised.ts'
import * as records from '#services/records.ts'
import * as referrals from '#services/referrals.ts'
import * as research from '#services/research.ts'
import * as reviews from '#services/reviews.ts'
import * as room from '#services/room.ts'
import * as safeguarding from '#services/safeguarding.ts'
import * as safetyPlans from '#services/safety-plans.ts'
import * as safetySteps from '#services/safety-steps.ts'
import * as scenarios from '#services/scenarios.ts'
import * as screenings from '#services/screenings.ts'
import * as series from '#services/series.ts'
import * as sharing from '#services/sharing.ts'
import * as support from '#services/support.ts'
import * as toolResults from '#services/tool-results.ts'
import * as triage from '#services/triage.ts'
import * as twoRaters from '#services/two-raters.ts'
import * as victimLoop from '#services/victim-loop.ts'
import * as victimWords from '#services/victim-words.ts'
import * as victimsWaiting from '#services/victims-waiting.ts'
import type { contract } from '#shared/contract/index.ts'
import { type Caller, guarded as on } from './middleware.ts'

/** Every procedure with the service that answers it: the table of contents of the clinic's records. */
export const router: Router<typeof contract, Caller> = on.router({
  clinic: {
    session: on.clinic.session.handler(by(clinic.readSession)),
    changeSetting: on.clinic.changeSetting.handler(by(clinic.changeSetting)),
    addAgency: on.clinic.addAgency.handler(by(clinic.addAgency)),
    changeAgency: on.clinic.changeAgency.handler(by(clinic.changeAgency)),
    addPerson: on.clinic.addPerson.handler(by(clinic.addPerson)),
    changePerson: on.clinic.changePerson.handler(by(clinic.changePerson)),
    setPassphrase: on.clinic.setPassphrase.handler(by(clinic.setPassphrase)),
    removePerson: on.clinic.removePerson.handler(by(clinic.removePerson)),
    changeOwnPassphrase: on.clinic.changeOwnPassphrase.handler(by(clinic.changeOwnPassphrase)),
    replaceRecoveryCode: on.clinic.replaceRecoveryCode.handler(by(clinic.replaceRecoveryCode)),
  },
  cases: {
    list: on.cases.list.handler(by(cases.listCases)),
    get: on.cases.get.handler(by(cases.readCase)),
    open: on.cases.open.handler(by(cases.openCase)),
    change: on.cases.change.handler(by(cases.changeCase)),
    close: on.cases.close.handler(by(cases.closeCase)),
    reopen: on.cases.reopen.handler(by(cases.reopenCase)),
    decideLevel: on.cases.decideLevel.handler(by(cases.decideCaseLevel)),
    addParty: on.cases.addParty.handler(by(cases.addParty)),
    changeParty: on.cases.changeParty.handler(by(cases.changeParty)),
    removeParty: on.cases.removeParty.handler(by(cases.removeParty)),
    restoreParty: on.cases.restoreParty.handler(by(cases.restoreParty)),
    offerRisk: on.cases.offerRisk.handler(by(cases.offerRisk)),
    answerOffer: on.cases.answerOffer.handler(by(cases.answerRisk)),
    withdrawOffer: on.cases.withdrawOffer.handler(by(cases.withdrawRisk)),
    history: on.cases.history.handler(by(cases.caseHistory)),
  },
  referrals: {
    begin: on.referrals.begin.handler(by(referrals.beginReferral)),
    matches: on.referrals.matches.handler(by(referrals.findMatches)),
    get: on.referrals.get.handler(by(referrals.readReferral)),
    change: on.referrals.change.handler(by(referrals.changeReferral)),
    addNarrative: on.referrals.addNarrative.handler(by(referrals.addNarrative)),
    removeNarrative: on.referrals.removeNarrative.handler(by(referrals.removeNarrative)),
    startScreening: on.referrals.startScreening.handler(by(screenings.startScreening)),
    changeScreening: on.referrals.changeScreening.handler(by(screenings.changeScreening)),
    answer: on.referrals.answer.handler(by(screenings.answerQuestion)),
    finishScreening: on.referrals.finishScreening.handler(by(screenings.endScreening)),
    recordConsent: on.referrals.recordConsent.handler(by(sharing.recordConsent)),
    recordShare: on.referrals.recordShare.handler(by(sharing.recordShare)),
    route: on.referrals.route.handler(by(triage.routeCase)),
    triage: on.referrals.triage.handler(by(triage.triageReferral)),
    raiseMappa: on.referrals.raiseMappa.handler(by(raised.raiseMappa)),
    addSafeguarding: on.referrals.addSafeguarding.handler(by(safeguarding.addSafeguarding)),
    changeSafeguarding: on.referrals.changeSafeguarding.handler(by(safeguarding.changeSafeguarding)),
    inbox: on.referrals.inbox.handler(by(triage.readInbox)),
    looksDue: on.referrals.looksDue.handler(by(triage.readLooksDue)),
    lookAt: on.referrals.lookAt.handler(by(triage.lookAtScreening)),
    referOn: on.referrals.referOn.handler(by(support.referOn)),
    answerSupport: on.referrals.answerSupport.handler(by(support.answerSupport)),
  },
  directory: {
    services: on.directory.services.handler(by(support.listServices)),
    addService: on.directory.addService.handler(by(support.addService)),
    changeService: on.directory.changeService.handler(by(support.changeService)),
    packs: on.directory.packs.handler(by(packs.listPacks)),
    importPack: on.directory.importPack.handler(by(packs.importPack)),
  },
  incidents: {
    get: on.incidents.get.handler(by(incidents.readIncidents)),
    summary: on.incidents.summary.handler(by(incidents.readSummary)),
    add: on.incidents.add.handler(by(incidents.addIncident)),
    change: on.incidents.change.handler(by(incidents.changeIncident)),
    withdraw: on.incidents.withdraw.handler(by(incidents.withdrawIncident)),
    restore: on.incidents.restore.handler(by(incidents.restoreIncident)),
    versions: on.incidents.versions.handler(by(incidents.readVersions)),
    check: on.incidents.check.handler(by(currency.recordCheck)),
    setState: on.incidents.setState.handler(by(currency.setState)),
    withdrawMark: on.incidents.withdrawMark.handler(by(currency.withdrawMark)),
    addImpact: on.incidents.addImpact.handler(by(impacts.addImpact)),
    withdrawImpact: on.incidents.withdrawImpact.handler(by(impacts.withdrawImpact)),
  },
  caseEvents: {
    list: on.caseEvents.list.handler(by(caseEvents.listEvents)),
    add: on.caseEvents.add.handler(by(caseEvents.addEvent)),
    withdraw: on.caseEvents.withdraw.handler(by(caseEvents.withdrawEvent)),
  },
  assessments: {
    get: on.assessments.get.handler(by(assessments.readAssessment)),
    start: on.assessments.start.handler(by(assessments.startAssessment)),
    change: on.assessments.change.handler(by(assessments.changeAssessment)),
    rate: on.assessments.rate.handler(by(assessments.rateFactor)),
    due: on.assessments.due.handler(by(assessmentsDue.listDue)),
    life: on.assessments.life.handler(by(hypotheses.readLife)),
    origins: on.assessments.origins.handler(by(evidence.listOrigins)),
    addEvidence: on.assessments.addEvidence.handler(by(evidence.addEvidence)),
    removeEvidence: on.assessments.removeEvidence.handler(by(evidence.removeEvidence)),
    restoreEvidence: on.assessments.restoreEvidence.handler(by(evidence.restoreEvidence)),
    relinkEvidence: on.assessments.relinkEvidence.handler(by(evidence.relinkEvidence)),
    settleEvidence: on.assessments.settleEvidence.handler(by(evidence.settleEvidence)),
    judge: on.assessments.judge.handler(by(judgements.judge)),
    noteLever: on.assessments.noteLever.handler(by(judgements.noteLever)),
    confirm: on.assessments.confirm.handler(by(assessments.confirmCarried)),
    proposeType: on.assessments.proposeType.handler(by(hypotheses.proposeType)),
    answerProposal: on.assessments.answerProposal.handler(by(hypotheses.answerProposal)),
    discard: on.assessments.discard.handler(by(assessments.discardAssessment)),
    sign: on.assessments.sign.handler(by(assessmentSigning.signAssessment)),
  },
  twoRaters: {
    get: on.twoRaters.get.handler(by(twoRaters.readPair)),
    start: on.twoRaters.start.handler(by(twoRaters.startSecond)),
    finish: on.twoRaters.finish.handler(by(twoRaters.finishRating)),
    settle: on.twoRaters.settle.handler(by(twoRaters.settleDifference)),
    end: on.twoRaters.end.handler(by(pairEnd.endPairFor)),
    compare: on.twoRaters.compare.handler(by(agreement.compareAssessments)),
    agreement: on.twoRaters.agreement.handler(by(agreement.readAgreement)),
  },
  formulations: {
    get: on.formulations.get.handler(by(formulations.readFormulation)),
    change: on.formulations.change.handler(by(formulations.changePart)),
    confirm: on.formulations.confirm.handler(by(formulations.confirmPart)),
    changeReport: on.formulations.changeReport.handler(by(formulations.changeReport)),
    confirmReport: on.formulations.confirmReport.handler(by(formulations.confirmReport)),
  },
  scenarios: {
    add: on.scenarios.add.handler(by(scenarios.addScenario)),
    change: on.scenarios.change.handler(by(scenarios.changeScenario)),
    confirm: on.scenarios.confirm.handler(by(scenarios.confirmScenario)),
    remove: on.scenarios.remove.handler(by(scenarios.removeScenario)),
    restore: on.scenarios.restore.handler(by(scenarios.restoreScenario)),
    addSign: on.scenarios.addSign.handler(by(scenarios.addSign)),
    removeSign: on.scenarios.removeSign.handler(by(scenarios.removeSign)),
    restoreSign: on.scenarios.restoreSign.handler(by(scenarios.restoreSign)),
    watch: on.scenarios.watch.handler(by(scenarios.watchSign)),
  },
  toolResults: {
    list: on.toolResults.list.handler(by(toolResults.listToolResults)),
    record: on.toolResults.record.handler(by(toolResults.recordToolResult)),
    correct: on.toolResults.correct.handler(by(toolResults.correctToolResult)),
  },
  meetings: {
    list: on.meetings.list.handler(by(meetings.listMeetings)),
    get: on.meetings.get.handler(by(meetings.readMeeting)),
    plan: on.meetings.plan.handler(by(meetings.planMeeting)),
    change: on.meetings.change.handler(by(meetings.changeMeeting)),
    invite: on.meetings.invite.handler(by(attendance.inviteAgency)),
    addAttendee: on.meetings.addAttendee.handler(by(attendance.addAttendee)),
    removeAttendee: on.meetings.removeAttendee.handler(by(attendance.removeAttendee)),
    changeAttendance: on.meetings.changeAttendance.handler(by(attendance.changeAttendance)),
    addToAgenda: on.meetings.addToAgenda.handler(by(agendaItems.addToAgenda)),
    removeFromAgenda: on.meetings.removeFromAgenda.handler(by(agendaItems.removeFromAgenda)),
    restoreToAgenda: on.meetings.restoreToAgenda.handler(by(agendaItems.restoreToAgenda)),
    moveOnAgenda: on.meetings.moveOnAgenda.handler(by(agendaItems.moveOnAgenda)),
    changeItem: on.meetings.changeItem.handler(by(agendaItems.changeItem)),
    start: on.meetings.start.handler(by(meetings.startTheMeeting)),
    openItem: on.meetings.openItem.handler(by(agendaItems.openItem)),
    addEntry: on.meetings.addEntry.handler(by(minutes.addEntry)),
    replaceEntry: on.meetings.replaceEntry.handler(by(minutes.replaceEntry)),
    withdrawEntry: on.meetings.withdrawEntry.handler(by(minutes.withdrawEntry)),
    end: on.meetings.end.handler(by(meetings.endTheMeeting)),
    resume: on.meetings.resume.handler(by(meetings.resumeTheMeeting)),
    finalise: on.meetings.finalise.handler(by(signing.finaliseMinutes)),
    correct: on.meetings.correct.handler(by(minutes.correctMinutes)),
    move: on.meetings.move.handler(by(meetings.moveTheMeeting)),
    cancel: on.meetings.cancel.handler(by(meetings.cancelTheMeeting)),
    reinstate: on.meetings.reinstate.handler(by(meetings.reinstateTheMeeting)),
    proposals: on.meetings.proposals.handler(by(agenda.proposeCases)),
    calendar: on.meetings.calendar.handler(by(agenda.exportCalendar)),
    fillAttendance: on.meetings.fillAttendance.handler(by(attendance.fillFromRegister)),
  },
  series: {
    list: on.series.list.handler(by(series.listSeries)),
    plan: on.series.plan.handler(by(series.planSeries)),
    extend: on.series.extend.handler(by(series.extendSeries)),
  },
  panel: {
    list: on.panel.list.handler(by(panel.readRegister)),
    add: on.panel.add.handler(by(panel.addMember)),
    change: on.panel.change.handler(by(panel.changeMember)),
    addSeat: on.panel.addSeat.handler(by(panel.addSeat)),
    withdrawSeat: on.panel.withdrawSeat.handler(by(panel.withdrawSeat)),
    conflicts: on.panel.conflicts.handler(by(panel.readConflicts)),
    recordConflict: on.panel.recordConflict.handler(by(panel.recordConflict)),
    liftConflict: on.panel.liftConflict.handler(by(panel.endConflict)),
  },
  research: {
    get: on.research.get.handler(by(research.readResearch)),
    request: on.research.request.handler(by(research.requestResearch)),
    chase: on.research.chase.handler(by(research.chaseAgency)),
    answer: on.research.answer.handler(by(research.answerResearch)),
    addInformation: on.research.addInformation.handler(by(research.returnInformation)),
    withdrawInformation: on.research.withdrawInformation.handler(by(research.withdrawInformation)),
  },
  afterMeeting: {
    get: on.afterMeeting.get.handler(by(afterMeeting.readAfterMeeting)),
    verify: on.afterMeeting.verify.handler(by(signing.verifyMinutes)),
    answerMirror: on.afterMeeting.answerMirror.handler(by(afterMeeting.answerMirror)),
    trend: on.afterMeeting.trend.handler(by(afterMeeting.readTrend)),
    requestDisclosure: on.afterMeeting.requestDisclosure.handler(by(afterMeeting.requestDisclosure)),
    answerDisclosure: on.afterMeeting.answerDisclosure.handler(by(afterMeeting.answerRequest)),
  },
  debrief: {
    get: on.debrief.get.handler(by(debrief.readDebrief)),
    keep: on.debrief.keep.handler(by(debrief.keepDebrief)),
    throwAway: on.debrief.throwAway.handler(by(debrief.throwAwayDebrief)),
  },
  room: {
    get: on.room.get.handler(by(room.readRoom)),
    allHere: on.room.allHere.handler(by(room.everybodyHere)),
    pause: on.room.pause.handler(by(room.pauseMeeting)),
    goOn: on.room.goOn.handler(by(room.goOn)),
    ask: on.room.ask.handler(by(room.askAgency)),
    doStep: on.room.doStep.handler(by(room.doStep)),
    undoStep: on.room.undoStep.handler(by(room.undoStep)),
    close: on.room.close.handler(by(room.closeCases)),
    decideLevel: on.room.decideLevel.handler(by(room.decideLevelInRoom)),
    defer: on.room.defer.handler(by(room.deferCase)),
  },
  actions: {
    list: on.actions.list.handler(by(actions.listActions)),
    get: on.actions.get.handler(by(actions.readAction)),
    add: on.actions.add.handler(by(actions.addAction)),
    change: on.actions.change.handler(by(actions.changeAction)),
    setGuidanceAside: on.actions.setGuidanceAside.handler(by(guidance.setGuidanceAside)),
    chase: on.actions.chase.handler(by(boards.chaseActions)),
    note: on.actions.note.handler(by(actions.noteAction)),
    close: on.actions.close.handler(by(actions.endAction)),
    reopen: on.actions.reopen.handler(by(actions.openActionAgain)),
    answer: on.actions.answer.handler(by(actions.answerForAction)),
    reassign: on.actions.reassign.handler(by(actions.giveAction)),
    withdraw: on.actions.withdraw.handler(by(actions.takeActionBack)),
  },
  boards: {
    kept: on.boards.kept.handler(by(boards.readBoardView)),
    keep: on.boards.keep.handler(by(boards.keepBoardView)),
    summary: on.boards.summary.handler(by(boards.countBoard)),
    page: on.boards.page.handler(by(boards.readBoardPage)),
    fitting: on.boards.fitting.handler(by(boards.chooseFitting)),
    chaseList: on.boards.chaseList.handler(by(boards.readChaseList)),
    chaseSheet: on.boards.chaseSheet.handler(by(boardSheets.exportChaseList)),
    sheet: on.boards.sheet.handler(by(boardSheets.exportAgencySheet)),
    victims: on.boards.victims.handler(by(boards.listHerVictims)),
  },
  orders: {
    list: on.orders.list.handler(by(orders.listOrders)),
    consider: on.orders.consider.handler(by(orders.considerOrder)),
    change: on.orders.change.handler(by(orders.changeOrder)),
    addStep: on.orders.addStep.handler(by(orders.stepOrder)),
    addCondition: on.orders.addCondition.handler(by(orders.addCondition)),
    withdrawCondition: on.orders.withdrawCondition.handler(by(orders.withdrawCondition)),
    ahead: on.orders.ahead.handler(by(orderFiles.ordersAhead)),
  },
  reviews: {
    get: on.reviews.get.handler(by(reviews.readReviews)),
    due: on.reviews.due.handler(by(reviews.listDueReviews)),
    hold: on.reviews.hold.handler(by(reviews.holdReview)),
    snooze: on.reviews.snooze.handler(by(reviews.snoozeReview)),
  },
  victimLoop: {
    get: on.victimLoop.get.handler(by(victimLoop.readLoop)),
    waiting: on.victimLoop.waiting.handler(by(victimsWaiting.listWaiting)),
    add: on.victimLoop.add.handler(by(victimLoop.addNews)),
    tell: on.victimLoop.tell.handler(by(victimLoop.tellHer)),
    holdBack: on.victimLoop.holdBack.handler(by(victimLoop.holdBack)),
    withdrawTelling: on.victimLoop.withdrawTelling.handler(by(victimLoop.withdrawTelling)),
    say: on.victimLoop.say.handler(by(victimWords.recordWords)),
    changeConsent: on.victimLoop.changeConsent.handler(by(victimWords.changeConsent)),
    keepContact: on.victimLoop.keepContact.handler(by(victimWords.keepContact)),
    endContact: on.victimLoop.endContact.handler(by(victimWords.endContact)),
  },
  plans: {
    get: on.plans.get.handler(by(plans.readPlan)),
    version: on.plans.version.handler(by(plans.readVersion)),
    coverage: on.plans.coverage.handler(by(plans.readCoverage)),
    start: on.plans.start.handler(by(plans.startPlan)),
    change: on.plans.change.handler(by(plans.changePlan)),
    addContingency: on.plans.addContingency.handler(by(plans.addContingency)),
    removeContingency: on.plans.removeContingency.handler(by(plans.removeContingency)),
    setAside: on.plans.setAside.handler(by(planAsides.setPlanAside)),
    addAgreement: on.plans.addAgreement.handler(by(plans.addAgreement)),
    removeAgreement: on.plans.removeAgreement.handler(by(plans.removeAgreement)),
    recordVoice: on.plans.recordVoice.handler(by(plans.recordVoice)),
    acceptUncovered: on.plans.acceptUncovered.handler(by(plans.acceptUncovered)),
    takeBackAcceptance: on.plans.takeBackAcceptance.handler(by(plans.takeBackAcceptance)),
    finalise: on.plans.finalise.handler(by(plans.finalisePlan)),
  },
  safetyPlans: {
    get: on.safetyPlans.get.handler(by(safetyPlans.readSafetyPlan)),
    start: on.safetyPlans.start.handler(by(safetyPlans.startSafetyPlan)),
    change: on.safetyPlans.change.handler(by(safetyPlans.changeSafetyPlan)),
    addStep: on.safetyPlans.addStep.handler(by(safetySteps.addStep)),
    changeStep: on.safetyPlans.changeStep.handler(by(safetySteps.changeStep)),
    answer: on.safetyPlans.answer.handler(by(safetySteps.answerStep)),
    keepReceipt: on.safetyPlans.keepReceipt.handler(by(safetySteps.keepReceipt)),
    setGuidanceAside: on.safetyPlans.setGuidanceAside.handler(by(safetySteps.setStepAside)),
    decideWorkplace: on.safetyPlans.decideWorkplace.handler(by(safetyPlans.decideWorkplace)),
    choosePaper: on.safetyPlans.choosePaper.handler(by(safetyPlans.choosePaper)),
    review: on.safetyPlans.review.handler(by(safetyPlans.reviewSafetyPlan)),
    due: on.safetyPlans.due.handler(by(safetyPlans.listSafetyPlansDue)),
  },
  today: { get: on.today.get.handler(by(records.readToday)) },
  search: { all: on.search.all.handler(by(records.searchEverything)) },
  drafts: {
    get: on.drafts.get.handler(by(records.readDraft)),
    save: on.drafts.save.handler(by(records.saveDraft)),
    discard: on.drafts.discard.handler(by(records.discardDraft)),
  },
  audit: {
    list: on.audit.list.handler(by(records.listAudit)),
    verify: on.audit.verify.handler(by(records.verifyAudit)),
  },
  documents: {
    preview: on.documents.preview.handler(by(documents.previewDocument)),
    export: on.documents.export.handler(by(documents.exportDocument)),
  },
})

/** A handler that hands the checked input to a service. */
function by<I, O>(service: (context: Context, input: I) => Promise<O>) {
  return ({ context, input }: { context: Context; input: I }): Promise<O> => service(context, input)
}
