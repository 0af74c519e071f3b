import type { Words } from '#server/kernel/words'

/** What each kind of certificate is called on paper. */
export const certificateTitles = {
  achievement: { ar: 'شهادة إنجاز', en: 'Achievement Certificate' },
  initial: { ar: 'محضر استلام ابتدائي', en: 'Initial Acceptance Record' },
  final: { ar: 'محضر استلام نهائي', en: 'Final Acceptance Record' },
  minutes: { ar: 'محضر استلام', en: 'Acceptance Record' },
} satisfies Record<string, Words>

export type CertificateKind = keyof typeof certificateTitles

/** How the signature came about. A paper signed elsewhere is not made to look like one signed here. */
export const signatureWays = {
  portal: {
    ar: 'وُقّعت إلكترونيًا بكتابة الاسم كاملًا ورمز تحقق أُرسل إلى بريد الموقّع.',
    en: 'Signed electronically with the full name typed and a code sent to the signer’s e-mail.',
  },
  outside: {
    ar: 'وُقّعت خارج البوابة، وسُجّلت هنا مع صورة الأصل الموقّع. سجّلها: {by}.',
    en: 'Signed outside the portal and recorded here with a scan of the signed original. Recorded by {by}.',
  },
  imported: {
    ar: 'قُيّدت من سجل سابق على استخدام النظام.',
    en: 'Entered from records that precede the use of this system.',
  },
} satisfies Record<string, Words>

export type SignatureWay = keyof typeof signatureWays

/** What stands beside the facts of a printed certificate. */
export const printed = {
  number: { ar: 'الرقم', en: 'Number' },
  signedOn: { ar: 'تاريخ التوقيع', en: 'Date of signature' },
  requestedOn: { ar: 'تاريخ الطلب', en: 'Date of request' },
  period: { ar: 'عن الفترة', en: 'Period' },
  contract: { ar: 'رقم العقد', en: 'Contract number' },
  purchaseOrder: { ar: 'أمر الشراء', en: 'Purchase order' },
  client: { ar: 'الجهة المستلمة', en: 'Accepting entity' },
  agency: { ar: 'المتعاقد', en: 'Contractor' },
  lines: { ar: 'ما استُلم', en: 'What is accepted' },
  line: { ar: 'البند', en: 'Line' },
  quantity: { ar: 'الكمية', en: 'Quantity' },
  unit: { ar: 'الوحدة', en: 'Unit' },
  remark: { ar: 'ملاحظة', en: 'Remark' },
  shortfall: { ar: 'ينقصها {units} من {of}', en: '{units} of {of} short' },
  share: { ar: 'مرحلة: {share} من قيمة أمر الشراء', en: 'Milestone: {share} of the purchase order' },
  items: { ar: 'المخرجات المعتمدة التي تستند إليها', en: 'The approved deliverables behind it' },
  deliverable: { ar: 'المخرج', en: 'Deliverable' },
  version: { ar: 'النسخة', en: 'Version' },
  approvedBy: { ar: 'اعتمدها', en: 'Approved by' },
  fingerprint: { ar: 'بصمة الملفات SHA-256', en: 'Fingerprint of its files, SHA-256' },
  nothingBehind: {
    ar: 'لا توجد مخرجات مسجّلة خلف هذه الشهادة؛ الكميات مأخوذة من سجل سابق.',
    en: 'No recorded deliverable stands behind this certificate; its quantities come from earlier records.',
  },
  reservations: { ar: 'التحفظات', en: 'Reservations' },
  cureBy: { ar: 'تُعالج حتى {day}', en: 'to be cured by {day}' },
  notes: { ar: 'ملاحظات', en: 'Notes' },
  statement: {
    ar: 'يشهد الموقّع بأن الكميات المبينة أعلاه أُنجزت واستُلمت وفق العقد. التوقيع مرتبط بهذه الكميات وببصمات الملفات المذكورة، ويبطل بتغيّر أي منها.',
    en: 'The signatory certifies that the quantities above were completed and accepted under the contract. The signature is bound to these quantities and to the fingerprints listed, and is void if any of them changes.',
  },
  statementReserved: {
    ar: 'يشهد الموقّع بأن الكميات المبينة أعلاه أُنجزت واستُلمت وفق العقد مع التحفظات المذكورة. التوقيع مرتبط بهذه الكميات وببصمات الملفات المذكورة، ويبطل بتغيّر أي منها.',
    en: 'The signatory certifies that the quantities above were completed and accepted under the contract, subject to the reservations listed. The signature is bound to these quantities and to the fingerprints listed, and is void if any of them changes.',
  },
  signatory: { ar: 'الموقّع', en: 'Signatory' },
  hash: { ar: 'بصمة محتوى الشهادة', en: 'SHA-256 of the certificate’s content' },
  code: { ar: 'رمز بصمة الشهادة', en: 'QR code of the certificate’s fingerprint' },
} satisfies Record<string, Words>
