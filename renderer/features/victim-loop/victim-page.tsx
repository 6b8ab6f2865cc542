import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { CaseFlags } from '#renderer/components/case-flags.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page } from '#renderer/components/page.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { calledIn } from '#shared/domain/party.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { type LoopEntry, notShared, type Telling } from '#shared/domain/victim-loop.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { HeardCard } from './heard-card.tsx'
import { momentsOf } from './moments.ts'
import { NewsDialog } from './news-dialog.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { SafeWayCard } from './safe-way.tsx'
import { TellDialog } from './tell-dialog.tsx'
import { WaitingCard } from './waiting-card.tsx'
import { WishesCard } from './wishes-card.tsx'
import { type ToWrite, WordsDialog } from './words-dialog.tsx'

type Doing =
  | { what: 'tell' | 'hold back' | 'accept' | 'set aside'; entry: LoopEntry }
  | { what: 'say'; write: ToWrite }
  | { what: 'consent' }
  | { what: 'add' }
  | { what: 'take back'; telling: Telling }

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
        <Dialogs caseId={caseId} loop={loop} people={people} doing={doing} onClose={() => setDoing(undefined)} />
      )}
    </Page>
  )
}

function Dialogs({
  caseId,
  loop,
  people,
  doing,
  onClose,
}: {
  caseId: CaseId
  loop: Awaited<ReturnType<typeof api.victimLoop.get.call>>
  people: CalledPeople
  doing: Doing
  onClose(): void
}) {
  switch (doing.what) {
    case 'tell':
      return <TellDialog caseId={caseId} entry={doing.entry} way={loop.safeWay} people={people} onClose={onClose} />
    case 'say':
      return <WordsDialog caseId={caseId} write={doing.write} resting={loop.resting} onClose={onClose} />
    case 'consent':
      return <ConsentDialog caseId={caseId} resting={loop.resting.sharing} onClose={onClose} />
    case 'add':
    case 'accept':
      return (
        <NewsDialog
          caseId={caseId}
          proposal={doing.what === 'accept' ? doing.entry : null}
          advocateName={loop.advocateName}
          people={people}
          onClose={onClose}
        />
      )
    case 'hold back':
    case 'set aside':
      return (
        <ReasonDialog
          {...HOLD_WORDS[doing.what]}
          lead={`${doing.entry.title}. It stays on this page with the reason, and does not count as waiting.`}
          opened
          onClose={onClose}
          onReason={async (reason) => {
            const { ref, mark } = doing.entry
            await api.victimLoop.holdBack.call({ caseId, ref, mark, reason })
            sayDone(doing.what === 'set aside' ? 'Set aside' : 'Held back')
          }}
          sentence={sentenceOf}
        />
      )
    case 'take back':
      return (
        <ReasonDialog
          title="Take this back"
          lead={`${doing.telling.title}. The entry stays readable with the reason, and she has to be told.`}
          submit="Take it back"
          opened
          onClose={onClose}
          onReason={async (reason) => {
            await api.victimLoop.withdrawTelling.call({ tellingId: doing.telling.id, reason })
            sayDone('Taken back')
          }}
          sentence={sentenceOf}
        />
      )
  }
}

const HOLD_WORDS = {
  'hold back': { title: 'Hold this back', submit: 'Hold it back', label: 'Why she is not told yet' },
  'set aside': { title: 'Set this aside', submit: 'Set it aside', label: 'Why this is not for her' },
} as const
