import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { everyPage, type Visit } from '#tests/support/pages'
import { sessionFor } from '#tests/support/sign-in'
import { walk } from '#tests/support/walk'

const locales = ['ar', 'en'] as const
const problemsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])

/** One sign-in for each person, however many pages they open: the house limits how often a person may knock. */
const sessions = new Map<string, ReturnType<typeof sessionFor>>()
function sessionOf(baseURL: string, email: string) {
  const kept = sessions.get(email) ?? sessionFor(baseURL, email)
  sessions.set(email, kept)
  return kept
}

/** Ids that only the running house knows: read off a page that names them. */
async function known(context: BrowserContext, { path }: Visit): Promise<string> {
  if (!path.includes('{')) return path
  const page = await context.newPage()
  const [list, pattern] = path.includes('{contact}')
    ? ['/ar/clients/CL-1', /\/clients\/CL-1\/people\/([0-9a-f-]{36})/]
    : ['/ar/contracts/CT-1', /\/imports\/([0-9a-f-]{36})/]
  await page.goto(String(list))
  const found = new RegExp(pattern).exec(await page.content())?.[1] ?? 'missing'
  await page.close()
  return path.replace(/\{\w+\}/, found)
}

for (const visit of everyPage())
  test(`${visit.route} in both languages and themes: no axe violation, no overflow, no error of its own, a way through with Tab`, async ({
    browser,
    baseURL,
  }) => {
    const storageState = visit.as ? await sessionOf(baseURL ?? '', visit.as) : undefined
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce', // A colour on its way to another is neither.
      ...(storageState && { storageState }),
      ...(baseURL && { baseURL }),
    })
    const path = await known(context, visit)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (problem) => errors.push(String(problem)))
    page.on('console', (said) => said.type() === 'error' && !said.text().includes('404') && errors.push(said.text()))
    for (const locale of locales) {
      await page.emulateMedia({ colorScheme: 'light' })
      const response = await page.goto(`/${locale}${path}`)
      expect(response?.status(), locale).toBe(visit.status ?? 200)
      expect(await problemsOf(page), `${locale} light`).toEqual([])
      const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(wide, `${locale} scrolls sideways`).toBeLessThanOrEqual(seen ?? 0)
      // The other theme is the same page in other colours: judged where it stands, by every rule again.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await problemsOf(page), `${locale} dark`).toEqual([])
      if (locale === 'ar') expect(await walk(page), 'with Tab through the page').toEqual([])
    }
    expect(errors).toEqual([])
    await context.close()
  })
