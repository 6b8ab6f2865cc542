import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { host } from '#renderer/lib/host.ts'
import { saveEverything } from '#renderer/lib/saving.ts'

/** A minute before the window locks by itself: everything is saved, and any key or click keeps it open (WCAG 2.2.1). */
export function LockWarning() {
  const [left, setLeft] = useState<number>()
  const shown = left !== undefined

  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.kind === 'lock warning') {
          setLeft(event.seconds)
          void saveEverything()
        }
        if (event.kind === 'lock warning over') setLeft(undefined)
      }),
    [],
  )

  useEffect(() => {
    if (!shown) return
    const tick = setInterval(
      () => setLeft((seconds) => (seconds === undefined ? undefined : Math.max(0, seconds - 1))),
      1000,
    )
    window.addEventListener('keydown', stay)
    window.addEventListener('pointerdown', stay)
    return () => {
      clearInterval(tick)
      window.removeEventListener('keydown', stay)
      window.removeEventListener('pointerdown', stay)
    }
  }, [shown])

  function stay() {
    setLeft(undefined)
    void host.stayUnlocked({})
  }

  return (
    <Modal opened={shown} onClose={stay} title="Still there?" size={420} withCloseButton={false}>
      <p>Locks in {left} s because nobody has typed for a while. Everything is saved. Any key keeps it open.</p>
      <p className="hidden-visually" role="status">
        {left !== undefined && left % 15 === 0 ? `Locks in ${left} seconds` : ''}
      </p>
      <Button mt={12} variant="filled" data-autofocus onClick={stay}>
        Keep it open
      </Button>
    </Modal>
  )
}
