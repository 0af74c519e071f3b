import { type Browser, expect, type Page, test } from '@playwright/test'
import { demoPassword } from '#server/auth/accounts'
import { choose, expectFocusKept, expectFocusOn, press, tabTo, type } from '#tests/support/keyboard'
import { sessionFor } from '#tests/support/sign-in'
import { walk } from '#tests/support/walk'

const [faris, hind] = ['faris@midad-alwaha.example', 'hind@midad-alwaha.example']
const [noura, abeer] = ['noura@oasis-ministry.example', 'abeer@trails-authority.example']

/** A page of somebody who is signed in already. */
async function pageOf(browser: Browser, baseURL: string | undefined, email: string, path: string, width = 1440) {
  const storageState = await sessionFor(baseURL ?? '', email)
  const viewport = { width, height: 900 }
  const page = await browser.newPage({ storageState, viewport, ...(baseURL && { baseURL }) })
  await page.goto(path, { waitUntil: 'load' })
  return page
}

/** Another page begins at its title, which is read out. */
const expectTitleFocused = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeFocused()

/** Opens what stands behind a button, looks into it, and leaves with Escape: the button has the focus again. */
async function lookInto(page: Page, name: string | RegExp, inside: string) {
  const button = page.locator('summary:visible').and(page.getByLabel(name))
  await press(page, button, 'Space')
  const item = page.locator('details[open]').getByText(inside).first()
  await expect(item).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('details[open] :focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(item).toBeHidden()
  await expectFocusOn(page, button)
}

test('Faris signs in, logs what the client said and reads it, with the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  const main = page.getByRole('main')
  await page.goto('/ar/sign-in')
  await press(page, page.getByRole('link', { name: 'انتقل إلى المحتوى' }))
  await expect(main).toBeFocused()
  await type(page, page.getByLabel('البريد الإلكتروني'), faris)
  await type(page, page.getByLabel('كلمة المرور', { exact: true }), 'not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('البريد أو كلمة المرور غير صحيحة')).toBeVisible()
  await expectFocusOn(page, page.getByLabel('كلمة المرور', { exact: true }))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/ar\/today$/)
  await page.keyboard.press('Tab')
  await expectFocusOn(page, page.getByRole('link', { name: 'انتقل إلى المحتوى' }))

  await press(page, page.getByRole('navigation').getByRole('link', { name: 'الموجزات' }))
  await page.waitForURL(/\/ar\/briefs$/)
  await expectTitleFocused(page)
  await press(page, main.getByRole('link', { name: 'سجّل موجزًا' }))
  await page.waitForURL(/\/ar\/briefs\/new$/)
  await expectTitleFocused(page)
  await logBrief(page)
  await readBrief(page)
})

/** First with nothing in it: the list of problems has the focus, and leads to the first field. */
async function logBrief(page: Page) {
  const main = page.getByRole('main')
  await press(page, main.getByRole('button', { name: 'سجّل الموجز' }))
  await expectFocusOn(page, page.getByRole('alert'))
  await press(page, page.getByRole('alert').getByRole('link').first())
  await expectFocusOn(page, main.getByLabel('العقد'))
  await choose(page, main.getByLabel('العقد'), 'الحملات التوعوية')
  await choose(page, main.getByLabel('المتحدث'), 'نورة القحطاني')
  await choose(page, main.getByLabel('القناة'), 'مكالمة')
  await choose(page, main.getByLabel('النوع'), 'فيديو')
  await type(page, main.getByLabel('العنوان'), 'فيلم عن المواعيد')
  await tabTo(page, main.getByLabel('النوع'), 'Shift+Tab')
  await type(page, main.getByLabel('كلام العميل'), 'الزائر لا يعرف المواعيد، ونريد فيلمًا قصيرًا.')
  await press(page, main.getByRole('button', { name: 'سجّل الموجز' }))
  await page.waitForURL(/\/ar\/briefs\/BR-\d+\?logged$/)
  await expect(page.getByRole('status').getByText('سُجّل برقم')).toBeVisible()
  await expectTitleFocused(page)
}

async function readBrief(page: Page) {
  const main = page.getByRole('main')
  const answerTo = (field: string) => main.locator(`textarea[name="fields.${field}.valueAr"]`)
  const problem = main.getByRole('listitem').filter({ has: page.locator('textarea[name="fields.problem.valueAr"]') })
  await type(page, answerTo('problem'), 'المواعيد مجهولة')
  await press(page, problem.locator('summary'), 'Space')
  await type(page, problem.locator('textarea[name="fields.problem.quote"]'), 'الزائر لا يعرف المواعيد')
  await choose(page, main.getByLabel('حالة المشكلة'), 'مكتمل')
  await type(page, answerTo('deliverables'), 'فيلم قصير')
  await choose(page, main.getByLabel('حالة المخرجات'), 'مكتمل')
  await press(page, main.getByRole('button', { name: 'احفظ القراءة' }))
  await expect(main.locator('mark')).toContainText('الزائر لا يعرف المواعيد')
  await expect(main.getByText('قُرئ وأُعطي درجة')).toBeVisible()
  await expectFocusKept(page)
}

test('Abeer opens a version, comments on it and approves it, with the keyboard alone', async ({ browser, baseURL }) => {
  const page = await pageOf(browser, baseURL, abeer, '/ar/p')
  const main = page.getByRole('main')
  await press(page, page.getByRole('banner').getByRole('link', { name: 'الأعمال' }))
  await page.waitForURL(/\/ar\/p\/work$/)
  await expectTitleFocused(page)
  await press(page, main.locator('a[href$="/p/work/DL-07/v/1"]').first())
  await page.waitForURL(/\/v\/\d$/)
  await expectTitleFocused(page)

  const comment = main.getByLabel('ملاحظة على هذه النسخة')
  const add = main.getByRole('button', { name: 'إضافة ملاحظة' })
  await press(page, add)
  await expectFocusOn(page, comment)
  await page.keyboard.type('الشعار أكبر قليلًا من اللازم')
  await press(page, add)
  await expect(main.getByRole('listitem').filter({ hasText: 'الشعار أكبر قليلًا' })).toBeVisible()
  await expectFocusKept(page)

  await press(page, main.getByRole('link', { name: /^اعتماد النسخة/ }))
  await expect(main.getByRole('heading', { level: 1, name: /تأكيد اعتماد النسخة/ })).toBeVisible()
  await expectFocusKept(page)
  await type(page, main.getByLabel('ملاحظات مع الاعتماد'), 'شكرًا')
  await press(page, main.getByRole('button', { name: 'تأكيد الاعتماد' }))
  await expect(page.getByRole('status').getByText('سُجّل اعتمادك')).toBeVisible()
  await expectFocusKept(page)
  await page.close()
})

test('in English: Noura sends a brief from the portal, is told what is missing, and leaves by her menu', async ({
  browser,
  baseURL,
}) => {
  const page = await pageOf(browser, baseURL, noura, '/en/p/briefs/new')
  const send = page.getByRole('button', { name: 'Send the brief' })
  await press(page, send, 'Space')
  await expectFocusOn(page, page.getByRole('alert'))
  await press(page, page.getByRole('alert').getByRole('link').first())
  await expectFocusOn(page, page.getByLabel('Title'))
  await page.keyboard.type('A film of the wells')
  await choose(page, page.getByLabel('Kind of work'), 'Video')
  await type(page, page.getByLabel('What you need, in your words'), 'Two minutes about the old wells.')
  await press(page, send)
  await expect(page.getByText(/Your brief arrived as BR-\d+/)).toBeVisible()
  await expectFocusKept(page)
  await lookInto(page, /^Menu/, 'Sign out')
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Sign out' }))
  await page.waitForURL(/\/en\/sign-in/)
  await page.close()
})

test('what opens closes again and gives the focus back: menus, theme, language, filters, lens, tabs', async ({
  browser,
  baseURL,
}) => {
  const page = await pageOf(browser, baseURL, hind, '/ar/briefs')
  const main = page.getByRole('main')
  await lookInto(page, 'المظهر', 'داكن')
  await lookInto(page, /^حسابك/, 'إعداداتي')

  const theme = page.locator('summary').and(page.getByLabel('المظهر'))
  await press(page, theme)
  await press(page, page.getByRole('button', { name: 'داكن' }))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectFocusOn(page, theme)
  await expect(page.getByRole('button', { name: 'داكن' })).toBeHidden()

  const state = main.getByLabel('الحالة')
  await choose(page, state, 'المفتوحة')
  await page.waitForURL(/state=open/)
  await expectFocusOn(page, state)
  await press(page, main.getByRole('link', { name: 'امسح المرشحات' }))
  await expect(page).not.toHaveURL(/state=open/)
  await expectFocusKept(page)

  await press(page, page.getByRole('link', { name: 'English' }))
  await page.waitForURL(/\/en\/briefs/)
  await page.keyboard.press('Tab')
  await expectFocusOn(page, page.getByRole('link', { name: 'Skip to the content' }))

  await page.goto('/ar/engagements/CT-1')
  const lens = main.getByRole('link', { name: 'إدارة المشروع' })
  await press(page, lens)
  await expect(lens).toHaveAttribute('aria-current', 'true')
  await expectFocusOn(page, lens)
  const tab = main.getByRole('navigation').getByRole('link', { name: /^المخرجات/ })
  await press(page, tab)
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await expectFocusKept(page)
  await page.close()
})

test('a day is picked in Hijri, and every disclosure opens and shuts, with the keyboard alone', async ({
  browser,
  baseURL,
}) => {
  const page = await pageOf(browser, baseURL, faris, '/ar/briefs/new')
  const day = page.locator('input[name="receivedAt"]')
  const before = await day.inputValue()
  const hijri = page.getByRole('button', { name: 'اختر اليوم بالهجري' })
  await press(page, hijri)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectFocusOn(page, hijri)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').locator('[role="button"]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectFocusOn(page, hijri)
  expect(await day.inputValue()).not.toBe(before)
  await page.close()
})

test('on a phone the menu opens, holds every way, and shuts', async ({ browser, baseURL }) => {
  const page = await pageOf(browser, baseURL, hind, '/ar/today', 390)
  await lookInto(page, 'القائمة', 'الموجزات')
  await page.keyboard.press('Enter')
  await press(page, page.locator('details[open]').getByRole('link', { name: 'الموجزات' }))
  await page.waitForURL(/\/ar\/briefs$/)
  await expectTitleFocused(page)
  expect(await walk(page, { whole: true })).toEqual([])
  await page.close()
})
