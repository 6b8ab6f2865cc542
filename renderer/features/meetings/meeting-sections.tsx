import { Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Stack } from '#renderer/components/layout.tsx'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { AgendaCard } from './agenda-card.tsx'
import { OpenOffers } from './open-offers.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { ResearchCard } from './research-card.tsx'

/** A meeting that lies ahead, in sections that a key reaches: its agenda, and what agencies know. */
export function MeetingSections({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const [section, setSection] = useState<string | null>('agenda')
  const { may } = useSession()
  const keys = useMemo(
    () =>
      SECTIONS.map(({ value, name }, index) => ({
        keys: String(index + 1),
        label: name,
        run: () => setSection(value),
      })),
    [],
  )
  useKeys('This meeting', keys)
  return (
    <Tabs value={section} onChange={setSection} keepMounted={false}>
      <Tabs.List aria-label="Sections of this meeting">
        {SECTIONS.map(({ value, name }, index) => (
          <Tabs.Tab key={value} value={value} rightSection={<KeyHint keys={String(index + 1)} />}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="agenda" pt="md">
        <Stack>
          <OpenOffers meetingId={file.record.id} />
          <AgendaCard file={file} mayChange={mayChange} />
          {mayChange && <ProposalsCard meetingId={file.record.id} />}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="research" pt="md">
        <ResearchCard file={file} mayChange={mayChange || may('answer research')} />
      </Tabs.Panel>
    </Tabs>
  )
}

const SECTIONS = [
  { value: 'agenda', name: 'Agenda' },
  { value: 'research', name: 'Research' },
] as const
