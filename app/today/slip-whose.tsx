import type { TodayPage } from '#app/today/today-shapes'
import { useWords } from '#app/words'
import { todayWords as words } from '#server/reports/today/words'

/** With whom the days of a slip lay, and what the contract would deduct for it. */
export function SlipWhose({ slip }: { slip: TodayPage['slips'][number] }) {
  const { t, listed, riyals, workingDays } = useWords()
  const theirs = slip.clientWorkingDays
  const ours = slip.slipWorkingDays - theirs
  const whose =
    ours === 0
      ? t(words.slipTheirs)
      : theirs === 0
        ? t(words.slipOurs)
        : t(words.slipWhose, { theirs: workingDays(theirs), ours: workingDays(ours) })
  const exposure = Number(slip.exposure) > 0 && t(words.exposure, { amount: riyals(slip.exposure) })
  return <span className="block text-note font-normal text-ink3">{listed(whose, exposure)}</span>
}
