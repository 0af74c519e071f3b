import { expect, type Page, test } from '@playwright/test'
import { signIn } from '#tests/support/sign-in'

const [faris, hind, noura] = ['faris@midad-alwaha.example', 'hind@midad-alwaha.example', 'noura@oasis-ministry.example']

const words = [
  'المشكلة: الزائر لا يعرف مواعيد المهرجان.',
  'الهدف: رفع الحجوزات من 400 إلى 900 قبل 30 ديسمبر 2026.',
  'الجمهور: عائلات الواحة.',
].join('\n')

/** Every other field is there; the approver is left out, which no score makes up for. */
const told = [
  'objective',
  'audience',
  'context',
  'message',
  'mandatories',
  'deliverables',
  'budgetLine',
  'timeline',
  'evaluation',
]

async function pointAt(page: Page, phrase: string) {
  await page.evaluate((wanted) => {
    const box = document.querySelector('[data-words] blockquote')
    const node = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode()
    const at = node?.textContent?.indexOf(wanted) ?? -1
    if (!node || at < 0) throw new Error(`Nobody said ${wanted}`)
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + wanted.length)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, phrase)
}

test('000-1, 000-3 Faris logs a call, reads it and asks back; Noura confirms from her letter without JavaScript; both halves accept', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, faris, { next: '/ar/briefs/new' })
  const main = page.getByRole('main')
  await main.getByLabel('العقد').selectOption('CT-1')
  await main.getByLabel('المتحدث').selectOption({ label: 'نورة القحطاني، مديرة إدارة الاتصال المؤسسي' })
  await main.getByLabel('القناة').selectOption('phone')
  await main.getByLabel('النوع').selectOption('campaign')
  await main.getByLabel('العنوان').fill('ملصقات المهرجان')
  await page.getByRole('button', { name: 'سجّل الموجز' }).click()
  await expect(main.getByText('هذا الحقل مطلوب').first()).toBeVisible()

  // The fields before it were kept too: what counts is that the words themselves have arrived.
  const arrived = page.waitForResponse((answer) => answer.request().postData()?.includes('مواعيد المهرجان') ?? false)
  await main.getByLabel('كلام العميل').fill(words)
  expect((await arrived).ok()).toBe(true)
  await expect(page.locator('output').getByText('حُفظ')).toBeVisible({ timeout: 15_000 })
  // And when the window is gone with the very last letter, before a word of it could be sent.
  await main.getByLabel('العنوان').fill('ملصقات المهرجان الثاني')
  await page.reload()
  await expect(main.getByLabel('كلام العميل')).toHaveValue(words)
  await expect(main.getByLabel('العنوان')).toHaveValue('ملصقات المهرجان الثاني')
  await page.getByRole('button', { name: 'سجّل الموجز' }).click()
  await expect(page.getByRole('status').getByText('سُجّل برقم')).toBeVisible()
  const no = /BR-\d+/.exec(page.url())?.[0] ?? ''

  await pointAt(page, 'الزائر لا يعرف مواعيد المهرجان')
  await page.getByLabel('اربط العبارة بحقل').selectOption('problem')
  await page.getByRole('button', { name: 'اربط', exact: true }).click()
  await expect(main.locator('mark')).toContainText('الزائر لا يعرف مواعيد المهرجان')
  for (const field of told) {
    await page.locator(`textarea[name="fields.${field}.valueAr"]`).fill('مذكور في كلامه')
    await page.locator(`select[name="fields.${field}.state"]`).selectOption('present')
  }
  await main.locator('select[name="lineId"]').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'احفظ القراءة' }).click()
  await expect(main.getByText('94', { exact: true }).first()).toBeVisible()
  await expect(main.getByText('المعتمِد حقل لازم').first()).toBeVisible()

  await page.goto(`/ar/briefs/${no}/return`)
  await page.locator('textarea[name="understandingAr"]').fill('حملة تدل الزائر على المواعيد.')
  await page.locator('textarea[name="questions.0.proposedAr"]').fill('نورة القحطاني')
  await page.locator('input[name="neededBy"]').fill('2026-11-22')
  await page.getByRole('button', { name: 'أرسل الموجز المُعاد' }).click()
  await expect(main.getByText('ينتظر الجواب')).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, noura, { next: '/ar/p/mailbox' })
  await expect(async () => {
    await page.reload()
    await expect(main.locator('a[href^="/l/"]').first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  const link = (await main.locator('a[href^="/l/"]').first().getAttribute('href')) ?? ''
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...(baseURL && { baseURL }),
  })
  const letter = await phone.newPage()
  await letter.goto(link)
  await letter.getByText('تأكيد الفهم والأجوبة').click()
  await letter.getByRole('button', { name: 'نعم، إرسال' }).click()
  await expect(letter.getByText('وصل جوابك')).toBeVisible()
  await phone.close()

  for (const [who, said] of [
    [faris, 'اقبل عن الحساب'],
    [hind, 'اقبل عن المشروع'],
  ] as const) {
    await page.context().clearCookies()
    await signIn(page, who, { next: `/ar/briefs/${no}` })
    await page.getByRole('button', { name: said }).click()
    await expect(page.getByRole('button', { name: said })).toHaveCount(0)
  }
  await expect(main.getByText('مقبول', { exact: true })).toBeVisible()
})

test('000-1 in English: Noura sends a brief from the portal, and it stands in the agency’s queue with its number', async ({
  page,
}) => {
  await signIn(page, noura, { locale: 'en', next: '/en/p/briefs/new' })
  await page.getByLabel('Title').fill('Harvest season film')
  await page.getByLabel('Kind of work').selectOption('video')
  await page.getByLabel('What you need, in your words').fill('A short film about the harvest, for families.')
  await page.getByRole('button', { name: 'Send the brief' }).click()
  await expect(page.getByText(/Your brief arrived as BR-\d+/)).toBeVisible()
  const no = /BR-\d+/.exec(page.url())?.[0] ?? ''

  await page.context().clearCookies()
  await signIn(page, faris, { locale: 'en', next: '/en/briefs?state=new' })
  await page.getByRole('link', { name: 'Harvest season film' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/briefs/${no}$`))
  await expect(page.getByText('Client portal')).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText('A short film about the harvest, for families.')
})
