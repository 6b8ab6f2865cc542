import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { CaseFlags } from '#renderer/components/case-flags.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { calledIn } from '#shared/domain/party.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { notShared } from '#shared/domain/victim-loop.ts'
import { ContactsCard } from './contacts-card.tsx'
import { HeardCard } from './heard-card.tsx'
import { momentsOf } from './moments.ts'
import { ProposalsCard } from './proposals-card.tsx'
import { SafeWayCard } from './safe-way.tsx'
import { type Doing, VictimDialog } from './victim-dialog.tsx'
import { WaitingCard } from './waiting-card.tsx'
import { WishesCard } from './wishes-card.tsx'
import type { ToWrite } from './words-dialog.tsx'

/** What the victim is told, by whom and in which safe way; what she says, wants and changes her mind about (N20). */
export function VictimPage({ caseId }: { caseId: CaseId }) {
  const { data: loop } = useSuspenseQuery(api.victimLoop.get.queryOptions({ input: { caseId } }))
  const { data: file } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing>()
  const mayWrite = may('speak for the victim') && file.record.closedAt === null
  const [oldest] = notShared(loop.entries)
  const [proposal] = proposedOf(loop.entries)
  useKeys(
    'Keeping the victim informed',
    useMemo<Shortcut[]>(() => {
      if (!mayWrite) return []
      const tell: Shortcut[] =
        oldest === undefined
          ? []
          : [{ keys: 't', label: 'She was told of the oldest', run: () => setDoing({ what: 'tell', entry: oldest }) }]
      const accept: Shortcut[] =
        proposal === undefined
          ? []
          : [{ keys: 'p', label: 'The oldest proposal', run: () => setDoing({ what: 'accept', entry: proposal }) }]
      return [
        ...tell,
        ...accept,
        { keys: 'w', label: 'Record a wish', run: () => setDoing({ what: 'say', write: { what: 'wish' } }) },
        {
          keys: 'f',
          label: 'Record what she thinks',
          run: () => setDoing({ what: 'say', write: { what: 'feedback' } }),
        },
        { keys: 'n', label: 'Something she may be told', run: () => setDoing({ what: 'add' }) },
      ]
    }, [mayWrite, oldest, proposal]),
  )
  const people = calledIn(file.parties)
  const say = (write: ToWrite) => setDoing({ what: 'say', write })
  const tellings = loop.entries.flatMap((one) => one.tellings)
  return (
    <Page
      title="Keeping the victim informed"
      crumbs={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {file.record.reference}
        </Link>
      }
      lead="What she may be told, by whom and in which safe way; and what she says and wants. What is written here stays readable."
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/cases/$caseId/plan" params={{ caseId }} {...props} />}>
            The plan
          </Button>
          {mayWrite && (
            <Button rightSection={<KeyHint keys="N" />} onClick={() => setDoing({ what: 'add' })}>
              Something she may be told
            </Button>
          )}
        </>
      }
      aside={
        <>
          <SafeWayCard way={loop.safeWay} />
          <ContactsCard caseId={caseId} contacts={loop.contacts} mayWrite={mayWrite} />
        </>
      }
    >
      <CaseFlags caseId={caseId} flags={file.flags} oneChanceOpen={file.oneChanceOpen} />
      <WaitingCard
        entries={loop.entries}
        people={people}
        mayWrite={mayWrite}
        onTell={(entry) => setDoing({ what: 'tell', entry })}
        onHold={(entry) => setDoing({ what: 'hold back', entry })}
      />
      <ProposalsCard
        entries={loop.entries}
        mayWrite={mayWrite}
        onAccept={(entry) => setDoing({ what: 'accept', entry })}
        onSetAside={(entry) => setDoing({ what: 'set aside', entry })}
      />
      <WishesCard
        caseId={caseId}
        said={loop.said}
        consents={loop.consents}
        resting={loop.resting}
        planOn={loop.planOn}
        mayWrite={mayWrite}
        onWish={() => say({ what: 'wish' })}
        onChange={(wish) => say({ what: 'change', wish })}
        onConsent={() => setDoing({ what: 'consent' })}
      />
      <HeardCard
        moments={momentsOf(tellings, loop.said, loop.voices)}
        feedbackSince={loop.feedbackSince}
        mayWrite={mayWrite}
        onFeedback={() => say({ what: 'feedback' })}
        onAnswer={(telling) => say({ what: 'answer', telling })}
        onTakeBack={(telling) => setDoing({ what: 'take back', telling })}
      />
      {doing !== undefined && (
        <VictimDialog caseId={caseId} loop={loop} people={people} doing={doing} onClose={() => setDoing(undefined)} />
      )}
    </Page>
  )
}
