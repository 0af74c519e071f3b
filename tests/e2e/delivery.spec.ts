import { expect, type Page, test } from '@playwright/test'
import { wordsFor } from '#app/words'
import {
  certificateWords as asking,
  certificateStatusWords,
  signingWords as signing,
} from '#server/deliverables/certificates/words'
import { reviewWords as reviewing } from '#server/deliverables/reviews/words'
import { deliverableStatusWords, deliverableWords as making } from '#server/deliverables/words'
import { recordActs as recording } from '#server/invoices/progress/words'
import { invoiceRefusalWords } from '#server/invoices/refusals/words'
import { invoiceWords as claiming, claimStatusWords } from '#server/invoices/words'
import type { Locale } from '#server/kernel/words'
import { signIn } from '#tests/support/sign-in'

const [hind, lina, omar] = ['hind@midad-alwaha.example', 'lina@midad-alwaha.example', 'omar@midad-alwaha.example']
const [noura, mona] = ['noura@oasis-ministry.example', 'mona@oasis-ministry.example']
const [abeer, ahmed] = ['abeer@trails-authority.example', 'ahmed@trails-authority.example']

type Telling = {
  locale: Locale
  /** Finds or makes the contract; it is Hind who is signed in. Gives its number. */
  contract: (page: Page) => Promise<string>
  line: string
  title: string
  approver: string
  office: string
  signer: string
  owed: string
  invoice: string
}

/** The way from a plan to its payment, told in each language: on the sample, and on a contract typed in by hand. */
const tellings: readonly Telling[] = [
  {
    locale: 'ar',
    contract: async () => 'CT-1',
    line: 'K1-L2',
    title: 'فيلم موسم الحصاد',
    approver: noura,
    office: mona,
    signer: 'منى الغامدي',
    // 240,000.00; a tenth of the advance recovered; VAT once: 216,000.00 + 32,400.00.
    owed: '248,400.00',
    invoice: 'INV-2026-000001',
  },
  {
    locale: 'en',
    contract: typedInEnglish,
    line: 'Harvest film',
    title: 'The first harvest film',
    approver: abeer,
    office: ahmed,
    signer: 'Ahmed Bawazir',
    // 50,000.00, no advance was agreed; VAT once: 50,000.00 + 7,500.00.
    owed: '57,500.00',
    invoice: 'INV-2026-000002',
  },
]

/** A picture of one pixel: a file with a fingerprint of its own. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

const signedIn = new Map<string, Cookies>()

/** Lets somebody else take the browser: one person at a time, each of whom signs in once. */
async function become(page: Page, email: string, next: string) {
  await page.context().clearCookies()
  const kept = signedIn.get(email)
  if (kept) {
    await page.context().addCookies(kept)
    await page.goto(next)
    return
  }
  await signIn(page, email, { locale: next.startsWith('/en/') ? 'en' : 'ar', next })
  signedIn.set(email, await page.context().cookies())
}

/** The newest letter to whoever is signed in that says what is looked for; letters come by a job, a moment after the act. */
async function inMailbox(page: Page, locale: Locale, pattern: RegExp): Promise<string> {
  let found = ''
  await expect(async () => {
    await page.goto(`/${locale}/p/mailbox`)
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

/** Types a signed contract of two films in, with its people and its one line. */
async function typedInEnglish(page: Page): Promise<string> {
  const main = page.getByRole('main')
  const choose = async (name: string, said: string) => {
    const option = main.locator(`select[name="${name}"] option`, { hasText: said }).first()
    await main.locator(`select[name="${name}"]`).selectOption((await option.getAttribute('value')) ?? '')
  }
  const typed = { titleAr: 'أفلام الحصاد', titleEn: 'Harvest films', clientNumber: 'UTA-2026-201', net: '100000' }
  const days = { signedOn: '2026-11-02', startOn: '2026-11-08', endOn: '2027-05-31' }
  await page.goto('/en/contracts/new?client=CL-2')
  for (const [name, value] of Object.entries({ ...typed, ...days })) await main.locator(`[name="${name}"]`).fill(value)
  await choose('form', 'Lump sum')
  await choose('accountManagerId', 'Faris')
  await choose('projectManagerId', 'Hind')
  await choose('marketingId', 'Abeer')
  await choose('contractsOfficeId', 'Ahmed')
  await main.getByRole('button', { name: 'Enter the contract' }).click()
  await page.waitForURL(/\/contracts\/CT-\d+$/)
  const no = /CT-\d+/.exec(page.url())?.[0] ?? ''

  const line = {
    nameAr: 'فيلم الحصاد',
    nameEn: 'Harvest film',
    unitAr: 'فيلم',
    unitEn: 'film',
    qty: '2',
    unitPrice: '50000',
  }
  await page.goto(`/en/contracts/${no}/lines/import`)
  for (const [name, value] of Object.entries(line)) await main.locator(`[name="lines.0.${name}"]`).fill(value)
  await main.getByRole('button', { name: 'Save the lines' }).click()
  await page.waitForURL(new RegExp(`/contracts/${no}/scope$`))
  await expect(main.getByRole('rowheader', { name: 'Harvest film' })).toBeVisible()
  return no
}

for (const { locale, contract: contractOf, line, title, approver, office, signer, owed, invoice } of tellings)
  test(`000-11 in ${locale}, from the plan to the riyal in the bank: Hind plans, Lina draws, marketing approves, the contracts office signs, Omar issues and is paid`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const { t } = wordsFor({ locale, today: null })
    const main = page.getByRole('main')
    const press = (name: string) => main.getByRole('button', { name }).click()
    const says = (text: string) => expect(main.getByText(text, { exact: true }).first()).toBeVisible()

    await become(page, hind, `/${locale}/today`)
    const contract = await contractOf(page)
    await page.goto(`/${locale}/deliverables/new?contract=${contract}`)
    const option = page.locator('select[name="lineId"] option', { hasText: line })
    await page.locator('select[name="lineId"]').selectOption((await option.first().getAttribute('value')) ?? '')
    await page.locator(`input[name="title${locale === 'ar' ? 'Ar' : 'En'}"]`).fill(title)
    await page.locator('input[name="dueOn"]').fill('2026-12-06')
    await press(t(making.planSubmit))
    await expect(main.getByRole('heading', { level: 1 })).toContainText(title)
    const no = /DL-\d+/.exec(page.url())?.[0] ?? ''

    await become(page, lina, `/${locale}/deliverables/${no}/versions/new`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'film.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
    await main.locator('form[enctype] button[type="submit"]').click()
    await page.waitForURL(new RegExp(`/deliverables/${no}(/v/1)?(\\?|$)`))

    await become(page, hind, `/${locale}/deliverables/${no}`)
    await press(t(making.send2, { no: 1 }))
    await says(t(deliverableStatusWords.in_review))

    await become(page, approver, `/${locale}/p/work/${no}/v/1`)
    await main
      .getByRole('link', { name: t(reviewing.approve, { no: 1 }), exact: true })
      .first()
      .click()
    await press(t(reviewing.confirm))
    await says(t(reviewing.doneApproved, { no: 1 }))

    await become(page, hind, `/${locale}/certificates/new?contract=${contract}&deliverable=${no}`)
    await press(t(asking.ask))
    await page.waitForURL(/\/certificates\/AC-\d+/)
    const certificate = /AC-\d+/.exec(page.url())?.[0] ?? ''

    await become(page, office, `/${locale}/p/certificates/${certificate}/sign?step=consent`)
    await press(t(signing.sendCode))
    await page.waitForURL(/ceremony=/)
    const ceremony = page.url()
    const code = await inMailbox(page, locale, /\b\d{6}\b/)
    await page.goto(ceremony)
    await page.locator('input[name="typedName"]').fill(signer)
    await page.locator('input[name="code"]').fill(code)
    await press(t(signing.sign))
    await says(t(signing.done, { no: certificate }))

    await become(page, hind, `/${locale}/certificates/${certificate}`)
    await says(t(certificateStatusWords.signed))
    await page.goto(`/${locale}/claims/new?contract=${contract}`)
    await page.locator(`input[name="period${locale === 'ar' ? 'Ar' : 'En'}"]`).fill(title)
    await page.getByRole('checkbox', { name: new RegExp(certificate) }).check()
    await press(t(claiming.assemble))
    await page.waitForURL(/\/claims\/CM-\d+$/)
    const claim = `/${locale}/claims/${/CM-\d+/.exec(page.url())?.[0]}`
    await expect(main.getByText(owed).first()).toBeVisible()

    await become(page, omar, claim)
    await press(t(claiming.issue))
    await page.waitForURL((url) => url.pathname === `/${locale}/invoices/${invoice}`)
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('link', { name: t(claiming.pdf) })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 45_000 })

    await page.goto(claim)
    await press(t(claiming.submit))
    await says(t(claimStatusWords.submitted))
    await page.goto(`${claim}/record?step=certify`)
    await page.locator('select[name="contactId"]').selectOption({ label: signer })
    await press(t(recording.certify))
    await page.goto(`${claim}/record?step=order`)
    await press(t(recording.order))
    await page.goto(`${claim}/record?step=receive`)
    await page.locator('input[name="amount"]').fill('300000')
    await press(t(recording.receive))
    await expect(main.getByText(t(invoiceRefusalWords['receipt.too_much'], { due: '' })).first()).toBeVisible()
    await expect(page.locator('input[name="amount"]')).toHaveValue('300000')
    await page.locator('input[name="amount"]').fill(owed.replace(',', ''))
    await press(t(recording.receive))
    await page.waitForURL((url) => url.pathname === claim)
    await says(t(claimStatusWords.paid))
  })
