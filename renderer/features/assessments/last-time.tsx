import { Button } from '@mantine/core'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'

type What = ApiInputs['assessments']['confirm']['what']

/** Says that something is from last time and has to be confirmed before it counts, and does so. */
export function LastTime({ what, about, onConfirm }: { what: string; about: string; onConfirm(): void }) {
  return (
    <Row>
      <Tag tone="medium">◆ {what} from last time, to confirm</Tag>
      <Button
        size="xs"
        rightSection={<KeyHint keys="C" />}
        aria-label={`Still so as last time: ${about}`}
        onClick={onConfirm}
      >
        Still so
      </Button>
    </Row>
  )
}

/** Confirms a value from last time; can be undone. */
export async function confirmStillSo(assessmentId: AssessmentId, what: What): Promise<void> {
  await attempt(
    async () => {
      await api.assessments.confirm.call({ assessmentId, what, confirmed: true })
      remember({
        label: 'Confirmed as last time',
        undo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: false }),
        redo: () => api.assessments.confirm.call({ assessmentId, what, confirmed: true }),
      })
    },
    'Confirmed as last time',
    { undo: true },
  )
}

/** True when somebody types where a key was pressed, so that a letter is a letter. */
export function isText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
}
