import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { HOW_KNOWN_WORDS, type Incident, SEVERITY_WORDS, sayWhen, TARGET_WORDS } from '#shared/domain/incident.ts'
import { IncidentFields } from './incident-fields.tsx'
import { IncidentVersions } from './incident-versions.tsx'
import { behaviourLabel, REPORTED_WORDS, STANDING_WORDS, statutory } from './words.ts'

/** One incident beside the page: everything about it, what it said before, and how it is withdrawn. */
export function IncidentPanel({
  incident,
  editable,
  onClose,
}: {
  incident: Incident | undefined
  editable: boolean
  onClose(): void
}) {
  return (
    <Drawer
      opened={incident !== undefined}
      onClose={onClose}
      position="right"
      size={520}
      title="Incident"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {incident !== undefined && <Panel key={incident.id} incident={incident} editable={editable} />}
    </Drawer>
  )
}

function Panel({ incident, editable }: { incident: Incident; editable: boolean }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const { id: incidentId } = incident
  const stands = incident.withdrawnAt === null
  return (
    <Stack>
      {!stands && (
        <Notice kind="look" title="Withdrawn.">
          By {incident.withdrawnByName}, {asInstant(incident.withdrawnAt ?? incident.addedAt)}:{' '}
          {incident.withdrawnReason}
        </Notice>
      )}
      {stands && editable ? <IncidentFields incident={incident} /> : <Said incident={incident} />}
      <p className="muted small">
        Recorded by {incident.addedByName}, {asInstant(incident.addedAt)}.
      </p>
      {incident.revision > 1 && <IncidentVersions incident={incident} />}
      {editable && (
        <Row>
          {stands ? (
            <Button onClick={() => setWithdrawing(true)}>Withdraw the incident</Button>
          ) : (
            <Button
              onClick={() => void attempt(() => api.incidents.restore.call({ incidentId }), 'Incident counts again')}
            >
              Let it count again
            </Button>
          )}
        </Row>
      )}
      <ReasonDialog
        title="Withdraw this incident"
        lead="It no longer counts, and stays readable with your reason."
        submit="Withdraw"
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        onReason={(reason) => api.incidents.withdraw.call({ incidentId, reason })}
        sentence={sentenceOf}
      />
    </Stack>
  )
}

function Said({ incident }: { incident: Incident }) {
  const { today } = useSession()
  const law = statutory(incident.behaviours)
  return (
    <DescriptionList
      lines={[
        ['When', sayWhen(incident, today)],
        ['What happened', incident.text],
        ['This is', `${STANDING_WORDS[incident.standing]}, from ${incident.source}`],
        ['Known', HOW_KNOWN_WORDS[incident.howKnown]],
        ['Behaviours', incident.behaviours.map(behaviourLabel).join('; ')],
        ['Examples of the law', law === undefined ? null : `${law.short}: ${law.full}`],
        ['Aimed at', incident.against.map((one) => TARGET_WORDS[one]).join(', ')],
        ['Severity', SEVERITY_WORDS[incident.severity].name],
        ['Reported to the police', REPORTED_WORDS[incident.reported]],
        ['Police number', incident.policeNumber === '' ? null : incident.policeNumber],
      ]}
    />
  )
}
