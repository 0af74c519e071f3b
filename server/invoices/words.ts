import type { ClaimStatus } from '#server/invoices/progress/rules'
import type { InvoiceStatus } from '#server/invoices/rules'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** How claims, tax documents and payments are spoken of. */
export const invoiceWords = {
  claims: { ar: 'المستخلصات', en: 'Claims' },
  claimsLede: {
    ar: 'ما طُلب صرفه من كل عقد، وأين وصل، ومع من.',
    en: 'What was claimed on each contract, how far it has come, and who holds it.',
  },
  claim: { ar: 'المستخلص', en: 'Claim' },
  claimOf: { ar: 'المستخلص {no}', en: 'Claim {no}' },
  invoices: { ar: 'الفواتير', en: 'Invoices' },
  invoicesLede: {
    ar: 'كل فاتورة وإشعار دائن كما صدر، لا يُعدَّل ولا يُحذف.',
    en: 'Each invoice and credit note as it was issued: never edited, never deleted.',
  },
  invoice: { ar: 'الفاتورة', en: 'Invoice' },
  ageing: { ar: 'أعمار المستحقات', en: 'Ageing' },
  ageingLede: {
    ar: 'المستحق {outstanding} ر.س، منه {overdue} ر.س تجاوز موعده.',
    en: 'SAR {outstanding} outstanding, of which SAR {overdue} is past due.',
  },
  newClaim: { ar: 'جهّز مستخلصًا', en: 'Assemble a claim' },
  newClaimLede: {
    ar: 'لا يدخل المستخلص إلا ما استُلم. كل رقم بعد الكميات يُحسب.',
    en: 'Only accepted quantities enter a claim. Every figure after them is computed.',
  },
  chooseContract: { ar: 'اختر العقد', en: 'Choose the contract' },
  contract: { ar: 'العقد', en: 'Contract' },
  order: { ar: 'أمر الشراء', en: 'Purchase order' },
  ownLines: { ar: 'بنود العقد نفسه', en: 'The contract’s own lines' },
  kind: { ar: 'نوع المستخلص', en: 'Kind of claim' },
  period: { ar: 'الفترة', en: 'Period' },
  periodAr: { ar: 'الفترة بالعربية', en: 'Period in Arabic' },
  periodEn: { ar: 'الفترة بالإنجليزية', en: 'Period in English' },
  lines: { ar: 'البنود', en: 'Lines' },
  line: { ar: 'البند', en: 'Line' },
  quantity: { ar: 'الكمية', en: 'Quantity' },
  unitPrice: { ar: 'سعر الوحدة', en: 'Unit price' },
  net: { ar: 'الصافي', en: 'Net' },
  allInRiyals: { ar: 'المبالغ بالريال السعودي', en: 'Amounts in Saudi riyals (SAR)' },
  inRiyals: { ar: '{what} (ر.س)', en: '{what} (SAR)' },
  subtotal: { ar: 'مجموع البنود', en: 'Subtotal of the lines' },
  vatAt: { ar: 'ضريبة القيمة المضافة \u2066{rate}%\u2069', en: 'VAT {rate}%' },
  open: { ar: 'مستلم ولم يُطالب به: {qty} {unit}', en: 'Accepted and not claimed: {qty} {unit}' },
  notExecuted: { ar: 'لم يُنفذ منها', en: 'Not executed' },
  of: { ar: 'من أصل', en: 'Out of' },
  milestones: { ar: 'مراحل مستلمة', en: 'Accepted milestones' },
  fines: { ar: 'غرامات تُخصم', en: 'Fines to deduct' },
  certificates: { ar: 'شهادات الإنجاز في الملف', en: 'Certificates in the pack' },
  pack: { ar: 'في الملف', en: 'In the pack' },
  serviceCredit: { ar: 'رصيد خدمة بالريال', en: 'Service credit, in riyals' },
  nothingToClaim: {
    ar: 'لا شيء يُطالب به الآن: كل ما استُلم في هذا العقد سبقت المطالبة به. يبدأ المستخلص التالي بشهادة إنجاز جديدة.',
    en: 'Nothing can be claimed now: all that was accepted on this contract has been claimed. The next claim begins with a new achievement certificate.',
  },
  askCertificate: { ar: 'اطلب شهادة إنجاز', en: 'Ask for an achievement certificate' },
  assemble: { ar: 'جهّز المستخلص', en: 'Assemble the claim' },
  arithmetic: { ar: 'من قيمة الأعمال إلى المستحق', en: 'From the work to what is payable' },
  step: { ar: 'الخطوة', en: 'Step' },
  amount: { ar: 'المبلغ', en: 'Amount' },
  path: { ar: 'طريق السداد', en: 'The way to payment' },
  assembled: { ar: 'جُهّز', en: 'Assembled' },
  submitted: { ar: 'قُدّم', en: 'Submitted' },
  certified: { ar: 'وُثّق', en: 'Certified' },
  ordered: { ar: 'صدر أمر الدفع', en: 'Payment ordered' },
  paid: { ar: 'سُدّد', en: 'Paid' },
  toAssemble: { ar: 'التجهيز', en: 'Assembly' },
  toSubmit: { ar: 'التقديم', en: 'Submission' },
  toCertify: { ar: 'التوثيق', en: 'Certification' },
  toOrder: { ar: 'أمر الدفع', en: 'Payment order' },
  toPay: { ar: 'السداد', en: 'Payment' },
  waiting: { ar: 'ما ينقصه', en: 'What is missing' },
  waitingSince: { ar: 'ينتظر {what} منذ {days}.', en: 'It has waited {days} for {what}.' },
  waitingToday: { ar: 'ينتظر {what} منذ اليوم.', en: 'Since today it waits for {what}.' },
  nothingMissing: { ar: 'لا ينقصه شيء.', en: 'Nothing is missing.' },
  review: {
    ar: 'مهلة الجهة: 15 يوم عمل من التقديم إلى أمر الدفع',
    en: 'The client’s clock: 15 working days from submission to the payment order',
  },
  treasury: { ar: 'مهلة السداد: 45 يومًا من أمر الدفع', en: 'The treasury’s clock: 45 days from the payment order' },
  payment: { ar: 'مهلة السداد في العقد', en: 'The contract’s own days to pay' },
  due: { ar: 'الاستحقاق', en: 'Due' },
  dueBy: { ar: 'تستحق في', en: 'Due on' },
  dueOn: { ar: 'موعدها {day}', en: 'Due {day}' },
  orderedLate: {
    ar: 'صدر أمر الدفع بعد موعده بـ {days}',
    en: 'The payment order was raised {days} after its due day',
  },
  orderedInTime: { ar: 'صدر أمر الدفع في موعده', en: 'The payment order was raised in time' },
  paidLate: { ar: 'سُدّد بعد موعده بـ {days}', en: 'It was paid {days} after its due day' },
  paidInTime: { ar: 'سُدّد في موعده', en: 'It was paid in time' },
  over: { ar: 'فات الموعد بـ {days}', en: '{days} past due' },
  left: { ar: 'بقي {days}', en: '{days} left' },
  history: { ar: 'ما سُجّل عليه', en: 'What was recorded' },
  record: { ar: 'سجّل خطوة', en: 'Record a step' },
  recordLede: {
    ar: 'سجّل ما فعله العميل بتاريخه ورقمه ومستنده.',
    en: 'Record what the client did, with its date, number and document.',
  },
  on: { ar: 'التاريخ', en: 'Date' },
  number: { ar: 'الرقم', en: 'Number' },
  portalNumber: { ar: 'رقمه في منصة الجهة', en: 'Its number on the client’s portal' },
  paper: { ar: 'المستند', en: 'Document' },
  reason: { ar: 'سبب الإعادة', en: 'Why it was returned' },
  answer: { ar: 'ما أُكمل', en: 'What was completed' },
  disputed: { ar: 'المبلغ المختلف عليه، إن وُجد', en: 'Amount disputed, if any' },
  certifier: { ar: 'من وثّقه', en: 'Who certified it' },
  bankReference: { ar: 'مرجع البنك', en: 'Bank reference' },
  noStep: { ar: 'لا خطوة تُسجّل على المستخلص الآن.', en: 'There is nothing to record on the claim now.' },
  issue: { ar: 'أصدر الفاتورة', en: 'Issue the invoice' },
  issueAsk: {
    ar: 'يأخذ الإصدار الرقم التالي ولا يُعدَّل بعده شيء؛ التصحيح بإشعار دائن فقط.',
    en: 'Issuing takes the next number and nothing can be changed after it; the only correction is a credit note.',
  },
  submit: { ar: 'قدّم المستخلص', en: 'Submit the claim' },
  credit: { ar: 'أصدر إشعارًا دائنًا', en: 'Issue a credit note' },
  creditAsk: {
    ar: 'يلغي الإشعار الدائن الفاتورة {no} كاملة بمبلغ {total} ر.س ولا يُتراجع عنه.',
    en: 'The credit note takes back invoice {no} in full, SAR {total}. It cannot be undone.',
  },
  creditReasonAr: { ar: 'السبب بالعربية', en: 'The reason in Arabic' },
  creditReasonEn: { ar: 'السبب بالإنجليزية', en: 'The reason in English' },
  credited: { ar: 'أُلغيت بالإشعار {no}', en: 'Cancelled by {no}' },
  corrects: { ar: 'يصحّح الفاتورة {no}', en: 'Corrects invoice {no}' },
  seller: { ar: 'المورّد', en: 'Seller' },
  buyer: { ar: 'العميل', en: 'Buyer' },
  vatNumber: { ar: 'الرقم الضريبي {no}', en: 'VAT number {no}' },
  issuedOn: { ar: 'تاريخ الإصدار', en: 'Issued' },
  outstanding: { ar: 'المتبقي', en: 'Still owed' },
  byAge: { ar: 'المتبقي بحسب عمره', en: 'Still owed, by age' },
  payable: { ar: 'المستحق صرفه', en: 'Payable' },
  receipts: { ar: 'الحركات على الفاتورة', en: 'What happened to what is owed' },
  after: { ar: 'المتبقي', en: 'Still owed' },
  taxPoints: { ar: 'استحقاق الضريبة', en: 'When tax fell due' },
  fingerprint: { ar: 'بصمة المستند', en: 'Digest of the document' },
  pdf: { ar: 'نزّل الفاتورة PDF', en: 'Download the PDF' },
  drawing: {
    ar: 'تُرسم نسخة PDF الآن، وتظهر هنا بعد لحظات.',
    en: 'The PDF is being drawn and appears here in a moment.',
  },
  qr: { ar: 'رمز الاستجابة السريعة للفاتورة', en: 'The invoice’s QR code' },
  imported: { ar: 'سجل مستورد', en: 'Imported record' },
  csv: { ar: 'نزّل CSV', en: 'Download CSV' },
  state: { ar: 'الحالة', en: 'State' },
  client: { ar: 'العميل', en: 'Client' },
  daysOver: { ar: 'الأيام بعد الموعد', en: 'Days past due' },
  overdueBy: { ar: 'بعد الموعد بـ {days}', en: '{days} past due' },
  bucket: { ar: 'الفئة', en: 'Bucket' },
  all: { ar: 'كل الحالات', en: 'All states' },
  openOnly: { ar: 'المفتوحة', en: 'Open' },
  paidOnly: { ar: 'المسددة', en: 'Paid' },
  noClaims: { ar: 'لا مستخلصات بعد', en: 'No claims yet' },
  noClaimsText: {
    ar: 'يُجهَّز المستخلص من الكميات التي استلمها مكتب العقود.',
    en: 'A claim is assembled from quantities that the contracts office accepted.',
  },
  noInvoices: { ar: 'لا فواتير بعد', en: 'No invoices yet' },
  noInvoicesText: { ar: 'تصدر الفاتورة من مستخلص جاهز.', en: 'An invoice is issued from a claim that is ready.' },
  nothingOwed: { ar: 'لا مستحقات على أحد الآن.', en: 'Nobody owes anything now.' },
} as const satisfies Record<string, Words>

export const claimStatusWords: Record<ClaimStatus, Words> = {
  draft: { ar: 'مسودة', en: 'Draft' },
  ready: { ar: 'جاهز', en: 'Ready' },
  submitted: { ar: 'مقدَّم', en: 'Submitted' },
  under_review: { ar: 'قيد المراجعة', en: 'Under review' },
  returned: { ar: 'معاد', en: 'Returned' },
  partly_disputed: { ar: 'مختلف على جزء منه', en: 'Partly disputed' },
  certified: { ar: 'موثّق', en: 'Certified' },
  payment_ordered: { ar: 'صدر أمر دفعه', en: 'Payment ordered' },
  paid: { ar: 'مسدَّد', en: 'Paid' },
  rejected: { ar: 'مرفوض', en: 'Rejected' },
}

export const invoiceStatusWords: Record<InvoiceStatus, Words> = {
  draft: { ar: 'مسودة', en: 'Draft' },
  issued: { ar: 'صادرة', en: 'Issued' },
  sent: { ar: 'مرسلة', en: 'Sent' },
  disputed: { ar: 'مختلف عليها', en: 'Disputed' },
  partly_paid: { ar: 'مسددة جزئيًا', en: 'Partly paid' },
  overdue: { ar: 'متأخرة', en: 'Overdue' },
  paid: { ar: 'مسددة', en: 'Paid' },
  cancelled_by_credit_note: { ar: 'ملغاة بإشعار دائن', en: 'Cancelled by a credit note' },
}

export const claimKindWords = {
  advance: { ar: 'دفعة مقدمة', en: 'Advance' },
  progress: { ar: 'مستخلص جارٍ', en: 'Progress' },
  final: { ar: 'مستخلص ختامي', en: 'Final' },
} as const satisfies Record<string, Words>

export const invoiceTypeWords: Record<string, Words> = {
  '388': { ar: 'فاتورة ضريبية', en: 'Tax invoice' },
  '386': { ar: 'فاتورة دفعة مقدمة', en: 'Advance invoice' },
  '381': { ar: 'إشعار دائن', en: 'Credit note' },
  '383': { ar: 'إشعار مدين', en: 'Debit note' },
}

/** What moved the amount owed on an invoice. */
export const dueCauseWords: Record<string, Words> = {
  issued: { ar: 'أُصدرت', en: 'Issued' },
  received: { ar: 'وصلت دفعة', en: 'Received' },
  credited: { ar: 'إشعار دائن', en: 'Credited' },
  debited: { ar: 'إشعار مدين', en: 'Debited' },
  retention_released: { ar: 'رُدّت محتجزات', en: 'Retention released' },
  penalty_refunded: { ar: 'رُدّت غرامة', en: 'Fine refunded' },
  written_off: { ar: 'شُطبت', en: 'Written off' },
  reversed: { ar: 'عُكست', en: 'Reversed' },
}

export const taxGroundWords: Record<string, Words> = {
  payment_order: { ar: 'أمر دفع', en: 'Payment order' },
  receipt: { ar: 'استلام', en: 'Receipt' },
  invoice: { ar: 'إصدار الفاتورة', en: 'Invoice' },
  due_date: { ar: 'تاريخ الاستحقاق', en: 'Due date' },
  twelve_months: { ar: 'مرور اثني عشر شهرًا', en: 'Twelve months' },
}

/** The steps that are recorded on a claim, as verbs. */
export const recordWords = {
  submit: { ar: 'قُدّم للجهة', en: 'Submitted to the client' },
  return: { ar: 'أعادته الجهة', en: 'The client returned it' },
  resubmit: { ar: 'أُعيد تقديمه', en: 'Submitted again' },
  certify: { ar: 'وثّقه مكتب العقود', en: 'The contracts office certified it' },
  order: { ar: 'صدر أمر الدفع', en: 'The payment order was raised' },
  receive: { ar: 'وصل مبلغ', en: 'Money came in' },
  askCertificate: { ar: 'اطلب شهادة إنجاز', en: 'Ask for an achievement certificate' },
  assemble: { ar: 'جُهّز', en: 'Assembled' },
  review: { ar: 'بدأت مراجعته', en: 'Its review began' },
} as const satisfies Record<string, Words>

/** The same steps as the act that records them. */
export const recordActs = {
  return: { ar: 'سجّل الإعادة', en: 'Record the return' },
  resubmit: { ar: 'سجّل إعادة التقديم', en: 'Record the resubmission' },
  certify: { ar: 'سجّل التوثيق', en: 'Record the certification' },
  order: { ar: 'سجّل أمر الدفع', en: 'Record the payment order' },
  receive: { ar: 'سجّل الدفعة', en: 'Record the payment' },
} as const satisfies Record<string, Words>

export const lineCount: CountedWords = {
  ar: {
    zero: 'بلا بنود',
    one: 'بند واحد',
    two: 'بندان',
    few: '{count} بنود',
    many: '{count} بندًا',
    other: '{count} بند',
  },
  en: { one: '{count} line', other: '{count} lines' },
}
