import { useState } from 'react'
import { ChoiceField, SelectField, SeveralField, YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { listed } from '#renderer/lib/format.ts'
import { host } from '#renderer/lib/host.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { qualityTick, type Share } from '#shared/domain/referral.ts'
import type { RequestFormat } from '#shared/domain/research.ts'
import { ARTICLE_6, ARTICLE_9, entriesFor, LAWFUL_BASES, type LegalEntry } from '#shared/instruments/lawful-basis.ts'
import type { Research } from './research-card.tsx'

/** Makes the request for one agency: names and dates of birth. First who could be linked to the perpetrator, and the lawful basis. */
export function RequestDialog({
  file,
  research,
  agencyId,
  onClose,
}: {
  file: MeetingFile
  research: Research
  agencyId: AgencyId
  onClose(): void
}) {
  const { agencies, agencyName, me } = useSession()
  const agenda = file.agenda.filter((one) => !one.hidden)
  const sharer = agencies.find((one) => one.id === me.agencyId)
  const kind = sharer?.kind ?? 'other'
  const [caseIds, setCaseIds] = useState<CaseId[]>(agenda.map((one) => one.item.caseId))
  const [format, setFormat] = useState<RequestFormat>('pdf')
  const [linked, setLinked] = useState<'yes' | 'no' | null>(null)
  const [note, setNote] = useState('')
  const [basis, setBasis] = useState<string | null>(null)
  const [article6, setArticle6] = useState<string | null>(null)
  const [article9, setArticle9] = useState<string | null>(null)
  const [ticks, setTicks] = useState<Share['ticks']>([])
  const needsArticles = LAWFUL_BASES.find((one) => one.code === basis)?.articles === true
  const flagged = agenda.filter((one) => research.flagged.includes(one.item.caseId)).map((one) => one.reference)
  const make = async () => {
    if (linked === null) throw new Unanswered()
    const made = await api.research.request.call({
      meetingId: file.record.id,
      agencyId,
      caseIds,
      format,
      withPlaceholders: true,
      linked: { linked: linked === 'yes', note },
      basis: {
        sharer: sharer?.name ?? '',
        sharerKind: kind,
        lawfulBasis: basis ?? '',
        article6: needsArticles ? (article6 ?? '') : '',
        article9: needsArticles ? (article9 ?? '') : '',
        gateway: '',
        ticks,
        decidedByName: me.name,
      },
    })
    const { saved } = await host.saveFile({ name: made.name, bytes: new Uint8Array(await made.arrayBuffer()) })
    sayDone(saved ? 'Saved. The sharing is recorded in each case.' : 'Made and recorded, but not saved.')
  }
  return (
    <Dialog
      wide
      title={`Ask ${agencyName(agencyId)} what it knows`}
      lead="It gets names and dates of birth and nothing else. The sharing is recorded in each case before the file is made."
      submit="Record and save"
      opened
      onClose={onClose}
      onSubmit={make}
      sentence={(error) => (error instanceof Unanswered ? UNANSWERED : sentenceOf(error))}
    >
      {flagged.length > 0 && (
        <Notice kind="look" title="Look first.">
          The referral of {listed(flagged)} says that the perpetrator works for an agency.
        </Notice>
      )}
      <SeveralField
        label="Cases"
        choices={agenda.map((one) => ({ value: one.item.caseId, label: one.reference }))}
        value={caseIds}
        onChange={setCaseIds}
      />
      <Columns>
        <YesNoField
          required
          label="Could anybody who receives it be linked to a perpetrator?"
          value={linked}
          onChange={(value) => setLinked(value === 'yes' ? 'yes' : 'no')}
        />
        <ChoiceField
          label="As"
          choices={[
            { value: 'pdf', label: 'PDF' },
            { value: 'csv', label: 'Table (CSV)' },
          ]}
          value={format}
          onChange={setFormat}
        />
      </Columns>
      {linked === 'yes' && (
        <TextAreaField required label="What is done about it" rows={2} most={1000} value={note} onChange={setNote} />
      )}
      <SelectField
        required
        label="Lawful basis"
        choices={choicesOf(entriesFor(LAWFUL_BASES, kind))}
        value={basis}
        onChange={setBasis}
      />
      {needsArticles && (
        <Columns>
          <SelectField
            required
            label="Article 6"
            choices={choicesOf(entriesFor(ARTICLE_6, kind))}
            value={article6}
            onChange={setArticle6}
          />
          <SelectField
            required
            label="Article 9"
            choices={choicesOf(entriesFor(ARTICLE_9, kind))}
            value={article9}
            onChange={setArticle9}
          />
        </Columns>
      )}
      <SeveralField
        label="What is shared is"
        choices={qualityTick.options.map((one) => ({ value: one, label: one }))}
        value={ticks}
        onChange={setTicks}
      />
    </Dialog>
  )
}

function choicesOf(entries: readonly LegalEntry[]) {
  return entries.map((one) => ({ value: one.code, label: one.name }))
}

class Unanswered extends Error {}
const UNANSWERED = 'Answer first whether anybody who receives it could be linked to a perpetrator.'
