import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { z } from 'zod'
import { agencyId, type CaseId, caseId, type MeetingId, meetingId } from '#shared/domain/ids.ts'

/** The ids in an address, each read by its schema: what is no id leads nowhere. */
export function ids<Schemas extends Record<string, z.ZodType<string, string>>>(schemas: Schemas) {
  const shape = z.object(schemas)
  return {
    parse: (raw: { [Name in keyof Schemas]: string }) => shape.parse(raw),
    stringify: (parsed: { [Name in keyof Schemas]: z.output<Schemas[Name]> }) => parsed,
  }
}

export const inCase = ids({ caseId })
export const inMeeting = ids({ meetingId })
export const inMeetingForAgency = ids({ meetingId, agencyId })

/** A page of one case, drawn anew for another case. */
export function ofCase(Page: ComponentType<{ caseId: CaseId }>) {
  function PageOfCase() {
    const { caseId } = useParams({ strict: false })
    return caseId === undefined ? null : <Page key={caseId} caseId={caseId} />
  }
  return { params: inCase, component: PageOfCase }
}

/** A page of one meeting, drawn anew for another meeting. */
export function ofMeeting(Page: ComponentType<{ meetingId: MeetingId }>) {
  function PageOfMeeting() {
    const { meetingId } = useParams({ strict: false })
    return meetingId === undefined ? null : <Page key={meetingId} meetingId={meetingId} />
  }
  return { params: inMeeting, component: PageOfMeeting }
}
