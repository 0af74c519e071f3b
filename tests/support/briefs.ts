import { type BriefField, briefFields } from '#server/briefs/rules'
import type { FieldReading } from '#server/briefs/schema'
import { as, type Cast } from '#tests/support/stage'

/** What Huda wrote: every field of the rubric is in it but the approver. */
export const posterWords = [
  'المشكلة: الزائر لا يعرف مواعيد المهرجان.',
  'الهدف: رفع الحجوزات من 400 إلى 900 قبل 30 ديسمبر 2026.',
  'الجمهور: عائلات الواحة.',
  'المخرجات: 3 ملصقات.',
].join('\n')

/** Sara writes down what Huda said by phone. */
export const logged = (people: Cast, change: Record<string, unknown> = {}) => ({
  contractNo: people.contractNo,
  speakerId: people.huda.id,
  channel: 'phone' as const,
  receivedAt: '2026-11-15T08:40',
  type: 'campaign' as const,
  title: 'ملصقات المهرجان',
  words: posterWords,
  supersedes: '',
  fileIds: [],
  ...change,
})

const missing: FieldReading = {
  state: 'missing',
  valueAr: '',
  valueEn: '',
  reasonAr: '',
  reasonEn: '',
  quote: '',
  starts: '',
}
export const present = (valueAr: string, quote = ''): FieldReading => ({ ...missing, state: 'present', valueAr, quote })
export const weak = (valueAr: string, reasonAr: string): FieldReading => ({
  ...missing,
  state: 'weak',
  valueAr,
  reasonAr,
})

/** A reading in which every field is there, but for what a test changes. */
export function readingOf(change: Partial<Record<BriefField, FieldReading>> = {}): Record<BriefField, FieldReading> {
  const whole = Object.fromEntries(briefFields.map((field) => [field, present('مذكور')])) as Record<
    BriefField,
    FieldReading
  >
  return { ...whole, problem: present('الزائر لا يعرف المواعيد', 'الزائر لا يعرف مواعيد المهرجان'), ...change }
}
export { missing }

/** A brief that came in and was read once. */
export async function readBrief(people: Cast, change: Partial<Record<BriefField, FieldReading>> = {}) {
  const { no } = await as(people.sara).briefs.log(logged(people))
  await as(people.sara).briefs.assess({
    no,
    onRevision: '0',
    lineId: people.lines.posters,
    note: '',
    fields: readingOf(change),
  })
  return no
}
