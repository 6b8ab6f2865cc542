import { z } from 'zod'

/** Every record's identity is a UUIDv7 made by the app; the brand keeps one kind from being passed for another. */
export const agencyId = z.uuid().brand<'AgencyId'>()
export const personId = z.uuid().brand<'PersonId'>()
export const caseId = z.uuid().brand<'CaseId'>()
export const partyId = z.uuid().brand<'PartyId'>()
export const handoverId = z.uuid().brand<'HandoverId'>()
export const levelDecisionId = z.uuid().brand<'LevelDecisionId'>()
export const screeningId = z.uuid().brand<'ScreeningId'>()
export const narrativeId = z.uuid().brand<'NarrativeId'>()
export const shareId = z.uuid().brand<'ShareId'>()
export const serviceId = z.uuid().brand<'ServiceId'>()
export const supportReferralId = z.uuid().brand<'SupportReferralId'>()
export const assessmentId = z.uuid().brand<'AssessmentId'>()
export const proposalId = z.uuid().brand<'ProposalId'>()
export const evidenceId = z.uuid().brand<'EvidenceId'>()
export const meetingId = z.uuid().brand<'MeetingId'>()
export const attendanceId = z.uuid().brand<'AttendanceId'>()
export const agendaItemId = z.uuid().brand<'AgendaItemId'>()
export const minuteEntryId = z.uuid().brand<'MinuteEntryId'>()
export const actionId = z.uuid().brand<'ActionId'>()
export const actionNoteId = z.uuid().brand<'ActionNoteId'>()
export const releaseId = z.uuid().brand<'ReleaseId'>()

export type AgencyId = z.infer<typeof agencyId>
export type PersonId = z.infer<typeof personId>
export type CaseId = z.infer<typeof caseId>
export type PartyId = z.infer<typeof partyId>
export type HandoverId = z.infer<typeof handoverId>
export type LevelDecisionId = z.infer<typeof levelDecisionId>
export type ScreeningId = z.infer<typeof screeningId>
export type NarrativeId = z.infer<typeof narrativeId>
export type ShareId = z.infer<typeof shareId>
export type ServiceId = z.infer<typeof serviceId>
export type SupportReferralId = z.infer<typeof supportReferralId>
export type AssessmentId = z.infer<typeof assessmentId>
export type ProposalId = z.infer<typeof proposalId>
export type EvidenceId = z.infer<typeof evidenceId>
export type MeetingId = z.infer<typeof meetingId>
export type AttendanceId = z.infer<typeof attendanceId>
export type AgendaItemId = z.infer<typeof agendaItemId>
export type MinuteEntryId = z.infer<typeof minuteEntryId>
export type ActionId = z.infer<typeof actionId>
export type ActionNoteId = z.infer<typeof actionNoteId>
export type ReleaseId = z.infer<typeof releaseId>
