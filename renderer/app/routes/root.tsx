import { Button } from '@mantine/core'
import { createRootRoute, type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Failed, Page } from '#renderer/components/page.tsx'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { lockNow } from '../lock-now.ts'
import { Shell } from '../shell.tsx'

/** The frame around every room. */
export const root = createRootRoute({ component: Shell, errorComponent: BrokenWhole, notFoundComponent: NotHere })

/** Nothing of the frame can be shown either: the session could not be read. */
function BrokenWhole({ error }: ErrorComponentProps) {
  return (
    <main>
      <Failed sentence={sentenceOf(error)} action={<Button onClick={() => void lockNow()}>Lock</Button>} />
    </main>
  )
}

/** What stands at an address that leads nowhere. */
export function NotHere() {
  return (
    <Page title="Nothing is here">
      <p>
        This address leads nowhere. <Link to="/today">Go to Today</Link>
      </p>
    </Page>
  )
}
