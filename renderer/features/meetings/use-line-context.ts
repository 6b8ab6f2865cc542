import { useMemo } from 'react'
import { useSession } from '#renderer/lib/session.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { LineContext } from '#shared/domain/minute-line-meaning.ts'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { useSignedAssessment } from './use-signed-assessment.ts'

/** What a line is read against: those in the room first, then the people and agencies of the clinic; the factors present in this case first. */
export function useLineContext(file: MeetingFile, current: AgendaCase | undefined): LineContext {
  const { today, people, agencies, holidays } = useSession()
  const { present } = useSignedAssessment(current?.item.caseId)
  const { attendances } = file
  const { victim, perpetrator } = current ?? {}
  return useMemo(
    () => ({
      today,
      people: [
        ...attendances.map((one) => ({ id: one.personId, name: one.name, agencyId: one.agencyId })),
        ...people
          .filter((one) => one.active && !attendances.some((each) => each.personId === one.id))
          .map((one) => ({ id: one.id, name: one.name, agencyId: one.agencyId })),
      ],
      agencies: agencies.filter((one) => !one.retired),
      holidays: new Set(holidays),
      called: victim === undefined || perpetrator === undefined ? undefined : { victim, perpetrator },
      factors: [
        ...FACTORS.filter((one) => present.includes(one.code)),
        ...FACTORS.filter((one) => !present.includes(one.code)),
      ],
    }),
    [today, people, agencies, holidays, attendances, present, victim, perpetrator],
  )
}

const FACTORS = FACTOR_PACKS.flatMap((pack) => pack.items)
