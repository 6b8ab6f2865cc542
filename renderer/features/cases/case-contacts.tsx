import { Card } from '#renderer/components/card.tsx'
import { withRole } from '#renderer/lib/case-words.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { callParty, type Party } from '#shared/domain/party.ts'
import classes from './cases.module.css'

/** Whom to call, and how it is safe to reach the victim: what is needed at three in the morning. */
export function CaseContacts({ file }: { file: CaseFile }) {
  const { record, parties } = file
  return (
    <Card quiet title="How to reach">
      {withRole(parties, 'victim').map((one) => (
        <div key={one.id}>
          <h3>{callParty(one)}</h3>
          {one.phone !== '' && <p>{one.phone}</p>}
          <p className={classes['paragraphs']}>
            {one.safeContact === '' ? (
              <strong>Safe contact is not recorded.</strong>
            ) : (
              <strong>{one.safeContact}</strong>
            )}
          </p>
          {said(one).map(([label, words]) => (
            <p key={label}>
              <span className="muted">{label}:</span> {words}
            </p>
          ))}
        </div>
      ))}
      <div>
        <h3>Officer in the case</h3>
        <p>
          {record.officerInCase === ''
            ? 'Not known yet'
            : [record.officerInCase, record.officerPhone].filter((one) => one !== '').join(', ')}
        </p>
      </div>
    </Card>
  )
}

/** When it is safe, who may answer and what may be said, as far as it is known (S4 §3.1). */
function said({ safeTimes, safeAnswerer, safeWords }: Party): (readonly [label: string, words: string])[] {
  const all = [
    ['When', safeTimes],
    ['Who may answer', safeAnswerer],
    ['What may be said', safeWords],
  ] as const
  return all.filter(([, words]) => words !== '')
}
