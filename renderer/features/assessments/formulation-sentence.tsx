import { Card } from '#renderer/components/card.tsx'
import { type FormulationPart, formulationSentence, type Stretch } from '#shared/domain/formulation.ts'
import classes from './formulation.module.css'

/** The formulation as it will be read aloud: one sentence, its brackets marked. */
export function FormulationSentence({
  texts,
  type,
}: {
  texts: Partial<Record<FormulationPart, string>>
  type: string | null
}) {
  const sentence = formulationSentence(texts, type)
  return (
    <Card title="In one sentence">
      {sentence.length === 0 ? (
        <p className="muted">
          Because … when … this person seeks …, kept going by …, and held back by …. It appears here while the parts are
          written.
        </p>
      ) : (
        <p className={classes['sentence']}>
          {placed(sentence).map((one) =>
            one.part === null ? (
              <span key={one.at}>{one.text}</span>
            ) : (
              <span key={one.at} className={classes['bracket']} data-part={one.part}>
                {one.text}
              </span>
            ),
          )}
        </p>
      )}
    </Card>
  )
}

/** Each stretch with where in the sentence it begins. */
function placed(sentence: readonly Stretch[]): (Stretch & { at: number })[] {
  let at = 0
  return sentence.map((one) => {
    const begins = at
    at += one.text.length
    return { ...one, at: begins }
  })
}
