import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Incomplete } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { bindReferral } from '#renderer/lib/bind.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import { isHonourBased, oneChanceOpen } from '#shared/domain/honour.ts'
import type { ReferralRecord } from '#shared/domain/referral.ts'
import { ONE_CHANCE } from '#shared/instruments/prompts.ts'
import { OneChanceLines } from './one-chance.tsx'
import { Paragraphs } from './recording-card.tsx'

/** Honour-based abuse is flagged: what to do now, what was done, and the way to put the flag aside with a reason (item 36). */
export function HonourCard({ record, editable }: { record: ReferralRecord; editable: boolean }) {
  const [putting, setPutting] = useState(false)
  const { save } = bindReferral(record, 'honourAside', 'Why it is put aside')
  if (!isHonourBased(record)) {
    if (record.honourAside === '') return null
    return (
      <Notice
        kind="plain"
        title="Honour-based abuse was put aside."
        action={
          editable && (
            <Button
              size="xs"
              onClick={() => void attempt(() => save(record.honourAside, ''), 'Honour-based abuse flagged again')}
            >
              Flag it again
            </Button>
          )
        }
      >
        {record.honourAside}
      </Notice>
    )
  }
  return (
    <>
      <Card
        title={ONE_CHANCE.title}
        loud={oneChanceOpen(record)}
        beside={<Tag tone="high">▲ Honour-based abuse</Tag>}
        actions={
          editable && (
            <Button size="xs" onClick={() => setPutting(true)}>
              Put the flag aside
            </Button>
          )
        }
      >
        <OneChanceLines />
        <Paragraphs
          record={record}
          field="honourDone"
          place="honour done"
          label="What was done at once"
          hint="Who spoke with the victim, alone and how; what was agreed; who was called."
          most={2000}
        />
      </Card>
      <ReasonDialog
        title="Put honour-based abuse aside"
        lead="The answers stay as they are. Another yes raises the flag again."
        submit="Put the flag aside"
        opened={putting}
        onClose={() => setPutting(false)}
        onReason={async (reason) => {
          if (reason.trim() === '') throw new Incomplete('Say why honour-based abuse is put aside.')
          await save('', reason)
          sayDone('Honour-based abuse put aside')
        }}
        sentence={sentenceOf}
      />
    </>
  )
}
