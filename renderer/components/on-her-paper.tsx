import type { PaperChoice, PaperContent } from '#shared/domain/safety-plan.ts'
import classes from './on-her-paper.module.css'

/** What her paper will show and what it leaves out, in plain words, before it is printed (S4 §3.3). */
export function OnHerPaper({
  paper: { wanted, printed, keptOff, changed },
  shows,
}: {
  paper: PaperContent
  /** What she wants it to show, as she chose last. */
  shows: PaperChoice['shows']
}) {
  return (
    <div className={classes['paper']}>
      <p>
        <strong>On it:</strong> what to do in danger, {printed === 1 ? '1 step' : `${printed} steps`} agreed or done,
        whom to call{wanted.length > 0 && `; and because she wants it: ${wanted.join(', ')}`}.
      </p>
      <p>
        <strong>Left out:</strong> {leftOut(shows).join(', ')}; who does a step, notes and what she did not want
        {keptOff.length > 0 && '; and these steps, which would help whoever finds it:'}
        {keptOff.length === 0 && '.'}
      </p>
      {keptOff.length > 0 && (
        <ul>
          {keptOff.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {changed.length > 0 && (
        <>
          <p>
            <strong>Reads otherwise on paper.</strong> Reword the step, or ask her whether she wants it as it is.
          </p>
          <ul aria-label="Reads otherwise on paper">
            {changed.map(({ text, onPaper }) => (
              <li key={text}>
                <span className="muted">“{text}” becomes</span> “{onPaper}”
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Everything that stays off unless she wants it. His name never stands on it. */
function leftOut(shows: PaperChoice['shows']): string[] {
  const all = [
    ['her name', 'her name'],
    ['names of others in her steps', 'the names of others'],
    ['the number of the case', 'the number of the case'],
    ['her address', 'her address'],
    ['telephone numbers in her steps', 'telephone numbers in her steps'],
  ] as const
  return ['his name', ...all.filter(([detail]) => !shows.includes(detail)).map(([, words]) => words), 'other addresses']
}
