import { expect, test } from '@playwright/test'
import { signIn } from '#tests/support/sign-in'

const [faris, noura] = ['faris@midad-alwaha.example', 'noura@oasis-ministry.example']
const inside = 'راجع صندوق البريد المشترك أولًا'
const answer = 'وصل بريدكم، ونعتذر عن التأخر.'

test('001-7 Noura asks without JavaScript and knows by when she hears; Faris notes inside and answers; she reads the answer alone', async ({
  page,
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const portal = await plain.newPage()
  await signIn(portal, noura, { next: '/ar/p/ask' })
  await portal.getByLabel('شكوى').check()
  await portal.getByRole('button', { name: 'إرسال' }).click()
  await expect(portal.getByText('هذا الحقل مطلوب').first()).toBeVisible()
  await portal.getByLabel('عنوان قصير').fill('تأخر الرد على البريد')
  await portal.getByLabel('التفاصيل، بكلامك').fill('أرسلنا بريدين ولم يصلنا جواب.')
  await portal.getByRole('button', { name: 'إرسال' }).click()
  await expect(portal.getByText('نرد قبل الأحد 15 نوفمبر')).toBeVisible()
  const no = /CA-\d+/.exec(portal.url())?.[0] ?? ''

  await signIn(page, faris, { next: `/ar/cases/${no}` })
  await page.getByRole('textbox', { name: 'ملاحظة داخلية' }).fill(inside)
  await page.getByRole('button', { name: 'احفظ الملاحظة' }).click()
  await expect(page.getByText(inside)).toBeVisible()
  await expect(page.getByText('مفتوحة', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'الجواب للعميل' }).fill(answer)
  await page.getByRole('button', { name: 'أرسل الجواب' }).click()
  await expect(page.getByText('أُجيبت أول مرة')).toBeVisible()

  await portal.reload()
  await expect(portal.getByText(answer)).toBeVisible()
  expect(await portal.content()).not.toContain(inside)
  await plain.close()
})

test('000-9, 000-10 one engagement, two lenses: the choice is kept, and no section is lost', async ({ page }) => {
  await signIn(page, faris, { next: '/en/engagements/CT-1' })
  const sections = () => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
  const account = await sections()
  await page.getByRole('link', { name: 'Project management' }).click()
  await expect(page).toHaveURL(/lens=project/)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText('The contract in figures')
  const project = await sections()
  expect(project).not.toEqual(account)
  expect([...project].sort()).toEqual([...account].sort())
  for (const name of ['Faris Al-Omari', 'Noura Al-Qahtani', 'Hind Al-Zamil', 'Saad Al-Shehri'])
    await expect(page.getByRole('main').getByText(name).first()).toBeVisible()
  await page.goto('/en/engagements/CT-2')
  await expect(page.getByRole('link', { name: 'Project management' })).toHaveAttribute('aria-current', 'true')
})

test('a slip is told: the day asks for it, the form says how, and the day is quiet', async ({ page }) => {
  await signIn(page, faris, { next: '/ar/today' })
  await page.getByRole('link', { name: /أبلغ العميل/ }).click()
  await page.getByLabel('مع من').selectOption({ index: 1 })
  await page.getByLabel('ما قلته للعميل').fill('يتأخر التسليم إلى 19 نوفمبر.')
  await page.getByRole('button', { name: 'أبلغ العميل' }).click()
  await expect(page.getByText('أُبلغ العميل', { exact: true })).toBeVisible()
  await page.goto('/ar/today')
  await expect(page.getByRole('heading', { name: /عندك الآن/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /أبلغ العميل/ })).toHaveCount(0)
})
