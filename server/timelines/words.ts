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
  since: { ar: 'منذ {day}', en: 'Since {day}' },
} as const satisfies Record<string, Words>
