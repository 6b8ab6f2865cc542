import { useMantineColorScheme } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { singleKeys, usePreference } from '#renderer/lib/preferences.ts'

/** Light or dark, and whether letters are shortcuts: kept on this computer. */
export function ThisWindow() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [letters, setLetters] = usePreference(singleKeys)
  return (
    <Card title="This window" quiet>
      <ChoiceField
        label="Colours"
        choices={[
          { value: 'auto', label: 'As the computer' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={colorScheme}
        onChange={setColorScheme}
      />
      <ChoiceField
        label="Single letters as shortcuts"
        hint="Switch off when you speak to the computer or keys slip. Ctrl and function keys go on working."
        choices={[
          { value: 'yes', label: 'On' },
          { value: 'no', label: 'Off' },
        ]}
        value={letters ? 'yes' : 'no'}
        onChange={(on) => setLetters(on === 'yes')}
      />
    </Card>
  )
}
