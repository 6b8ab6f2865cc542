import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Confirm } from '#renderer/components/confirm.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { saveEverything } from '#renderer/lib/saving.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { missingToSign } from '#shared/domain/assessment.ts'
import { stillToConfirm, TO_CONFIRM } from '#shared/domain/formulation.ts'
import { maySignForBoth, type PairFile } from '#shared/domain/two-raters.ts'
import { ASKED_FACTORS, factorByCode } from '#shared/instruments/index.ts'
import classes from './assessments.module.css'
import { DiscardDraft } from './discard-draft.tsx'
import { focusFactor, focusJudgement, focusPart, focusSummary } from './focus.ts'
import { PairCard } from './pair-card.tsx'
import type { Room } from './room.ts'

/** Signing: what is still missing with a way to each, and the last question before the assessment can never change again. */
export function SignCard({ room, pair }: { room: Room; pair: PairFile | null }) {
  const { me, may } = useSession()
  const [asking, setAsking] = useState(false)
  const { file, goTo } = room
  const { record } = file
  const { data: formulation } = useQuery(api.formulations.get.queryOptions({ input: { assessmentId: record.id } }))
  const missing = [
    ...missingToSign(record, file.judgements, file.ratings, ASKED_FACTORS),
    ...stillToConfirm(
      formulation?.parts ?? [],
      formulation?.scenarios ?? [],
      formulation?.report ?? { unconfirmed: [] },
    ),
  ].toSorted((one, other) => Number(isFactor(one)) - Number(isFactor(other)))
  const shown = missing.length > SHOWN ? missing.slice(0, SHOWN) : missing

  const begin = async () => {
    await saveEverything()
    const [first] = missing
    if (first === undefined) setAsking(true)
    else jumpTo(goTo, first)
  }
  const alone = record.kind === 'single'
  const settled = alone || (pair?.differences?.every((one) => one.settlement !== null) ?? false)
  const maySign =
    may('sign assessments') && settled && (alone || (pair !== null && maySignForBoth(pair.reader, pair.left)))
  const sign = async () => {
    await api.assessments.sign.call({ assessmentId: record.id })
    sayDone(`Assessment ${record.number} signed`)
  }

  return (
    <>
      {pair !== null && <PairCard record={record} file={pair} complete={missing.length === 0} />}
      <Card quiet title="Signature">
        {missing.length > 0 && (
          <>
            <p>
              Before it can be signed,{' '}
              <strong>{missing.length === 1 ? 'one thing is' : `${missing.length} things are`} missing</strong>:
            </p>
            <ul className={classes['missing']}>
              {shown.map((one) => (
                <li key={one}>
                  <button
                    type="button"
                    className={classes['jump']}
                    onClick={() => jumpTo(goTo, one)}
                    aria-label={`Go to ${[one, factorByCode(one)?.item.label].join(' ').trim()}`}
                  >
                    {one}
                  </button>
                </li>
              ))}
              {missing.length > shown.length && <li className="muted">and {missing.length - shown.length} more</li>}
            </ul>
          </>
        )}
        {!may('sign assessments') && <p className="muted">A psychologist signs it.</p>}
        {may('sign assessments') && me.training === '' && (
          <p>Your training is not recorded, so you cannot sign yet. An administrator records it in Settings, People.</p>
        )}
        {may('sign assessments') && !maySign && (
          <p className="muted">
            Both ratings are finished and every difference is settled before the first rater signs; the second signs
            when the first has left the clinic.
          </p>
        )}
        {maySign && me.training !== '' && (
          <>
            <Button variant="filled" fullWidth onClick={() => void begin()}>
              {missing.length === 0 ? 'Sign and freeze' : 'Go to what is missing'}
            </Button>
            <p className="muted small">
              {me.name}, {me.training}
            </p>
          </>
        )}
        {may('write assessments') && pair?.differences == null && <DiscardDraft record={record} />}
        <Confirm
          title={`Sign assessment ${record.number}`}
          opened={asking}
          onClose={() => setAsking(false)}
          onConfirm={sign}
          confirm="Sign and freeze"
          sentence={sentenceOf}
        >
          <p>
            It is signed with your name, your training ({me.training}) and this moment. After that nobody can change it,
            you neither; a new assessment can replace it.
          </p>
        </Confirm>
      </Card>
    </>
  )
}

const SHOWN = 9

function isFactor(missing: string): boolean {
  return factorByCode(missing) !== undefined
}

function jumpTo(goTo: Room['goTo'], one: string): void {
  if (isFactor(one)) goTo('factors', () => focusFactor(one))
  else if (one === TO_CONFIRM.formulation) goTo('formulation')
  else if (one === TO_CONFIRM.scenarios) goTo('scenarios')
  else if (one === TO_CONFIRM.summary) focusSummary()
  else if (one === TO_CONFIRM.matters || one === TO_CONFIRM.limits) goTo('report')
  else if (one.includes('judgement of')) goTo('judgements', () => focusJudgement(one))
  else goTo('type', () => focusPart(one === 'the reasons for the type' ? 'reasons' : 'type'))
}
