import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LoopEntry, Telling } from '#shared/domain/victim-loop.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { NewsDialog } from './news-dialog.tsx'
import { TellDialog } from './tell-dialog.tsx'
import { type ToWrite, WordsDialog } from './words-dialog.tsx'

/** What somebody is about to write down. */
export type Doing =
  | { what: 'tell' | 'hold back' | 'accept' | 'set aside'; entry: LoopEntry }
  | { what: 'say'; write: ToWrite }
  | { what: 'consent' }
  | { what: 'add' }
  | { what: 'take back'; telling: Telling }

/** The dialog of what somebody is about to write down. */
export function VictimDialog({
  caseId,
  loop,
  people,
  doing,
  onClose,
}: {
  caseId: CaseId
  loop: ApiOutputs['victimLoop']['get']
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
