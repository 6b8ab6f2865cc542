import { Button } from '@mantine/core'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { ReportPart, ReportRecord } from '#shared/domain/formulation.ts'

/** That a part of the report is as last time, and saying that it still holds; nothing once somebody has looked. */
export function ReportAsLastTime({ report, part, name }: { report: ReportRecord; part: ReportPart; name: string }) {
  if (!report.unconfirmed.includes(part)) return null
  const { assessmentId } = report
  const set = (confirmed: boolean) => api.formulations.confirmReport.call({ assessmentId, part, confirmed })
  const confirm = () =>
    attempt(
      async () => {
        await set(true)
        remember({ label: `${name} confirmed`, undo: () => set(false), redo: () => set(true) })
      },
      'Confirmed',
      { undo: true },
    )
  return (
    <Row>
      <Tag tone="medium">◆ as last time, to be confirmed</Tag>
      <Button size="compact-xs" aria-label={`It still holds: ${name}`} onClick={() => void confirm()}>
        It still holds
      </Button>
    </Row>
  )
}
