import { describe, expect, test } from 'vitest'
import { meetingPaper } from '#services/meeting-papers.ts'
import { type ActionRecord, actionOpenTo } from '#shared/domain/action.ts'
import { openTo, sayAudience } from '#shared/domain/audience.ts'
import type { AgencyId, MeetingId } from '#shared/domain/ids.ts'
import { ENTRY_WORDS, type MinuteEntry, type NewEntry } from '#shared/domain/minute-entry.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()
const CASES = 30
const KINDS = ['fact', 'allegation', 'opinion', 'voice', 'risk', 'decision', 'dissent', 'discussion'] as const

describe('the minutes of a meeting of thirty cases, read back from their pages and compared with the store', () => {
  test('hold every line, decision and action, whole and in the order of the store, and no other; in each copy what its agency may know', async () => {
    const clinic = await openTestClinic()
    const meetingId = await held(clinic)
    const whole = await stored(clinic, meetingId)
    expect(whole.entries.length).toBeGreaterThan(CASES * 8)
    for (const reader of [null, ...clinic.agencies.map((one) => one.id)]) {
      const pages = pdfToText(await renderer.render('minutes', await viewFor(clinic, meetingId, reader)))
      const text = flowing(pages)
      let from = 0
      const next = (expected: string) => {
        const at = text.indexOf(squashed(expected), from)
        expect(at, `${expected.slice(0, 60)}, for ${reader ?? 'the clinic'}`).toBeGreaterThanOrEqual(from)
        from = at + squashed(expected).length
      }
      for (const one of whole.agenda) {
        const entries = whole.entries.filter(
          ({ agendaItemId, audience }) => agendaItemId === one.item.id && may(reader, (who) => openTo(audience, who)),
        )
        const actions = whole.actions.filter(
          (action) => action.agendaItemId === one.item.id && may(reader, (who) => actionOpenTo(action, who)),
        )
        next(one.reference)
        next(`Victim ${one.victim}`)
        next(`Summary of risk ${one.item.riskSummary}`)
        for (const entry of entries.filter(({ kind }) => kind === 'decision')) next(decisionLine(clinic, entry))
        for (const action of actions) next(actionLine(clinic, action))
        for (const entry of entries.filter(({ kind }) => kind !== 'decision')) next(entryLine(clinic, entry))
        const missing = whole.entries.filter(({ agendaItemId }) => agendaItemId === one.item.id).length > entries.length
        if (missing) next('Some information was shared with other agencies only.')
      }
      expect(numbersIn(text), `lines for ${reader ?? 'the clinic'}`).toEqual(
        [
          ...whole.entries.filter(({ audience }) => may(reader, (who) => openTo(audience, who))).map((one) => one.text),
          ...whole.actions.filter((one) => may(reader, (who) => actionOpenTo(one, who))).map((one) => one.text),
        ]
          .flatMap((one) => numbersIn(squashed(one)))
          .toSorted(),
      )
    }
  }, 180_000)
})

/** Every line that was said has a number of its own, so that one too many is seen as well as one too few. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/№\d+\.\d+¶/g)].map(([one]) => one).toSorted()
}

function may(reader: AgencyId | null, rule: (who: AgencyId[]) => boolean): boolean {
  return reader === null || rule([reader])
}

function nameIn({ agencies }: TestClinic): (id: AgencyId | null) => string {
  return (id) => agencies.find((one) => one.id === id)?.name ?? ''
}

function only(clinic: TestClinic, audience: MinuteEntry['audience']): string {
  return audience === null ? '' : ` (${sayAudience(audience, nameIn(clinic))})`
}

function decisionLine(clinic: TestClinic, { text, because, audience }: MinuteEntry): string {
  return `${text}${only(clinic, audience)} Because: ${because}`
}

function actionLine(
  clinic: TestClinic,
  { number, text, criterion, ownerName, agencyId, audience }: ActionRecord,
): string {
  return `${number} ${text}${only(clinic, audience)} Seen: ${criterion} ${ownerName} ${nameIn(clinic)(agencyId)}`
}

function entryLine(clinic: TestClinic, { kind, text, agencyId, speaker, audience, at }: MinuteEntry): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(at)
  const by = [nameIn(clinic)(agencyId), speaker, sayAudience(audience, nameIn(clinic))].filter((part) => part !== '')
  return `${time} ${ENTRY_WORDS[kind]} ${by.length === 0 ? '' : `${by.join(', ')}: `}${text}`
}

/** The text of all pages without what stands on each of them, and without blanks, which follow the breaks of lines. */
function flowing(pages: readonly string[]): string {
  return pages
    .map((page) =>
      squashed(page)
        .replaceAll('OFFICIAL-SENSITIVE', '')
        .replace(/Preview,nottobeshared.*Page\d+of\d+/, '')
        .replace(/TimeKindBywhom,andwhat/g, '')
        .replace(/No\.What,andhowitwillbeseenOwnerByAnswers,state/g, ''),
    )
    .join('')
}

function squashed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What the store holds, read without the view that the pages are made of. */
async function stored(clinic: TestClinic, meetingId: MeetingId) {
  const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('meeting read')
  return store.read(async (r) => ({
    agenda: await r.meetings.agenda(meetingId),
    entries: await r.meetings.entries(meetingId),
    actions: await r.actions.ofMeeting(meetingId),
  }))
}

async function viewFor(clinic: TestClinic, meetingId: MeetingId, agencyId: AgencyId | null) {
  const context = (await clinic.open.callerNamed('coordinator')).contextFor('document previewed')
  const exported = { by: 'Robin Okafor', at: 'today', copy: null, recipient: 'the clinic' }
  const made = await context.store.read((r) =>
    meetingPaper(context, r, { kind: 'minutes', meetingId, agencyId }, exported),
  )
  if (made.kind !== 'minutes') throw new Error('These are no minutes.')
  return made.view
}

/** A meeting of thirty cases through the services: ten lines each of every kind, some for some agencies only, and two actions. */
async function held(clinic: TestClinic): Promise<MeetingId> {
  const { meetings, actions, clinic: own } = clinic.as('coordinator')
  const { me } = await own.session({})
  const invited = clinic.agencies.map((one) => one.id)
  const { id: meetingId } = await meetings.plan({
    heldOn: TODAY,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited,
  })
  const items: { id: string; caseId: ActionRecord['caseId'] }[] = []
  for (let nth = 1; nth <= CASES; nth += 1) {
    const { id: caseId } = await openCase(clinic, { victim: `Łucja Nwosu-${nth}`, perpetrator: `Daniel Frayne-${nth}` })
    items.push({ id: (await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })).id, caseId })
  }
  await meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  await meetings.start({ meetingId })
  for (const [at, { id: agendaItemId, caseId }] of items.entries()) {
    await meetings.openItem({ meetingId, agendaItemId })
    const change = { field: 'riskSummary', was: '', value: said(at + 1, 0).replace(/№.*?¶/, '') } as const
    await meetings.changeItem({ meetingId, agendaItemId, change })
    for (let nth = 1; nth <= 10; nth += 1) {
      const kind = KINDS[(at + nth) % KINDS.length] ?? 'fact'
      const entry: NewEntry = {
        kind,
        text: said(at + 1, nth),
        because: kind === 'decision' ? `because of ${said(nth, at).replace(/№.*?¶/, '')}` : '',
        agencyId: nth % 3 === 0 ? null : (clinic.agencies[nth % 4]?.id ?? null),
        speaker: kind === 'dissent' || nth % 4 === 0 ? 'Sgt O’Hara' : '',
        audience: audienceOf(clinic, at + nth),
      }
      await meetings.addEntry({ meetingId, agendaItemId, entry })
    }
    for (const nth of [11, 12]) {
      await actions.add({
        caseId,
        agendaItemId,
        text: said(at + 1, nth),
        ownerName: 'N. Darwish',
        ownerId: null,
        agencyId: clinic.agency('Advocacy').id,
        dueOn: TODAY,
        factor: null,
        criterion: `${nth} pages are there`,
        audience: audienceOf(clinic, at * nth),
      })
    }
  }
  await meetings.end({ meetingId })
  return meetingId
}

/** Most is for everybody; now and then for two agencies, for one, for none but its author’s clinic. */
function audienceOf(clinic: TestClinic, nth: number): AgencyId[] | null {
  const [police, , health] = clinic.agencies
  if (police === undefined || health === undefined) throw new Error('Which agencies?')
  if (nth % 7 === 3) return [police.id, health.id]
  if (nth % 11 === 5) return [health.id]
  return nth % 29 === 28 ? [] : null
}

/** From two words to a long paragraph, with everything that is typed in a room. */
function said(one: number, nth: number): string {
  const words = Array.from(
    { length: 2 + ((one * 31 + nth * 17) % 90) },
    (_, at) => WORDS[(one + nth * 7 + at * 3) % WORDS.length],
  )
  return `№${one}.${nth}¶ ${words.join(' ')}`
}

const WORDS = [
  'she',
  'saw',
  'him',
  'at',
  'the',
  'gate;',
  '“leave me”',
  'twice',
  'on',
  '18/11',
  'NX/04711/26',
  'O’Hara',
  'Łódź',
  'café',
  'half-past',
  'nine',
  '£4,000',
  '(again)',
  'neighbour’s',
  'van',
  '&',
  'then',
  '< 5 min',
  'e-mail',
  'Ærø',
  'Çelik',
  'follow-up',
]
