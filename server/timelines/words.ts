import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** What a timeline says beside its drawing, and in the table that says the same. */
export const timelineWords = {
  timeline: { ar: 'الجدول الزمني', en: 'Timeline' },
  work: { ar: 'العمل', en: 'Work' },
  workAndHolder: { ar: 'العمل، ومن عنده الكرة', en: 'Work, and who holds it' },
  holder: { ar: 'من عنده الكرة', en: 'Who holds it' },
  planned: { ar: 'مخطط', en: 'Planned' },
  actual: { ar: 'فعلي', en: 'Actual' },
  baseline: { ar: 'خط الأساس', en: 'Baseline' },
  weekend: { ar: 'الجمعة والسبت', en: 'Friday and Saturday' },
  holiday: { ar: 'إجازة رسمية', en: 'Public holiday' },
  today: { ar: 'اليوم', en: 'Today' },
  slip: { ar: 'عن الأساس', en: 'Against the baseline' },
  milestone: { ar: 'معلم', en: 'Milestone' },
  asTable: { ar: 'كجدول', en: 'As a table' },
  asDrawing: { ar: 'كرسم', en: 'As a drawing' },
  zoom: { ar: 'المدى', en: 'Range' },
  week: { ar: 'أسبوع', en: 'Week' },
  quarter: { ar: 'ربع', en: 'Quarter' },
  year: { ar: 'سنة', en: 'Year' },
  notStarted: { ar: 'لم يبدأ', en: 'Not started' },
  late: { ar: '{days} بعد الأساس', en: '{days} past the baseline' },
  money: { ar: 'المال', en: 'Money' },
  contract: { ar: 'العقد', en: 'Contract' },
  allContracts: { ar: 'كل العقود', en: 'All contracts' },
  furthest: { ar: 'أبعدها «{title}»، {days}.', en: 'the furthest “{title}”, by {days}.' },
  earlier: { ar: 'ما قبل', en: 'Earlier' },
  later: { ar: 'ما بعد', en: 'Later' },
} as const satisfies Record<string, Words>

/** The sentence over a timeline: how much of what is open is planned past its baseline. */
export const lateWorkWords: CountedWords = {
  ar: {
    zero: 'لا عمل متأخرًا عن خط الأساس',
    one: 'عمل واحد متأخر عن خط الأساس',
    two: 'عملان متأخران عن خط الأساس',
    few: '{count} أعمال متأخرة عن خط الأساس',
    many: '{count} عملًا متأخرًا عن خط الأساس',
    other: '{count} عمل متأخر عن خط الأساس',
  },
  en: { one: 'One piece of work is past its baseline', other: '{count} pieces of work are past their baselines' },
}
