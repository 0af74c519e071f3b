import { expect, type Page, test } from '@playwright/test'
import { signIn } from '#tests/support/sign-in'

const [hind, lina, omar] = ['hind@midad-alwaha.example', 'lina@midad-alwaha.example', 'omar@midad-alwaha.example']
const [noura, mona] = ['noura@oasis-ministry.example', 'mona@oasis-ministry.example']

/** A picture of one pixel, and another: two files with fingerprints of their own. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Signs somebody else in: one browser, one person at a time. */
async function become(page: Page, email: string, next: string) {
  await page.context().clearCookies()
  await signIn(page, email, { next })
}

/** The newest letter to whoever is signed in that says what is looked for; letters come by a job, a moment after the act. */
async function inMailbox(page: Page, pattern: RegExp): Promise<string> {
  let found = ''
  await expect(async () => {
    await page.goto('/ar/p/mailbox')
    const frame = page.frameLocator('iframe')
    const texts = [
      await page.locator('main').textContent(),
      await frame
        .locator('body')
        .textContent({ timeout: 2_000 })
        .catch(() => ''),
    ]
    found = texts.map((text) => pattern.exec(text ?? '')?.[0] ?? '').find(Boolean) ?? ''
    expect(found).not.toBe('')
  }).toPass({ timeout: 45_000 })
  return found
}

test('000-11 from the plan to the riyal in the bank: Hind plans, Lina draws, Noura approves, Mona signs, Omar issues and is paid', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await signIn(page, hind, { next: '/ar/deliverables/new?contract=CT-1' })
  const main = page.getByRole('main')
  const line = page.locator('select[name="lineId"] option', { hasText: 'K1-L2' })
  await page.locator('select[name="lineId"]').selectOption((await line.first().getAttribute('value')) ?? '')
  await page.locator('input[name="titleAr"]').fill('فيلم موسم الحصاد')
  await page.locator('input[name="dueOn"]').fill('2026-12-06')
  await page.getByRole('button', { name: 'خطّط المخرج' }).click()
  await expect(main.getByRole('heading', { level: 1 })).toContainText('فيلم موسم الحصاد')
  const no = /DL-\d+/.exec(page.url())?.[0] ?? ''

  await become(page, lina, `/ar/deliverables/${no}/versions/new`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'film.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
  await main.locator('form[enctype] button[type="submit"]').click()
  await page.waitForURL(new RegExp(`/deliverables/${no}(/v/1)?(\\?|$)`))

  await become(page, hind, `/ar/deliverables/${no}`)
  await page.getByRole('button', { name: 'أرسل النسخة 1 للمراجعة' }).click()
  await expect(main.getByText('قيد مراجعة العميل').first()).toBeVisible()

  await become(page, noura, `/ar/p/work/${no}/v/1`)
  await page.getByRole('link', { name: 'اعتماد النسخة 1' }).first().click()
  await page.getByRole('button', { name: 'تأكيد الاعتماد' }).click()
  await expect(main.getByText(/اعتُمدت|اعتمدتها|معتمد/).first()).toBeVisible()

  await become(page, hind, `/ar/certificates/new?contract=CT-1&deliverable=${no}`)
  await page.getByRole('button', { name: 'اطلب التوقيع' }).click()
  await page.waitForURL(/\/certificates\/AC-\d+/)
  const certificate = /AC-\d+/.exec(page.url())?.[0] ?? ''

  await become(page, mona, `/ar/p/certificates/${certificate}/sign?step=consent`)
  await page.getByRole('button', { name: 'إرسال رمز التحقق إلى بريدي' }).click()
  await page.waitForURL(/ceremony=/)
  const signing = page.url()
  const code = await inMailbox(page, /\b\d{6}\b/)
  await page.goto(signing)
  await page.locator('input[name="typedName"]').fill('منى الغامدي')
  await page.locator('input[name="code"]').fill(code)
  await page.getByRole('button', { name: 'توقيع الشهادة' }).click()
  await expect(main.getByText(/موقّعة|وُقّعت|موقعة/).first()).toBeVisible()

  await become(page, hind, '/ar/claims/new?contract=CT-1')
  await page.locator('input[name="periodAr"]').fill('فيلم الحصاد')
  await page.getByRole('checkbox', { name: new RegExp(certificate) }).check()
  await page.getByRole('button', { name: 'جهّز المستخلص' }).click()
  await page.waitForURL(/\/claims\/CM-\d+$/)
  const claim = /CM-\d+/.exec(page.url())?.[0] ?? ''
  // One film at 240,000.00; a tenth of the advance recovered; VAT once: 216,000.00 + 32,400.00.
  await expect(main.getByText('248,400.00').first()).toBeVisible()

  await become(page, omar, `/ar/claims/${claim}`)
  await page.getByRole('button', { name: 'أصدر الفاتورة' }).click()
  await page.waitForURL(/\/invoices\/INV-2026-000001$/)
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'نزّل الفاتورة PDF' })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 45_000 })

  await page.goto(`/ar/claims/${claim}`)
  await page.getByRole('button', { name: 'قدّم المستخلص' }).click()
  await expect(main.getByText('مقدَّم', { exact: true }).first()).toBeVisible()
  await page.goto(`/ar/claims/${claim}/record?step=certify`)
  await page.locator('select[name="contactId"]').selectOption({ label: 'منى الغامدي' })
  await page.getByRole('button', { name: 'اعتمدته إدارة العقود' }).click()
  await page.goto(`/ar/claims/${claim}/record?step=order`)
  await page.getByRole('button', { name: 'صدر أمر الدفع' }).click()
  await page.goto(`/ar/claims/${claim}/record?step=receive`)
  await page.locator('input[name="amount"]').fill('300000')
  await page.getByRole('button', { name: 'وصل مبلغ' }).click()
  await expect(main.getByText('المبلغ أكثر من المستحق').first()).toBeVisible()
  await expect(page.locator('input[name="amount"]')).toHaveValue('300000')
  await page.locator('input[name="amount"]').fill('248400')
  await page.getByRole('button', { name: 'وصل مبلغ' }).click()
  await page.waitForURL(new RegExp(`/claims/${claim}$`))
  await expect(main.getByText('مسدَّد', { exact: true }).first()).toBeVisible()
})
