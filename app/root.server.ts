import { localeOf, themeOf } from '#app/preferences.server'
import { clock } from '#server/clock'
import { todayAt } from '#server/kernel/day'

/** What every document knows, whoever reads it. */
export const documentFacts = (request: Request) => ({
  /** The language of pages whose address names none. */
  locale: localeOf(request),
  theme: themeOf(request),
  today: todayAt(clock.now()),
  /** The sample lives on its own day, and the page says so. */
  isDemo: clock.offsetMs() !== 0,
})
