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
  penaltyCap: { ar: 'سقف الغرامات', en: 'Cap on penalties' },
  delay: { ar: 'غرامة التأخير', en: 'Delay penalty' },
  shortfall: { ar: 'غرامة التقصير', en: 'Performance penalty' },
  retention: { ar: 'المحتجز من كل مستخلص', en: 'Retention on each claim' },
  includedRounds: { ar: 'جولات المراجعة المشمولة', en: 'Review rounds included' },
  payment: { ar: 'مهلة الصرف', en: 'Time to pay' },
  serviceCredit: { ar: 'خصم مستوى الخدمة', en: 'Service credit' },
  vatTaxPoint: { ar: 'تاريخ استحقاق الضريبة', en: 'VAT tax point' },
  changeCeiling: { ar: 'سقف أوامر التغيير', en: 'Ceiling of change orders' },
}

/** What each term rests on: the article for a contract under the law, the contract itself for one under own bylaws. */
const lawArticles: Partial<Record<TermName, Words>> = {
  advance: { ar: 'نظام المنافسات م\u00a066، اللائحة م\u00a0108', en: 'GTPL Art.\u00a066, GTPL Regs Art.\u00a0108' },
  finalGuarantee: { ar: 'نظام المنافسات م\u00a061', en: 'GTPL Art.\u00a061' },
  finalClaim: { ar: 'اللائحة م\u00a0111', en: 'GTPL Regs Art.\u00a0111' },
  penaltyCap: { ar: 'نظام المنافسات م\u00a072 و73', en: 'GTPL Arts.\u00a072 and 73' },
  delay: { ar: 'اللائحة م\u00a0119 و120', en: 'GTPL Regs Arts.\u00a0119 and 120' },
  shortfall: { ar: 'نظام المنافسات م\u00a073، اللائحة م\u00a0121', en: 'GTPL Art.\u00a073, GTPL Regs Art.\u00a0121' },
  payment: { ar: 'اللائحة م\u00a0109', en: 'GTPL Regs Art.\u00a0109' },
  vatTaxPoint: { ar: 'لائحة ضريبة القيمة المضافة م\u00a020', en: 'VAT Regs Art.\u00a020' },
  changeCeiling: { ar: 'نظام المنافسات م\u00a069', en: 'GTPL Art.\u00a069' },
}

const taxArticle: Words = { ar: 'لائحة ضريبة القيمة المضافة م\u00a020', en: 'VAT Regs Art.\u00a020' }
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
