import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { PROMPT_CARDS } from '#shared/instruments/prompts.ts'
import classes from './referrals.module.css'

/** What to think of before and while asking, one key away. */
export function Prompts() {
  const [opened, setOpened] = useState(false)
  const keys = useMemo<Shortcut[]>(
    () => [
      { keys: 'F1', label: 'Before you ask, and how to ask', anywhere: true, run: () => setOpened((was) => !was) },
    ],
    [],
  )
  useKeys('Taking in a referral', keys)
  return (
    <>
      <Button rightSection={<KeyHint keys="F1" />} onClick={() => setOpened(true)}>
        Prompts
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Prompts"
        size={980}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Columns>
          {PROMPT_CARDS.map((card) => (
            <section key={card.id} aria-labelledby={`prompt-${card.id}`} className={classes['prompt']}>
              <h3 id={`prompt-${card.id}`}>{card.title}</h3>
              <ul>
                {card.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {card.stop !== '' && (
                <Notice kind="look" title="Stop.">
                  {card.stop}
                </Notice>
              )}
            </section>
          ))}
        </Columns>
      </Modal>
    </>
  )
}
