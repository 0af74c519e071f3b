import type { Regime } from '#server/clients/rules'
import type { Words } from '#server/kernel/words'

export const termNames = [
  'advance',
  'finalGuarantee',
  'finalClaim',
  'penaltyCap',
  'delay',
  'shortfall',
  'retention',
  'includedRounds',
  'payment',
  'serviceCredit',
  'vatTaxPoint',
  'changeCeiling',
] as const
export type TermName = (typeof termNames)[number]

export const termWords: Record<TermName, Words> = {
  advance: { ar: 'الدفعة المقدمة', en: 'Advance payment' },
  finalGuarantee: { ar: 'الضمان النهائي', en: 'Final guarantee' },
  finalClaim: { ar: 'الحد الأدنى للمستخلص الختامي', en: 'Minimum of the final claim' },
  penaltyCap: { ar: 'سقف الغرامات', en: 'Cap on fines' },
  delay: { ar: 'غرامة التأخير', en: 'Delay fine' },
  shortfall: { ar: 'غرامة النقص', en: 'Shortfall fine' },
  retention: { ar: 'المحتجز من كل مستخلص', en: 'Retention on each claim' },
  includedRounds: { ar: 'جولات المراجعة المشمولة', en: 'Review rounds included' },
  payment: { ar: 'مهلة الصرف', en: 'Time to pay' },
  serviceCredit: { ar: 'خصم مستوى الخدمة', en: 'Service credit' },
  vatTaxPoint: { ar: 'تاريخ استحقاق الضريبة', en: 'VAT tax point' },
  changeCeiling: { ar: 'سقف أوامر التغيير', en: 'Ceiling of change orders' },
}

/** What each term rests on: the article for a contract under the law, the contract itself for one under own bylaws. */
const lawArticles: Partial<Record<TermName, Words>> = {
  advance: { ar: 'نظام المنافسات م 66، اللائحة م 108', en: 'Law 66, Regulations 108' },
  finalGuarantee: { ar: 'نظام المنافسات م 61', en: 'Law 61' },
  finalClaim: { ar: 'اللائحة م 111', en: 'Regulations 111' },
  penaltyCap: { ar: 'نظام المنافسات م 72 و73', en: 'Law 72 and 73' },
  delay: { ar: 'اللائحة م 119 و120', en: 'Regulations 119 and 120' },
  shortfall: { ar: 'نظام المنافسات م 73، اللائحة م 121', en: 'Law 73, Regulations 121' },
  payment: { ar: 'اللائحة م 109', en: 'Regulations 109' },
  vatTaxPoint: { ar: 'لائحة ضريبة القيمة المضافة م 20', en: 'VAT Regulations 20' },
  changeCeiling: { ar: 'نظام المنافسات م 69', en: 'Law 69' },
}

const taxArticle: Words = { ar: 'لائحة ضريبة القيمة المضافة م 20', en: 'VAT Regulations 20' }
const contractItself: Words = { ar: 'نص العقد', en: 'The contract' }

export function articleOf(term: TermName, regime: Regime): Words {
  if (regime === 'gtpl') return lawArticles[term] ?? contractItself
  return term === 'vatTaxPoint' ? taxArticle : contractItself
}

export const rulePackWords: Record<Regime, Words> = {
  gtpl: { ar: 'حزمة القواعد KSA-GTPL 2026.1', en: 'Rule pack KSA-GTPL 2026.1' },
  own_bylaws: { ar: 'لائحة الجهة ونص العقد', en: 'The client’s bylaws and the contract' },
}

export const termPhrases = {
  percentOf: { ar: '{percent}% من {base}', en: '{percent}% of {base}' },
  delay: { ar: '{percent}% {per} من {base}', en: '{percent}% {per} of {base}' },
  perUnit: { ar: '{amount} {base}', en: '{amount} {base}' },
  lawPayment: {
    ar: '15 يوم عمل من تقديم المستخلص إلى أمر الدفع، ثم 45 يومًا من أمر الدفع إلى السداد',
    en: '15 working days from the claim to the payment order, then 45 days from the order to payment',
  },
  days: { ar: '{days} يومًا من قبول الفاتورة', en: '{days} days from the accepted invoice' },
  notAgreed: { ar: 'لم يُتفق عليه', en: 'Not agreed' },
  agreed: { ar: 'متفق عليه', en: 'Agreed' },
  ceilings: { ar: '\u2066+10%\u2069 و\u2066−20%\u2069 من القيمة الموقّعة', en: '+10% and −20% of the signed value' },
  noCeiling: { ar: 'بلا سقف نظامي', en: 'No ceiling in law' },
} as const satisfies Record<string, Words>
