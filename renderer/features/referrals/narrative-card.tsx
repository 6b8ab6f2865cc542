import { Button } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns, Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { formKeys, useEntry } from '#renderer/lib/use-entry.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Narrative, narrativeFields } from '#shared/domain/referral.ts'
import { BLANK_PARAGRAPH, NEEDED, type Paragraph, readParagraph, STANDING_WORDS, STANDINGS } from './paragraph.ts'
import classes from './referrals.module.css'

/** What has happened, paragraph by paragraph: each is fact, allegation or opinion, and says where it comes from (S4 §3.1). */
export function NarrativeCard({
  caseId,
  narratives,
  editable,
}: {
  caseId: CaseId
  narratives: readonly Narrative[]
  editable: boolean
}) {
  return (
    <Card title="What happened">
      {narratives.length > 0 && (
        <ol className={classes['paragraphs']}>
          {narratives.map((one) => (
            <li key={one.id}>
              <p className={classes['text']}>{one.text}</p>
              <div className={classes['foot']}>
                <Tag tone={one.standing === 'fact' ? 'accent' : 'standard'}>{STANDING_WORDS[one.standing]}</Tag>
                <span className="muted small">
                  {one.source}
                  {one.on !== null && `, of ${asDay(one.on)}`} · added by {one.addedByName}, {asInstant(one.addedAt)}
                </span>
                {editable && (
                  <Button
                    size="compact-xs"
                    aria-label={`Remove: ${one.text.slice(0, 40)}`}
                    onClick={() => void remove(caseId, one)}
                  >
                    Remove
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {narratives.length === 0 && !editable && <p className="muted">Nothing has been written yet.</p>}
      {editable && <AddParagraph caseId={caseId} />}
    </Card>
  )
}

function AddParagraph({ caseId }: { caseId: CaseId }) {
  const { today } = useSession()
  const draft = useDraft(`referrals/${caseId}/paragraph`)
  const { fields, setFields, set, errorAt, problem, busy, submit } = useEntry<Paragraph>(BLANK_PARAGRAPH, (next) =>
    draft.keep(JSON.stringify(next)),
  )
  const form = useRef<HTMLFormElement>(null)
  /** Whoever has gone on meanwhile is not called back. */
  const toText = () => {
    if (form.current?.contains(document.activeElement)) form.current.querySelector('textarea')?.focus()
  }
  const keys = useMemo<Shortcut[]>(
    () => [
      {
        keys: 'p',
        label: 'New paragraph of what happened',
        run: () => form.current?.querySelector('textarea')?.focus(),
      },
    ],
    [],
  )
  useKeys('Taking in a referral', keys)
  const add = () =>
    void submit(narrativeFields.safeParse(fields), NEEDED, async (narrative) => {
      const { id: narrativeId } = await api.referrals.addNarrative.call({ caseId, narrative })
      remember({
        label: 'Paragraph added',
        undo: () => api.referrals.removeNarrative.call({ caseId, narrativeId, removed: true }),
        redo: () => api.referrals.removeNarrative.call({ caseId, narrativeId, removed: false }),
      })
      await draft.letGo()
      // The next paragraph often comes from the same source.
      setFields({ ...BLANK_PARAGRAPH, source: narrative.source })
      toText()
    })

  return (
    <form ref={form} data-place="what happened" aria-label="New paragraph" {...formKeys(add)}>
      <Stack>
        {draft.offered !== undefined && (
          <DraftOffer
            at={asInstant(draft.offered.at)}
            excerpt={readParagraph(draft.offered.text).text}
            onPutBack={() => setFields(readParagraph(draft.putBack()))}
            onThrowAway={() => void draft.throwAway()}
          />
        )}
        <TextAreaField
          required
          label="Next paragraph"
          hint="One thing at a time: what was seen or recorded, what is claimed, or what somebody thinks."
          rows={2}
          most={4000}
          value={fields.text}
          onChange={(text) => set({ text })}
          {...errorAt('text')}
        />
        <ChoiceField
          required
          label="How it is known"
          choices={STANDINGS}
          value={fields.standing}
          onChange={(standing) => set({ standing })}
          {...errorAt('standing')}
        />
        <Columns>
          <TextField
            required
            label="Source"
            placeholder="Victim, police log, neighbour"
            value={fields.source}
            onChange={(source) => set({ source })}
            {...errorAt('source')}
          />
          <DayField
            past
            label="Of which day"
            today={today}
            value={fields.on}
            onChange={(on) => set({ on })}
            {...errorAt('on')}
          />
        </Columns>
        {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
        <Row>
          <Button size="xs" type="submit" loading={busy} rightSection={<KeyHint keys="Ctrl Enter" />}>
            Add the paragraph
          </Button>
          <span className="muted small">
            <KeyHint keys="P" /> comes here from anywhere.
          </span>
        </Row>
      </Stack>
    </form>
  )
}

function remove(caseId: CaseId, { id: narrativeId }: Narrative): Promise<boolean> {
  return attempt(
    async () => {
      await api.referrals.removeNarrative.call({ caseId, narrativeId, removed: true })
      remember({
        label: 'Paragraph removed',
        undo: () => api.referrals.removeNarrative.call({ caseId, narrativeId, removed: false }),
        redo: () => api.referrals.removeNarrative.call({ caseId, narrativeId, removed: true }),
      })
    },
    'Paragraph removed',
    { undo: true },
  )
}
