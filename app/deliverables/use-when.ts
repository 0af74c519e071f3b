import { useWords } from '#app/words'

/** Says a moment; one that earlier records know only by its day stands at midnight and is said as a day. */
export function useWhen() {
  const { clock, day, dayOf, moment } = useWords()
  return (at: Date, options: { year?: boolean } = {}) =>
    clock(at) === '00:00' ? day(dayOf(at), options) : moment(at, options)
}
