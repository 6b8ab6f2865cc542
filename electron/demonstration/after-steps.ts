import type { WrittenAfter } from './content/after-meetings.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import type { Step } from './step.ts'

/** The self-audit half an hour after the minutes were signed, and a request to see them that was refused. */
export function afterStep(clinic: ScriptedClinic, { meeting, answers, request }: WrittenAfter): Step {
  return {
    on: meeting.finalisedOn,
    time: '16:30',
    act: async () => {
      const { meetings, afterMeeting } = clinic.as('bernadette')
      const held = (await meetings.list({})).find((one) => one.heldOn === meeting.heldOn)
      if (held === undefined) throw new Error('The meeting of this self-audit was not held.')
      for (const answer of answers) await afterMeeting.answerMirror({ meetingId: held.id, answer })
      const [first] = (await meetings.get({ meetingId: held.id })).agenda
      if (request === null || first === undefined) return
      const { by: requestedBy, basis, refused: reason } = request
      const asked = { meetingId: held.id, caseId: first.item.caseId, requestedBy, basis }
      const { id: disclosureId } = await afterMeeting.requestDisclosure(asked)
      await afterMeeting.answerDisclosure({ disclosureId, answer: { outcome: 'refused', reason } })
    },
  }
}
