import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice } from '#renderer/lib/use-saved-field.ts'
import type { GuidanceRule } from '#shared/domain/guidance.ts'
import { rulesOff } from '#shared/domain/guidance-answer.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'

/** Every rule that wording is checked against, what it says and where it comes from; a clinic may switch one off, visibly (N2). */
export function GuidanceSettings() {
  const off = rulesOff(GUIDANCE_RULES, useSession().settings.guidanceOff)
  return (
    <Card title="Guidance on wording">
      <p className="muted">
        Actions, advice and plans are checked against these rules while they are typed; a rule never stops anybody. They
        know words, not meaning. Tried on sixty invented sentences of hurried minutes, written without sight of the
        rules, they missed 27 of the 38 that call for a note and raised one on 3 of the 22 that are sound: no note does
        not make a step sound.{' '}
        {off === 0
          ? 'All are on.'
          : `${off} of ${GUIDANCE_RULES.length} are off, which is said wherever wording is checked.`}{' '}
        Who switched one off, and when, stands in the audit.
      </p>
      {GUIDANCE_RULES.map((rule) => (
        <Rule key={rule.code} rule={rule} />
      ))}
    </Card>
  )
}

function Rule({ rule }: { rule: GuidanceRule }) {
  const { guidanceOff } = useSession().settings
  return (
    <ChoiceField
      hint={`${rule.says} (${rule.source})`}
      choices={[
        { value: 'on', label: 'On' },
        { value: 'off', label: 'Off' },
      ]}
      saved={useSavedChoice<'on' | 'off'>({
        label: rule.title,
        value: guidanceOff.includes(rule.code) ? 'off' : 'on',
        save: (_, value) => {
          const rest = guidanceOff.filter((code) => code !== rule.code)
          return api.clinic.changeSetting.call({
            field: 'guidanceOff',
            was: guidanceOff,
            value: value === 'off' ? [...rest, rule.code] : rest,
          })
        },
      })}
    />
  )
}
