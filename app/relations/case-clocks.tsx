import { Clock, toneOf } from '#app/ui/clock'
import { useWords } from '#app/words'
import { formatMinutes } from '#server/kernel/dates'
import type { CaseClock, ClockState } from '#server/relations/rules'
import { clockStateWords, relationWords as words } from '#server/relations/words'

type OneProps = { name: string; state: ClockState; minutes: number; target: number; left: number | null; dueAt: Date }

/** One clock of a case in business minutes: how much is left, or how it ended. */
function One({ name, state, minutes, target, left, dueAt }: OneProps) {
  const { t, moment, locale, quantity } = useWords()
  const used = minutes / target
  const tone = state === 'met' ? 'met' : state === 'paused' ? 'paused' : state === 'missed' ? 'late' : toneOf(used)
  const spent = t(words.of, { spent: quantity(String(minutes)), target: quantity(String(target)) })
  const isRunning = left !== null && state === 'running'
  return (
    <div className="border-b border-line py-3">
      <p className="text-detail font-medium">{name}</p>
      <Clock
        tone={tone}
        used={used}
        detail={
          isRunning ? `${spent}${t(words.comma)}${t(words.dueAt, { at: moment(dueAt, { weekday: true }) })}` : spent
        }
      >
        {isRunning && left > 0 ? t(words.left, { time: formatMinutes(left, locale) }) : t(clockStateWords[state])}
      </Clock>
    </div>
  )
}

/** Both clocks of a case: to the first answer by a person, and to its resolution, which stands still while the client is asked. */
export function CaseClocks({ clock }: { clock: CaseClock }) {
  const { t } = useWords()
  return (
    <>
      <One
        name={t(words.firstAnswer)}
        state={clock.firstResponseState}
        minutes={clock.firstResponseMinutes}
        target={clock.firstResponseTarget}
        left={clock.firstResponseLeft}
        dueAt={clock.firstResponseDueAt}
      />
      <One
        name={t(words.resolution)}
        state={clock.resolutionState}
        minutes={clock.resolutionMinutes}
        target={clock.resolutionTarget}
        left={clock.resolutionLeft}
        dueAt={clock.resolutionDueAt}
      />
    </>
  )
}
