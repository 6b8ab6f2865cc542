import { useQuery } from '@tanstack/react-query'
import { Card } from '#renderer/components/card.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { JUDGEMENTS, type Judgement, LEVERS, type Lever } from '#shared/domain/judgement.ts'
import { FACTOR_CODES, factorByCode, typeByCode } from '#shared/instruments/index.ts'
import {
  JUDGEMENT_LEVEL_WORDS,
  JUDGEMENT_WORDS,
  LEVER_EXISTS_WORDS,
  LEVER_WORDS,
} from '#shared/instruments/judgements.ts'
import classes from './assessments.module.css'
import { bindAssessment } from './bind.ts'
import { focusFactor } from './focus.ts'
import type { RatingBook } from './progress.ts'
import { ReportAsLastTime } from './report-as-last-time.tsx'
import type { Room } from './room.ts'

/** What the assessment says so far: the working type. */
export function WorkingType({ record }: { record: AssessmentRecord }) {
  const type = record.type === null ? undefined : typeByCode(record.type)
  const alternative = record.alternativeType === null ? undefined : typeByCode(record.alternativeType)
  return (
    <Card quiet title="Working type">
      {type === undefined ? (
        <p className="muted">Not chosen yet.</p>
      ) : (
        <>
          <p className={classes['large']}>{type.label}</p>
          <p>
            {record.confidence === null ? 'confidence not said' : `${record.confidence} confidence`}
            {alternative !== undefined && ` · alternative: ${alternative.label.toLowerCase()}`}
          </p>
          {record.reasons !== '' && <p className={classes['excerpt']}>{record.reasons}</p>}
        </>
      )}
    </Card>
  )
}

/** The five judgements in a word each. */
export function Judged({ judgements }: { judgements: readonly Judgement[] }) {
  const made = judgements.filter((one) => one.level !== null)
  if (made.length === 0) return null
  return (
    <Card quiet title="Judgements">
      <dl className={classes['judged']}>
        {JUDGEMENTS.map((code) => {
          const level = made.find((one) => one.code === code)?.level ?? null
          return (
            <div key={code}>
              <dt>{JUDGEMENT_WORDS[code].label}</dt>
              <dd>{level === null ? <span className="muted">not yet</span> : JUDGEMENT_LEVEL_WORDS[level]}</dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

/** Beside the judgements: what there is to hold this person back by, in a word each (domain notes §2.7, 4). */
export function LeversBeside({ levers }: { levers: readonly Lever[] }) {
  return (
    <Card quiet title="Levers at a glance">
      <dl className={classes['judged']}>
        {LEVERS.map((code) => {
          const exists = levers.find((one) => one.code === code)?.exists ?? null
          return (
            <div key={code}>
              <dt>{LEVER_WORDS[code].label}</dt>
              <dd>{exists === null ? <span className="muted">not said</span> : LEVER_EXISTS_WORDS[exists]}</dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

/** The summary in the psychologist's own words. */
export function Summary({ record, editable }: { record: AssessmentRecord; editable: boolean }) {
  return (
    <Card quiet title="Summary">
      {editable ? (
        <SummaryField record={record} />
      ) : (
        <p className={classes['paragraphs']}>
          {record.summary === '' ? <span className="muted">Not said.</span> : record.summary}
        </p>
      )}
    </Card>
  )
}

function SummaryField({ record }: { record: AssessmentRecord }) {
  const saved = useSavedText(bindAssessment(record, 'summary', 'In your own words'))
  const { data } = useQuery(api.formulations.get.queryOptions({ input: { assessmentId: record.id } }))
  return (
    <div data-part="summary" className={classes['summary']}>
      {data !== undefined && <ReportAsLastTime report={data.report} part="summary" name="the summary" />}
      <TextAreaField saved={saved} rows={4} most={8000} />
    </div>
  )
}

/** What is not known and would matter: factors rated so, and what somebody wrote down as missing. */
export function NotKnown({ ratings, goTo }: { ratings: RatingBook; goTo: Room['goTo'] }) {
  const gaps = FACTOR_CODES.filter(
    (code) => ratings.get(code)?.presence === 'not known' || (ratings.get(code)?.missing ?? '') !== '',
  )
  return (
    <Card quiet title="Not known">
      {gaps.length === 0 ? (
        <p className="muted">Factors without enough known, and what you write down as missing, appear here.</p>
      ) : (
        <ul className={classes['gaps']}>
          {gaps.map((code) => (
            <li key={code}>
              <button
                type="button"
                className={classes['jump']}
                onClick={() => goTo('factors', () => focusFactor(code))}
              >
                {code} {factorByCode(code)?.item.label}
              </button>
              {(ratings.get(code)?.missing ?? '') !== '' && (
                <span className="muted"> {ratings.get(code)?.missing}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
