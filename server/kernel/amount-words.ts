import type { Halalas } from './money'
import type { Words } from './words'

/** A noun as Arabic counts it: one, two, after 3 to 10, after 11 to 99, after a round hundred. */
type Counted = readonly [one: string, two: string, few: string, many: string, round: string]

const scales: readonly Counted[] = [
  ['ألف', 'ألفان', 'آلاف', 'ألفًا', 'ألف'],
  ['مليون', 'مليونان', 'ملايين', 'مليونًا', 'مليون'],
  ['مليار', 'ملياران', 'مليارات', 'مليارًا', 'مليار'],
]
const riyal: Counted = ['ريال سعودي واحد', 'ريالان سعوديان', 'ريالات سعودية', 'ريالًا سعوديًا', 'ريال سعودي']
const halala: Counted = ['هللة واحدة', 'هللتان', 'هللات', 'هللة', 'هللة']

/** Numbers disagree with what they count: the first row goes with a masculine noun, the second with a feminine one. */
const units = {
  masculine: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' '),
  feminine: 'إحدى اثنتان ثلاث أربع خمس ست سبع ثمانٍ تسع عشر'.split(' '),
}
const teens = {
  masculine: 'أحد اثنا ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'.split(' ').map((unit) => `${unit} عشر`),
  feminine: 'إحدى اثنتا ثلاث أربع خمس ست سبع ثماني تسع'.split(' ').map((unit) => `${unit} عشرة`),
}
const tens = 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ')
const hundreds = 'مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة'.split(' ')

type Gender = keyof typeof units

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' و')

function belowHundred(count: number, gender: Gender): string {
  if (count <= 10) return units[gender][count - 1] ?? ''
  if (count < 20) return teens[gender][count - 11] ?? ''
  return joined([units[gender][(count % 10) - 1] ?? '', tens[Math.floor(count / 10) - 2] ?? ''])
}

const belowThousand = (count: number, gender: Gender = 'masculine') =>
  joined([hundreds[Math.floor(count / 100) - 1] ?? '', belowHundred(count % 100, gender)])

/** A number stands close to its noun: two lose their final ن, a counted thousand its tanween (خمسون ألف ريال). */
const leaning = (number: string) =>
  number.replace(/(مائتا|ألفا|مليونا|مليارا)ن$/, '$1').replace(/(ألف|مليون|مليار)ًا$/, '$1')

function counted(number: string, count: number, [one, two, few, many, round]: Counted): string {
  if (count === 1) return one
  if (count === 2) return two
  const last = count % 100
  if (last >= 3 && last <= 10) return `${number} ${few}`
  return last >= 11 ? `${number} ${many}` : `${leaning(number)} ${round}`
}

/** Three digits at a time, the largest first: 1,755 is 1 and 755. */
function groupsOf(amount: bigint): number[] {
  const groups: number[] = []
  for (let rest = amount; rest > 0n; rest /= 1_000n) groups.unshift(Number(rest % 1_000n))
  return groups
}

function arabic(amount: bigint): string {
  const groups = groupsOf(amount)
  return joined(
    groups.map((count, at) => {
      const scale = scales[groups.length - at - 2]
      return count === 0 || !scale ? belowThousand(count) : counted(belowThousand(count), count, scale)
    }),
  )
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const decades = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const englishScales = ['', ' thousand', ' million', ' billion']

function englishGroup(count: number): string {
  const rest = count % 100
  const low =
    rest < 20
      ? (small[rest] ?? '')
      : [decades[Math.floor(rest / 10) - 2], small[rest % 10]].slice(0, rest % 10 ? 2 : 1).join('-')
  if (count < 100) return low
  const high = `${small[Math.floor(count / 100)]} hundred`
  return rest ? `${high} ${low}` : high
}

function english(amount: bigint): string {
  const groups = groupsOf(amount)
  const said = groups.map((count, at) =>
    count ? `${englishGroup(count)}${englishScales[groups.length - at - 1]}` : '',
  )
  return said.filter(Boolean).join(' ') || 'zero'
}

const plural = (count: bigint, noun: string) => `${english(count)} ${noun}${count === 1n ? '' : 's'}`

/**
 * An amount as a cheque says it: 'فقط ثلاثمائة وواحد ألف وسبعمائة وخمسة وخمسون ريالًا سعوديًا لا غير'.
 *
 * Finance offices compare it with the figures, so that a digit cannot be changed alone. Takes amounts that are not
 * negative, up to 999 billion riyals.
 */
export function amountInWords(amount: Halalas): Words {
  const riyals = amount / 100n
  const halalas = Number(amount % 100n)
  const parts = [
    riyals > 0n || halalas === 0 ? riyalsInArabic(riyals) : '',
    halalas > 0 ? counted(belowHundred(halalas, 'feminine').replace(/^ثمانٍ$/, 'ثماني'), halalas, halala) : '',
  ]
  const said = [
    riyals > 0n || halalas === 0 ? plural(riyals, 'Saudi riyal') : '',
    halalas > 0 ? plural(BigInt(halalas), 'halala') : '',
  ].filter(Boolean)
  const sentence = `${said.join(' and ')} only`
  return { ar: `فقط ${joined(parts)} لا غير`, en: sentence.charAt(0).toUpperCase() + sentence.slice(1) }
}

function riyalsInArabic(riyals: bigint): string {
  if (riyals === 0n) return 'صفر ريال سعودي'
  // Only the last two digits decide the noun's form; but one and two stand alone only when nothing is before them.
  const last = Number(riyals % 100n)
  const count = riyals <= 2n ? Number(riyals) : last <= 2 ? 100 + last : last
  return counted(arabic(riyals), count, riyal)
}
