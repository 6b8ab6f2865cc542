import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, listed } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { MeetingId } from '#shared/domain/ids.ts'
import { minutesNumber, type SealVerdict } from '#shared/domain/minutes-seal.ts'
import classes from './meeting.module.css'

/** Number and signature of finalised minutes, and whether their wording is still what was signed. */
export function SealCard({ meetingId }: { meetingId: MeetingId }) {
  const { data } = useSuspenseQuery(api.afterMeeting.get.queryOptions({ input: { meetingId } }))
  const [verdict, setVerdict] = useState<SealVerdict>()
  const { seal } = data
  if (seal === null) return null
  const verify = () => attempt(async () => setVerdict(await api.afterMeeting.verify.call({ meetingId })))
  return (
    <Card
      title={minutesNumber(seal)}
      actions={<Button onClick={() => void verify()}>Check the fingerprint</Button>}
      quiet
    >
      <DescriptionList
        lines={[
          ['Signed by', `${seal.signedByName}, ${seal.signedAs}`],
          ['Signed', asInstant(seal.signedAt)],
          ['Fingerprint (SHA-256)', <code className={classes['hash']}>{seal.sha256}</code>],
          ['Audit when signed', seal.auditHead],
        ]}
      />
      <div role="status">{verdict !== undefined && <Verdict verdict={verdict} />}</div>
    </Card>
  )
}

function Verdict({ verdict: { whole, differs } }: { verdict: SealVerdict }) {
  if (!whole) {
    return (
      <Notice kind="danger" title="The signed wording is not what was signed.">
        Compare with the last printed copy, and tell your administrator.
      </Notice>
    )
  }
  return differs.length === 0 ? (
    <Notice kind="done" title="The wording is what was signed.">
      The records say the same today.
    </Notice>
  ) : (
    <Notice kind="look" title="The wording is what was signed.">
      {`Since then the records went on in ${listed(differs)}. The minutes go on saying what was signed.`}
    </Notice>
  )
}
