import { expect, type Page, test } from '@playwright/test'
import { sessionFor, signIn } from '#tests/support/sign-in'

const reem = 'reem@midad-alwaha.example'
const dana = 'dana@ufuq-sahel.example'

/** Leaves by the account's menu, as the person would. */
async function signOut(page: Page) {
  await page.getByLabel(/^حسابك/).click()
  await page.getByRole('button', { name: 'تسجيل الخروج' }).click()
  await page.waitForURL(/\/sign-in$/)
}

test('a visitor is led to sign in, fills the form with one press, and comes back to where they were going', async ({
  page,
}) => {
  await page.goto('/ar/settings/me')
  await expect(page).toHaveURL(/\/ar\/sign-in\?next=/)
  await page.getByRole('link', { name: new RegExp(reem) }).click()
  await expect(page.getByLabel('البريد الإلكتروني')).toHaveValue(reem)
  await page.getByRole('button', { name: 'ادخل', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'إعداداتي' })).toBeVisible()

  await signOut(page)
  await page.goto('/ar/settings/me')
  await expect(page).toHaveURL(/\/ar\/sign-in\?next=/)
})

test('a wrong password is said at its field, in the reader’s language, and the address is not lost', async ({
  page,
}) => {
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail').fill(reem)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('The address or the password is not right')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(reem)
})

test('a client’s person begins in the portal, and a member’s page is not theirs', async ({ page }) => {
  await signIn(page, 'noura@oasis-ministry.example')
  await expect(page).toHaveURL(/\/ar\/p$/)
  await page.goto('/ar/today')
  await expect(page).toHaveURL(/\/ar\/p$/)
})

test('a forgotten password: a letter in the mailbox, a new password, and the link is spent', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.goto('/ar/forgot')
  await page.getByLabel('البريد الإلكتروني').fill(dana)
  await page.getByRole('button', { name: 'إرسال الرابط' }).click()
  await expect(page.getByRole('heading', { name: 'الرابط في بريدك' })).toBeVisible()

  const reader = await browser.newPage({ storageState: await sessionFor(baseURL ?? '', reem) })
  const letter = reader.getByRole('link', { name: /كلمة مرور جديدة في موجز/ }).first()
  await expect(async () => {
    await reader.goto('/ar/mailbox')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass()
  await letter.click()
  const link = await reader.getByRole('link', { name: 'اختر كلمة مرور جديدة' }).getAttribute('href')
  await reader.close()

  await page.goto(link ?? '')
  await page.getByLabel('كلمة المرور الجديدة').fill('جملة طويلة لا تُنسى')
  await page.getByRole('button', { name: 'احفظ كلمة المرور' }).click()
  await expect(page.getByRole('status')).toContainText('حُفظت كلمة المرور الجديدة')
  await page.goto(link ?? '')
  await expect(page.getByRole('heading', { name: 'هذا الرابط لا يعمل' })).toBeVisible()
})

test('a link that does not open says what to do', async ({ page }) => {
  const reply = await page.goto(`/l/${'x'.repeat(43)}?lang=ar`)
  expect(reply?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'لم يعد هذا الرابط يعمل' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'تسجيل الدخول' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a person signs in, changes nothing by mistake, and leaves', async ({ page }) => {
    await signIn(page, reem, { locale: 'en', next: '/en/settings/me' })
    await expect(page.getByRole('heading', { level: 1, name: 'My settings' })).toBeVisible()
    await page.getByLabel('Current password').fill('wrong')
    await page.getByLabel('New password').fill('a long new password')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await expect(page.getByText('The current password is not right').first()).toBeVisible()
  })
})
