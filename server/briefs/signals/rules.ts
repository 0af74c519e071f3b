import type { BriefField } from '#server/briefs/rules'
import { foldArabic } from '#server/kernel/arabic'

/**
 * Signs that a field is weaker than it looks. They only propose: present, weak or missing is the account manager's
 * judgement, and a signal that was overruled has changed nothing.
 */
export const signalCodes = [
  'empty',
  'no_number',
  'no_date',
  'everyone',
  'several_messages',
  'solution_first',
  'like_last_year',
  'two_dates',
  'wide_range',
  'no_named_approver',
  'no_line',
  'out_of_hours_chat',
] as const
export type SignalCode = (typeof signalCodes)[number]

export type Signal = {
  /** Null when it is about the brief as a whole. */
  readonly field: BriefField | null
  readonly code: SignalCode
  readonly proposes: 'weak' | 'missing' | null
}

type Sign = {
  readonly code: SignalCode
  readonly field: BriefField
  readonly proposes: 'weak' | 'missing'
  /** Whether it may be looked for in the whole of the client's words, not only in the field. */
  readonly anywhere: boolean
  readonly sees: (folded: string) => boolean
}

/** Patterns are written as `foldArabic` leaves the words: ا for every alef, ه for ة, ي for ى, ASCII digits. */
const months =
  'يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|محرم|صفر|ربيع|جمادي|رجب|شعبان|رمضان|شوال|ذو القعده|ذو الحجه|january|february|march|april|may|june|july|august|september|october|november|december'
const oneDate = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}|\\d{1,2}\\s+(?:${months})|(?:${months})\\s+\\d{1,4})`
const date = new RegExp(oneDate)
const eitherDate = new RegExp(
  `${oneDate}.{0,12}(?:\\s(?:او|or)\\s|وذكر لاحقا|later (?:said|mentioned)).{0,12}${oneDate}`,
)
const period = /خلال\s|في شهر|اسبوع|ساعت|within\s|a month|weeks?\b|hours?\b/
const everyone = /الجميع|كل الناس|كل شخص|للكل\b|عامه الناس|من الناس|everyone|everybody|general public|all people/
const solution =
  /^\W*(?:السلام عليكم\W*)?(?:نبغي|نبي|نبغا|ابغي|نريد|نحتاج|عايزين|can we get|we (?:want|need)|build us|make us)\s/
const likeLastYear =
  /(?:مثل|زي|نفس)\s.{0,24}(?:السنه الماضيه|العام الماضي|السنه اللي فاتت)|like last year|same as last year/
const between = /(?:بين|between)\s+(\d[\d,]*)\s*(?:و|and)\s*(\d[\d,]*)/g
const span = /(\d[\d,]*)\s*(?:-|–|الي|to)\s*(\d[\d,]*)/g
const unnamed = /الفريق|سيؤكد|سيوكد|لاحقا|team will|to be confirmed|tbc|we will confirm/
const unlined = /مرنه|ضمن العقد|مفتوحه|flexible|open budget|as usual/
const number = (text: string) => Number(text.replaceAll(',', ''))

/** A range wider than twice its low end names no quantity. In the whole text only a spoken range counts: ages and dates have dashes too. */
const isWide = (folded: string, pattern: RegExp) =>
  [...folded.matchAll(pattern)].some(([, low = '0', high = '0']) => number(low) > 0 && number(high) > 2 * number(low))

const signs: readonly Sign[] = [
  { code: 'no_number', field: 'objective', proposes: 'weak', anywhere: false, sees: (text) => !/\d/.test(text) },
  {
    code: 'no_date',
    field: 'objective',
    proposes: 'weak',
    anywhere: false,
    sees: (text) => !date.test(text) && !period.test(text),
  },
  { code: 'everyone', field: 'audience', proposes: 'weak', anywhere: true, sees: (text) => everyone.test(text) },
  {
    code: 'several_messages',
    field: 'message',
    proposes: 'weak',
    anywhere: false,
    sees: (text) => text.split(/[\n;؛•]|\d[.)]\s/).filter((part) => part.trim().length > 2).length > 1,
  },
  {
    code: 'solution_first',
    field: 'problem',
    proposes: 'missing',
    anywhere: true,
    sees: (text) => solution.test(text),
  },
  {
    code: 'like_last_year',
    field: 'objective',
    proposes: 'weak',
    anywhere: true,
    sees: (text) => likeLastYear.test(text),
  },
  {
    code: 'two_dates',
    field: 'timeline',
    proposes: 'weak',
    anywhere: true,
    sees: (text) => eitherDate.test(text),
  },
  {
    code: 'wide_range',
    field: 'deliverables',
    proposes: 'weak',
    anywhere: true,
    sees: (text) => isWide(text, between),
  },
  {
    code: 'wide_range',
    field: 'deliverables',
    proposes: 'weak',
    anywhere: false,
    sees: (text) => isWide(text, span),
  },
  {
    code: 'no_named_approver',
    field: 'approver',
    proposes: 'missing',
    anywhere: true,
    sees: (text) => unnamed.test(text),
  },
  { code: 'no_line', field: 'budgetLine', proposes: 'weak', anywhere: true, sees: (text) => unlined.test(text) },
]

/** What the text of each field warns about. A field without words is proposed missing, and nothing more is said of it. */
export function signalsOf(texts: Partial<Record<BriefField, string | null>>): readonly Signal[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const field = name as BriefField
    const folded = foldArabic(text ?? '').trim()
    if (!folded) return [{ field, code: 'empty', proposes: 'missing' } as const]
    return signs
      .filter((sign) => sign.field === field && sign.sees(folded))
      .map(({ code, proposes }): Signal => ({ field, code, proposes }))
  })
}

/** What the client's words warn about before anyone has read them into fields. Nothing here is ever written to them. */
export function signalsInWords(words: string, arrival: { channel: string; outOfHours: boolean }): readonly Signal[] {
  const folded = foldArabic(words).trim()
  const found = signs
    .filter((sign) => sign.anywhere && sign.sees(folded))
    .map(({ code, field, proposes }): Signal => ({ field, code, proposes }))
  const chat = arrival.channel === 'whatsapp' && arrival.outOfHours
  return chat ? [...found, { field: null, code: 'out_of_hours_chat', proposes: null }] : found
}
