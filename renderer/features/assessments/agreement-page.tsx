import { useSuspenseQuery } from '@tanstack/react-query'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { ENOUGH_PAIRS } from '#shared/domain/agreement.ts'
import { keyOf } from '#shared/domain/comparison.ts'
import type { ItemAgreement } from '#shared/domain/two-raters.ts'
import { sayItem } from '#shared/instruments/compared-words.ts'
import classes from './two-raters.module.css'

/** How often two raters of this clinic agreed, item by item: about raters, never about a person's risk. */
export function AgreementPage() {
  const { data } = useSuspenseQuery(api.twoRaters.agreement.queryOptions({ input: {} }))
  return (
    <Page title="Agreement of two raters">
      <p>
        How often two raters of this clinic chose the same word before either saw the other’s rating. It says how
        clearly an item can be rated here, and nothing about the risk of any person.
      </p>
      {data.items.length === 0 ? (
        <Card>
          <Empty>
            No pair of ratings has been shown yet. A second psychologist starts one from the page of a case that has a
            draft.
          </Empty>
        </Card>
      ) : (
        <Card title={count(data.pairs, 'pair of ratings', 'pairs of ratings')}>
          {data.pairs < ENOUGH_PAIRS && (
            <p>
              <strong>Too few to say more than counts.</strong> Beyond-chance agreement is given from {ENOUGH_PAIRS}{' '}
              ratings of an item.
            </p>
          )}
          <table className={classes['table']} aria-label="Agreement by item">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">The same word</th>
                <th scope="col">Beyond chance (kappa)</th>
                <th scope="col">Beyond chance, near words count (weighted)</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <tr key={keyOf(one)}>
                  <th scope="row">{sayItem(one)}</th>
                  <td className={classes['number']}>{sayCount(one)}</td>
                  <td className={classes['number']}>{sayKappa(one, one.kappa)}</td>
                  <td className={classes['number']}>
                    {one.ordered ? sayKappa(one, one.weighted) : <span className="muted">has no order</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted small">
            Kappa (Cohen 1960) is 1 when both always agree and 0 when they agree as often as chance would make them; the
            weighted one (Cohen 1968, linear) counts neighbouring words as half right. Few ratings make both unsteady.
          </p>
        </Card>
      )}
    </Page>
  )
}

function sayCount({ agreed, pairs }: ItemAgreement): string {
  const share = pairs < ENOUGH_PAIRS ? '' : ` (${Math.round((agreed / pairs) * 100)} %)`
  return `${agreed} of ${pairs}${share}`
}

function sayKappa({ pairs }: ItemAgreement, kappa: number | null): string {
  if (pairs < ENOUGH_PAIRS) return 'too few to say'
  return kappa === null ? 'cannot be said: one word throughout' : kappa.toFixed(2)
}
