import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has between two things a person wants. */
const farthest = 160

/** Whether the focused element shows that it has the focus, stands in the window and lies under nothing. Runs in the page. */
function focusProblem(): string | null {
  const own = document.activeElement
  if (!own || own === document.body) return 'the focus is nowhere'
  const { boxShadow, outlineOffset } = getComputedStyle(own)
  // The ring of the house, around it or within; a shadow that stands there without the focus as well is no ring.
  const isRinged = boxShadow.includes('0px 0px 0px 4px') || outlineOffset === '-2px'
  if (!isRinged) return 'no ring'
  const { left, right, top, bottom } = own.getBoundingClientRect()
  const [width, height] = [document.documentElement.clientWidth, window.innerHeight]
  if (right <= 0 || bottom <= 0 || left >= width || top >= height) return 'outside the window'
  const across = [0.1, 0.5, 0.9].map(
    (share) => Math.max(left, 0) + (Math.min(right, width) - Math.max(left, 0)) * share,
  )
  const down = (Math.max(top, 0) + Math.min(bottom, height)) / 2
  const isFree = across.some((x) => {
    const hit = document.elementFromPoint(x, down)
    return hit && (own.contains(hit) || hit.contains(own))
  })
  return isFree ? null : 'under something else'
}

/** The focus is on this element, where a person sees it. */
export async function expectFocusOn(page: Page, wanted: Locator) {
  await expect(wanted).toBeFocused()
  await expect.poll(() => page.evaluate(focusProblem), { message: `the focus on ${wanted}`, timeout: 3_000 }).toBeNull()
}

/** Something of this page has the focus: no act leaves the person at the top of everything. */
export async function expectFocusKept(page: Page) {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

/** Presses Tab until the wanted element has the focus, and looks whether that can be seen. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await wanted.first().waitFor()
  for (let stop = 0; stop < farthest; stop += 1) {
    const isThere = await wanted.first().evaluate((one) => one === document.activeElement)
    if (isThere) return expectFocusOn(page, wanted.first())
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not reach ${wanted} in ${farthest} stops`)
}

export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

export async function type(page: Page, wanted: Locator, text: string) {
  await tabTo(page, wanted)
  await page.keyboard.type(text)
}

/** Goes down the closed list of a select, from its first choice, until the wanted words are chosen. */
export async function choose(page: Page, wanted: Locator, option: string | RegExp) {
  await tabTo(page, wanted)
  const options = await wanted.locator('option').count()
  for (let step = 0; step <= options + 1; step += 1) {
    const said = await wanted.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text ?? '')
    if (typeof option === 'string' ? said.includes(option) : option.test(said)) return
    await page.keyboard.press(step === 0 ? 'Home' : 'ArrowDown')
  }
  throw new Error(`No option ${option} under ${wanted}`)
}
