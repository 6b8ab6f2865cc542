import { UnansweredGuidance } from '#renderer/components/guidance-notes.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { GuidanceNote } from '#shared/domain/guidance.ts'
import type { PlanId } from '#shared/domain/ids.ts'
import type { PlanAside } from '#shared/domain/plan.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'

/** The mark of a wording of a draft that the guidance speaks against, and the reason that takes it away (N2). */
export function KeepWording({
  planId,
  place,
  of,
  notes,
}: {
  planId: PlanId
  place: string
  of: string
  notes: readonly GuidanceNote[]
}) {
  return (
    <UnansweredGuidance
      notes={notes}
      of={of}
      kept="The reason stays in this version of the plan and is printed with it."
      onReason={async (reason) => {
        for (const { code } of notes) await api.plans.setAside.call({ planId, place, aside: { rule: code, reason } })
      }}
      sentence={sentenceOf}
    />
  )
}

/** Why a wording is kept against the guidance, by whom and when. */
export function SetAside({ asides, place }: { asides: readonly PlanAside[]; place: string }) {
  return asides
    .filter((one) => one.place === place)
    .map(({ rule, reason, byName, at }) => (
      <p key={`${rule} ${at}`} className="muted small">
        Guidance “{titleOf(rule)}” set aside: {reason} ({byName}, {asInstant(at)})
      </p>
    ))
}

/** The rules that were set aside for a wording. */
export function asideAt(asides: readonly PlanAside[], place: string): string[] {
  return asides.filter((one) => one.place === place).map(({ rule }) => rule)
}

function titleOf(rule: string): string {
  return GUIDANCE_RULES.find(({ code }) => code === rule)?.title ?? rule
}
