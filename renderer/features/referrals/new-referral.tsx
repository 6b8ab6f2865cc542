import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { fieldIn, sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { KnownAlready, type KnownPerson, matchKey } from './known-already.tsx'
import { checkedReferral, type NewReferralFields, readReferral } from './new-referral-fields.ts'
import { FirstStep } from './new-referral-form.tsx'

/** Taking in a referral, first step: only what makes it findable and gives its risk a holder; Ctrl+Enter begins it. */
export function NewReferralPage() {
  const { today, may } = useSession()
  const navigate = useNavigate()
  const draft = useDraft('referrals/new')
  const [fields, setFields] = useState<NewReferralFields>(() => readReferral('', today))
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  const form = useRef<HTMLFormElement>(null)
  const keys = useMemo<Shortcut[]>(
    () => [{ keys: 'mod+Enter', label: 'Begin the referral', run: () => form.current?.requestSubmit() }],
    [],
  )
  useKeys('New referral', keys)
  const matches = useMatches(fields).filter((one) => !others.has(matchKey(one)))

  useEffect(() => {
    if (errors.size > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, input[aria-invalid="true"]')?.focus()
  }, [errors])

  const show = (next: NewReferralFields) => {
    setFields(next)
    setErrors(new Map())
    setProblem(undefined)
  }
  const change = (part: Partial<NewReferralFields>) => {
    const next = { ...fields, ...part }
    show(next)
    draft.keep(JSON.stringify(next))
  }
  const empty = () => {
    show(readReferral('', today))
    setOthers(new Set())
    void draft.letGo()
  }
  const begin = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const checked = checkedReferral(fields)
    if (!checked.ok) {
      setErrors(checked.errors)
      setProblem('Something is missing. Each field says what it needs.')
      return
    }
    setBusy(true)
    try {
      const record = await api.referrals.begin.call(checked.input)
      await draft.letGo()
      sayDone(`${record.reference} begun`)
      await navigate({ to: '/cases/$caseId/referral', params: { caseId: record.id } })
    } catch (error) {
      const at = fieldIn(error)
      if (at !== undefined) setErrors(new Map([at]))
      setProblem(sentenceOf(error))
      setBusy(false)
    }
  }

  if (!may('write cases')) {
    return (
      <Page title="New referral" crumbs={<Link to="/referrals">Referrals</Link>}>
        <Notice kind="plain">Your roles do not include taking in a referral. Ask the coordinator.</Notice>
      </Page>
    )
  }
  return (
    <Page
      title="New referral"
      crumbs={<Link to="/referrals">Referrals</Link>}
      lead="Only this is needed to begin. From then on the referral waits for triage, somebody holds its risk, and everything else saves itself."
    >
      {draft.offered !== undefined && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={`New referral: ${readReferral(draft.offered.text, today).victim || 'no name yet'}`}
          onPutBack={() => show(readReferral(draft.putBack(), today))}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <form ref={form} aria-label="New referral" noValidate onSubmit={(event) => void begin(event)}>
        <FirstStep
          fields={fields}
          errors={errors}
          onChange={change}
          known={
            <div aria-live="polite">
              <KnownAlready matches={matches} onSomebodyElse={(key) => setOthers(new Set(others).add(key))} />
            </div>
          }
        >
          {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
          <Row>
            <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl Enter" />}>
              Begin the referral
            </Button>
            <Button onClick={empty}>Empty the form</Button>
            <span className="muted small">What you type is kept until the referral is begun.</span>
          </Row>
        </FirstStep>
      </form>
    </Page>
  )
}

/** Asked while somebody types, once they pause; nobody with a name yet: nobody to look for. */
function useMatches({
  victim,
  victimBorn,
  victimPhone,
  perpetratorKnown,
  perpetrator,
  perpetratorBorn,
}: NewReferralFields): KnownPerson[] {
  const people = useMemo(() => {
    const blank = { alsoKnownAs: '', phone: '', address: '' }
    return [
      { ...blank, name: victim.trim(), born: victimBorn ?? null, phone: victimPhone.trim() },
      ...(perpetratorKnown ? [{ ...blank, name: perpetrator.trim(), born: perpetratorBorn ?? null }] : []),
    ].filter((one) => one.name.length > 2 || one.phone !== '')
  }, [victim, victimBorn, victimPhone, perpetratorKnown, perpetrator, perpetratorBorn])
  const [asked] = useDebouncedValue(people, 300)
  const { data = [] } = useQuery({
    ...api.referrals.matches.queryOptions({ input: { people: asked, except: null } }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })
  return asked.length === 0
    ? []
    : data.filter((one, index) => data.findIndex((other) => matchKey(other) === matchKey(one)) === index)
}
