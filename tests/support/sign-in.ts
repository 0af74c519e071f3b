import { type APIRequestContext, type Page, request } from '@playwright/test'
import { demoPassword } from '#server/auth/accounts'
import { newId } from '#server/kernel/id'

type Locale = 'ar' | 'en'

/** Signs a person of the sample in through the form itself, and waits for where they begin. */
export async function signIn(
  page: Page,
  email: string,
  { locale = 'ar', next = '' }: { locale?: Locale; next?: string } = {},
) {
  const query = new URLSearchParams({ as: email, ...(next ? { next } : {}) })
  await page.goto(`/${locale}/sign-in?${query}`)
  await page
    .getByRole('main')
    .getByRole('button', { name: locale === 'ar' ? 'ادخل' : 'Sign in', exact: true })
    .click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** What a browser keeps of a signed-in person, made by one post and no page: for `browser.newContext({ storageState })`. */
export async function sessionFor(baseURL: string, email: string, password = demoPassword) {
  const browser: APIRequestContext = await request.newContext({
    baseURL,
    extraHTTPHeaders: { Origin: new URL(baseURL).origin },
  })
  const form = { email, password, idempotencyKey: newId() }
  const reply = await browser.post('/ar/sign-in', { form, maxRedirects: 0 })
  if (reply.status() !== 302) throw new Error(`${email} could not sign in: ${reply.status()}`)
  const state = await browser.storageState()
  await browser.dispose()
  return state
}
