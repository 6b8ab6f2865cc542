import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Page } from '#renderer/components/page.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { AgencySettings } from './agency-settings.tsx'
import { ClinicSettings } from './clinic-settings.tsx'
import { CurrencySettings } from './currency-settings.tsx'
import { ForumSettings } from './forum-settings.tsx'
import { GuidanceSettings } from './guidance-settings.tsx'
import { MeetingSettings } from './meeting-settings.tsx'
import { OwnPassphrase } from './own-passphrase.tsx'
import { PapersSettings } from './papers-settings.tsx'
import { PeopleSettings } from './people-settings.tsx'
import { RecoverySettings } from './recovery-settings.tsx'
import { ReviewSettings } from './review-settings.tsx'
import { RoomSettings } from './room-settings.tsx'
import { ThisWindow } from './this-window.tsx'
import { TriageSettings } from './triage-settings.tsx'

/** What can be set: this window and one's own passphrase by everybody, the clinic by an administrator. */
export function SettingsPage() {
  const { may } = useSession()
  const manages = may('manage clinic')
  return (
    <Page
      title="Settings"
      lead={
        manages
          ? 'Every change is saved at once and stands in the audit.'
          : 'The clinic’s settings are changed by an administrator.'
      }
      aside={
        <>
          <ThisWindow />
          <OwnPassphrase />
          {manages && <RecoverySettings />}
          {may('read audit') && (
            <Card title="Audit" quiet>
              <p>
                <Link to="/audit">Who did what, and when</Link>
              </p>
            </Card>
          )}
        </>
      }
    >
      {manages && <ClinicSettings />}
      {manages && <MeetingSettings />}
      {manages && <RoomSettings />}
      {manages && <PapersSettings />}
      {manages && <TriageSettings />}
      {manages && <ForumSettings />}
      {manages && <CurrencySettings />}
      {manages && <ReviewSettings />}
      {manages && <GuidanceSettings />}
      <PeopleSettings />
      <AgencySettings />
    </Page>
  )
}
