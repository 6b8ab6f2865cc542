import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { useSavedChoice, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import { type Forum, forum } from '#shared/domain/referral.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts'
import { FORUM_WORDS } from '#shared/instruments/forums.ts'

/** What each forum is called here, how it is reached, and whether there is one; the rule that suggests it stays as it is. */
export function ForumSettings() {
  return (
    <Card title="Forums">
      <p className="muted">
        The rules suggest a forum by the level and by domestic abuse. A forum that is not available here is still
        suggested, together with what to do instead.
      </p>
      {forum.options.map((one) => (
        <ForumFields key={one} of={one} />
      ))}
    </Card>
  )
}

function ForumFields({ of }: { of: Forum }) {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  const [name, reach, here] = [`${of}ForumName`, `${of}ForumReach`, `${of}ForumHere`] as const
  const words = FORUM_WORDS[of]
  const own = [name, reach, here].some((field) => settings[field] !== DEFAULT_SETTINGS[field])
  const back = async () => {
    await change({ field: name, was: settings[name], value: '' })
    await change({ field: reach, was: settings[reach], value: '' })
    await change({ field: here, was: settings[here], value: true })
  }
  return (
    <>
      <Columns>
        <TextField
          hint={`${words.means} Default “${words.name}” (${words.source}), also where this is empty.`}
          saved={useSavedLine({
            label: `${words.name}: its name here`,
            value: settings[name],
            save: (was, value) => change({ field: name, was, value }),
          })}
        />
        <TextField
          hint="Who convenes it, and how they are reached. Default: nothing, because it differs from place to place."
          saved={useSavedLine({
            label: `${words.name}: how it is reached`,
            value: settings[reach],
            save: (was, value) => change({ field: reach, was, value }),
          })}
        />
        <ChoiceField
          hint={`Default: available. Where it is not: ${words.instead}`}
          choices={HERE}
          saved={useSavedChoice<'here' | 'not here'>({
            label: `${words.name}: is there one?`,
            value: settings[here] ? 'here' : 'not here',
            save: (was, value) => change({ field: here, was: was === 'here', value: value === 'here' }),
          })}
        />
      </Columns>
      {own && (
        <div>
          <Button onClick={() => void attempt(back, `${words.name}: back to the default`)}>
            {words.name}: back to the default
          </Button>
        </div>
      )}
    </>
  )
}

const HERE = [
  { value: 'here', label: 'Available here' },
  { value: 'not here', label: 'Not available here' },
] as const
