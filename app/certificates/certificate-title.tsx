import { useWords } from '#app/words'
import { certificateTitles } from '#server/deliverables/certificates/printed/words'
import { monthName } from '#server/kernel/dates'
import { day, isDay } from '#server/kernel/day'

const titles: Readonly<Record<string, (typeof certificateTitles)['minutes']>> = certificateTitles

/** What a certificate is called: its kind, and the months it is for where it is for months. */
export function useCertificateTitle() {
  const { t, locale, listed } = useWords()
  const monthsOf = (period: string) => {
    const months = period.split('/').map((month) => `${month}-01`)
    if (months.length > 2 || !months.every(isDay)) return period
    const [from = '', until = from] = months
    const last = `${monthName(day(until), locale)} ${until.slice(0, 4)}`
    if (from === until) return last
    const year = from.slice(0, 4) === until.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`
    return `${monthName(day(from), locale)}${year}\u00a0– ${last}`
  }
  const kindOf = (kind: string) => t(titles[kind] ?? certificateTitles.minutes)
  return {
    kindOf,
    monthsOf,
    titleOf: ({ kind, period }: { kind: string; period: string | null }) =>
      listed(kindOf(kind), period && monthsOf(period)),
  }
}
