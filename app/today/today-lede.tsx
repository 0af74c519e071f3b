import type { TodayPage } from '#app/today/today-shapes'
import { useWords } from '#app/words'
import { formatMinutes } from '#server/kernel/dates'
import { ledeTails as tails, ledeWords as words } from '#server/reports/today/words'

/** The opening sentence of a day. Its figures are those of the lists below it. */
export function TodayLede({ today }: { today: TodayPage }) {
  const { t, count, locale, comma, workingDays, riyals } = useWords()
  const { lede, money, role, lists } = today
  if (role === 'leadership' || role === 'admin')
    return <b className="font-semibold">{count(words.attention, lists['attention']?.length ?? 0)}.</b>
  const isMoney = role === 'project_manager' || role === 'finance'
  const near = lede.nearestMinutes
  return (
    <>
      <b className="font-semibold">{count(words.withYou, lede.withYou)}</b>
      {near !== null && (
        <>
          {comma}
          {near > 0 ? t(tails.nearest, { time: formatMinutes(near, locale) }) : t(tails.late)}
        </>
      )}
      {near === null && '.'}{' '}
      {isMoney &&
        t(Number(money.overdue) > 0 ? tails.money : tails.moneyFine, {
          amount: riyals(money.outstanding),
          overdue: riyals(money.overdue, { whole: true }),
        })}
      {lists['withClient'] && (
        <>
          <b className="font-semibold">{count(words.withClient, lede.withClient)}</b>
          {lede.oldestWorkingDays !== null && (
            <>
              {comma}
              {t(tails.oldest, { days: workingDays(lede.oldestWorkingDays) })}
            </>
          )}
          {lede.oldestWorkingDays === null && '.'}
        </>
      )}
    </>
  )
}
