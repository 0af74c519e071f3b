import type { Page } from '@playwright/test'

declare global {
  interface Window {
    walked?: { met: Set<Element>; unseen: Set<string>; last: Element | null; isThrough: boolean }
  }
}

/** Everything a person can act on, as a page draws it. */
const acts =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"]'

/** How a stop is named when something is wrong with it. */
const shownLetters = 160

/**
 * Goes with Tab through a page, and out of it again; `whole` goes round the frame as well, until it begins anew. Answers what
 * is wrong: what was not reached, what did not show that it had the focus, what comes before its turn, and where it stuck.
 */
export async function walk(page: Page, { whole = false } = {}): Promise<string[]> {
  const stops = await page.evaluate(listen, { acts, whole })
  // Held down, as a person in a hurry would; a few stops more for what scrolls in itself.
  await Promise.all(Array.from({ length: stops + 8 }, () => page.keyboard.down('Tab')))
  await page.keyboard.up('Tab')
  return page.evaluate(judge, { acts, whole, shownLetters })
}

/** Starts before the first stop and writes down everything that takes the focus. Runs in the page; answers how many stops there may be. */
function listen({ acts, whole }: { acts: string; whole: boolean }): number {
  const place = whole ? document.body : document.querySelector<HTMLElement>('#main')
  if (!place) return 0
  const walked = { met: new Set<Element>(), unseen: new Set<string>(), last: null as Element | null, isThrough: false }
  window.walked = walked
  if (whole) (document.activeElement as HTMLElement | null)?.blur()
  else place.focus()
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === place) return
    const [first] = walked.met
    if (whole ? target === first : !place.contains(target)) walked.isThrough = true
    if (walked.isThrough) return
    walked.last = target
    walked.met.add(target)
    const { boxShadow, outlineOffset } = getComputedStyle(target)
    const isWithin = outlineOffset === '-2px'
    if (!isWithin && (!boxShadow.includes('0px 0px 0px 4px') || isCut(target))) walked.unseen.add(target.outerHTML)
  })
  /** Whether a box around it leaves no room for the ring. */
  const isCut = (one: Element) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === 'visible') continue
      const room = box.getBoundingClientRect()
      if (left - 3 < room.left || right + 3 > room.right || top - 3 < room.top || bottom + 3 > room.bottom) return true
    }
    return false
  }
  // A day is several stops: its day, its month, its year, its picker.
  return place.querySelectorAll(acts).length + 6 * place.querySelectorAll('[type="date"], [type^="datetime"]').length
}

function judge({ acts, whole, shownLetters }: { acts: string; whole: boolean; shownLetters: number }): string[] {
  const place = whole ? document.body : document.querySelector('#main')
  const walked = window.walked
  if (!place || !walked) return ['nothing to walk through']
  const { met, unseen, last, isThrough } = walked
  const radios = [...met].filter((one) => one instanceof HTMLInputElement && one.type === 'radio') as HTMLInputElement[]
  const stops = [...place.querySelectorAll<HTMLElement>(acts)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  )
  // Of several answers that exclude each other one is a stop; the arrows lead to the rest.
  const isOneOf = (one: HTMLElement) =>
    one instanceof HTMLInputElement && radios.some(({ form, name }) => form === one.form && name === one.name)
  const missed = stops.filter((one) => !met.has(one) && !isOneOf(one))
  const said = (wrong: string, html: string | undefined) => `${wrong}: ${html?.slice(0, shownLetters)}`
  return [
    ...missed.map((one) => said('not reached', one.outerHTML)),
    ...[...unseen].map((html) => said('does not show the focus', html)),
    ...stops.filter((one) => one.tabIndex > 0).map((one) => said('before its turn', one.outerHTML)),
    ...(stops.length > 0 && !isThrough ? [said('no way on from', last?.outerHTML)] : []),
  ]
}
