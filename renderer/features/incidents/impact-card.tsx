import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { CaseId } from '#shared/domain/ids.ts'
import { IMPACT_AREA_WORDS, type Impact, impactArea, standingImpacts } from '#shared/domain/impact.ts'
import { IMPACT_PROMPTS } from '#shared/instruments/impact-prompts.ts'
import { ImpactDialog } from './impact-dialog.tsx'
import classes from './incidents.module.css'

/** What stalking does to the victim, area by area, in her words where possible (S4 §2.3). */
export function ImpactCard({
  caseId,
  impacts,
  editable,
  adding,
  onAdding,
}: {
  caseId: CaseId
  impacts: readonly Impact[]
  editable: boolean
  adding: boolean
  onAdding(open: boolean): void
}) {
  const [rewording, setRewording] = useState<Impact>()
  const [withdrawing, setWithdrawing] = useState<Impact>()
  const standing = standingImpacts(impacts)
  const gone = impacts.length - standing.length
  return (
    <Card
      title="What it does to the victim"
      actions={
        editable && (
          <Button size="xs" rightSection={<KeyHint keys="I" />} onClick={() => onAdding(true)}>
            Add an impact
          </Button>
        )
      }
    >
      <div className={classes['areas']}>
        {impactArea.options.map((area) => {
          const here = standing.filter((one) => one.area === area)
          return (
            <section key={area} aria-label={IMPACT_AREA_WORDS[area]}>
              <h3>{IMPACT_AREA_WORDS[area]}</h3>
              {here.length === 0 && (
                <p className="muted small">Nothing yet. Ask about: {IMPACT_PROMPTS[area].join('; ')}.</p>
              )}
              <ul className={classes['impacts']}>
                {here.map((one) => (
                  <li key={one.id}>
                    <ImpactText impact={one} />
                    {editable && (
                      <div className={classes['foot']}>
                        <Button
                          size="compact-xs"
                          aria-pressed={one.evidence}
                          onClick={() => void toggleEvidence(caseId, one)}
                        >
                          {one.evidence ? 'No evidence of impact' : 'Mark as evidence of impact'}
                        </Button>
                        <Button
                          size="compact-xs"
                          aria-label={`Put differently: ${one.text.slice(0, 40)}`}
                          onClick={() => setRewording(one)}
                        >
                          Put differently
                        </Button>
                        <Button
                          size="compact-xs"
                          aria-label={`Withdraw: ${one.text.slice(0, 40)}`}
                          onClick={() => setWithdrawing(one)}
                        >
                          Withdraw
                        </Button>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {gone > 0 && (
        <details>
          <summary>Earlier wordings and withdrawn entries ({gone})</summary>
          <ul className={classes['impacts']}>
            {impacts
              .filter((one) => !standing.includes(one))
              .map((one) => (
                <li key={one.id}>
                  {IMPACT_AREA_WORDS[one.area]}: <ImpactText impact={one} />
                  {one.withdrawnAt !== null && (
                    <span className="muted small">
                      Withdrawn by {one.withdrawnByName}: {one.withdrawnReason}
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </details>
      )}
      <ImpactDialog
        key={rewording?.id ?? 'new'}
        caseId={caseId}
        earlier={rewording}
        opened={adding || rewording !== undefined}
        onClose={() => {
          onAdding(false)
          setRewording(undefined)
        }}
      />
      <ReasonDialog
        title="Withdraw this entry"
        lead="It stays readable, with your reason."
        submit="Withdraw"
        opened={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        onReason={async (reason) => {
          if (withdrawing !== undefined) await api.incidents.withdrawImpact.call({ impactId: withdrawing.id, reason })
        }}
        sentence={sentenceOf}
      />
    </Card>
  )
}

function ImpactText({ impact }: { impact: Impact }) {
  return (
    <>
      <span className={classes['words']}>{impact.quote ? <q>{impact.text}</q> : impact.text}</span>{' '}
      {impact.quote && <Tag tone="accent">her words</Tag>}{' '}
      {impact.evidence && <Tag tone="done">✓ evidence of impact</Tag>}
      <div className="muted small">
        {impact.source}, {asDay(impact.on)} · {impact.addedByName}
      </div>
    </>
  )
}

function toggleEvidence(caseId: CaseId, { id, area, text, quote, source, on, evidence }: Impact): Promise<boolean> {
  const impact = { area, text, quote, source, on, evidence: !evidence }
  return attempt(
    () => api.incidents.addImpact.call({ caseId, impact, supersedes: id }),
    evidence ? 'No longer marked as evidence of impact' : 'Marked as evidence of impact',
  )
}
