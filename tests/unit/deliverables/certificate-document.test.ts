import { expect, test } from 'vitest'
import { certificatePaper, type SignedCertificate } from '#server/deliverables/certificates/document'
import { day, momentAt } from '#server/kernel/day'
import { drawPdf } from '#server/pdf'
import { textOf } from '#tests/support/pdf-text'

const fingerprint = '9f2c'.repeat(16)

const certificate: SignedCertificate = {
  number: 'AC-3',
  kind: 'achievement',
  period: '2026-07/2026-08',
  requestedOn: day('2026-09-06'),
  agency: { ar: 'وكالة مِداد الواحة', en: 'Midad Al-Waha' },
  client: { ar: 'وزارة تنمية الواحات', en: 'Ministry of Oasis Development' },
  contract: { number: 'OM-2025-114', title: { ar: 'خدمات الاتصال', en: 'Communication services' } },
  purchaseOrder: null,
  lines: [
    {
      name: { ar: 'باقة شهرية', en: 'Monthly package' },
      unit: { ar: 'شهر', en: 'month' },
      quantity: 2_000n,
      shareBp: null,
      shortfall: { units: 3, of: 30 },
    },
  ],
  items: [
    {
      number: 'DL-03',
      title: { ar: 'منشورات يوليو', en: 'July posts' },
      versionNo: 2,
      sha256: fingerprint,
      approvedBy: { ar: 'نورة القحطاني', en: 'Noura Al-Qahtani' },
      approvedOn: day('2026-09-02'),
    },
  ],
  reservations: [{ text: { ar: 'نقص ثلاثة منشورات', en: 'Three posts short' }, cureBy: day('2026-10-04') }],
  notes: { ar: null, en: null },
  signature: {
    way: 'portal',
    name: { ar: 'منى الغامدي', en: 'Mona Al-Ghamdi' },
    title: { ar: 'أخصائية متابعة عقود', en: 'Contracts specialist' },
    at: momentAt(day('2026-09-20'), '10:40'),
    recordedBy: null,
  },
  contentSha256: '41ab'.repeat(16),
}

test('000-11 the certificate says quantities, what stands behind them, and who signed, in both languages', async () => {
  const pdf = await drawPdf('deliverables/certificates/certificate.typ', certificatePaper(certificate), new Date(0))
  const text = textOf(pdf)
  if (text === null) return
  const said = [
    'AC-3',
    'DL-03',
    fingerprint,
    '41ab'.repeat(16),
    'Mona Al-Ghamdi',
    'Noura Al-Qahtani',
    '20 September 2026',
  ]
  for (const word of said) expect(text).toContain(word)
  expect(text).toContain('3 of 30 short')
  expect(text).toContain('to be cured by 4 October 2026')
  expect(text).not.toContain('SAR')
})

test('a period of months is said as people say it, and one that somebody typed stays as typed', () => {
  const periodOf = (period: string) =>
    certificatePaper({ ...certificate, period }).facts.find(({ label }) => label.en === 'Period')?.value
  expect(periodOf('2026-07/2026-08')).toEqual({ ar: 'يوليو – أغسطس 2026', en: 'July – August 2026' })
  expect(periodOf('2025-12/2026-01')?.en).toBe('December 2025 – January 2026')
  expect(periodOf('2026-07')?.en).toBe('July 2026')
  expect(periodOf('الربع الثالث')).toEqual({ ar: 'الربع الثالث', en: '' })
})

test('a signature made elsewhere is never dressed up as one made here', () => {
  const recordedBy = { ar: 'عمر نصار', en: 'Omar Nassar' }
  const paper = certificatePaper({
    ...certificate,
    signature: { ...certificate.signature, way: 'outside', recordedBy },
  })
  expect(paper.signature.way.en).toContain('outside the portal')
  expect(paper.signature.way.ar).toContain('عمر نصار')
  expect(paper.signature.at.en).toMatch(/^Sunday 20.September 2026$/)
})

test('with reservations the statement says so, and with nothing behind it the paper says that', async () => {
  expect(certificatePaper(certificate).statement.en).toContain('subject to the reservations')
  expect(certificatePaper({ ...certificate, reservations: [] }).statement.en).not.toContain('reservations')
  const imported = certificatePaper({ ...certificate, items: [], contentSha256: null })
  const text = textOf(await drawPdf('deliverables/certificates/certificate.typ', imported, new Date(0)))
  if (text !== null) expect(text).toContain('its quantities come from earlier records')
})
