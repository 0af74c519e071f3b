import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { drawPage } from '#server/files/pages'
import type { Words } from '#server/kernel/words'
import { drawPdf } from '#server/pdf'
import { officeFile } from './office'
import { inkOf, type SceneName, scene } from './scenes'

/** A file that an engagement file tells of: how it is called and what it is, without its bytes. */
export type SampleFile = {
  readonly name: string
  readonly kind: 'video' | 'pdf' | 'image' | 'office'
  readonly pages?: number
}

/** Which work it belongs to. `no` is the file's place in the version, from 1. */
export type SampleVersion = {
  readonly deliverable: string
  readonly contract: string
  readonly version: number
  readonly no: number
  readonly title: Words
  readonly client: Words
  readonly agency: Words
  readonly at: Date
}

/**
 * The bytes of a file that imported history only names, drawn on the spot: a poster, a report, a short film, a plain
 * office document. The same file gives the same bytes; two files never do, because each carries its mark.
 */
export async function sampleFile(of: SampleVersion, file: SampleFile): Promise<Uint8Array> {
  const mark = `${of.deliverable} v${of.version}.${of.no} ${file.name}`
  if (file.kind === 'video') return markedClip(mark)
  if (file.kind === 'office') return officeFile(file.name, mark, of.title)
  const pdf = await drawPdf('samples/sample.typ', paperOf(of, file, mark), of.at)
  if (file.kind === 'pdf') return pdf
  const { png } = await drawPage(pdf, 1)
  if (!png) throw new Error(`${mark} has no first page`)
  return png
}

const scenes: readonly SceneName[] = ['oasis', 'trail', 'coast']

/** Each client keeps its landscape, each work its own light. */
const numberIn = (ref: string) => Number(/\d+/.exec(ref)?.[0] ?? 1)

const sceneOf = (of: SampleVersion): SceneName => scenes[(numberIn(of.contract) + 2) % 3] ?? 'oasis'

function paperOf(of: SampleVersion, file: SampleFile, mark: string) {
  const name = sceneOf(of)
  const variant = numberIn(of.deliverable) + of.version - 1
  const art = (turn: number) => scene(name, variant + turn, 0.55 + ((variant + turn) % 4) * 0.15)
  return {
    kind: file.kind,
    mark: `${of.deliverable} v${of.version}.${of.no}`,
    keywords: mark,
    title: of.title,
    version: { ar: `النسخة ${of.version}`, en: `Version ${of.version}` },
    client: plainName(of.client.ar),
    agency: plainName(of.agency.ar),
    accent: accents[name],
    ink: inkOf(name, variant),
    tall: /mobile|9x16|story/i.test(file.name) ? 1.7 : 1,
    cover: art(0),
    pages: Array.from({ length: Math.max(1, file.pages ?? 1) }, (_, index) => pageOf(of, file, index, art)),
  }
}

const accents: Readonly<Record<SceneName, string>> = { oasis: '#2F5C46', trail: '#8A5A3C', coast: '#135466' }

/** The sample marks its bodies as invented, in brackets; a poster need not. */
const plainName = (name: string) => name.replace(/\s*\(.*\)$/, '')

function pageOf(of: SampleVersion, file: SampleFile, index: number, art: (turn: number) => string) {
  const isPost = file.kind === 'image' || /post|story/i.test(file.name)
  const chapter = chapters[(index - 1 + chapters.length) % chapters.length] ?? { head: '', body: [] }
  const forms = /design|microsite|web|staging/i.test(file.name) ? (['wireframe', 'wireframe', 'text'] as const) : inner
  return {
    form: isPost ? 'post' : (forms[index % forms.length] ?? 'text'),
    number: String(index).padStart(2, '0'),
    head: {
      ar: isPost && index > 0 ? (posts[index % posts.length] ?? '') : isPost ? headOf(of.title.ar) : chapter.head,
    },
    lead: { ar: leads[sceneOf(of)][index % 3] ?? '' },
    body: chapter.body,
    art: isPost ? art(index) : [art(index), art(index + 1), art(index + 2)],
    values: Array.from({ length: 8 }, (_, at) => 24 + ((index * 17 + at * 13 + of.version * 5) % 66)),
  }
}

const inner = ['text', 'figures', 'pictures'] as const

/** What stands before a colon or a bracket is the work's own name. */
const headOf = (title: string) => title.split(/[:(]/)[0]?.trim() ?? title

const posts = [
  'موسم الرطب',
  'ماء الواحة أمانة',
  'ازرع لتبقى',
  'نخلة في كل بيت',
  'من البئر إلى البذرة',
  'ظل يكبر معنا',
] as const
const leads: Readonly<Record<SceneName, readonly string[]>> = {
  oasis: ['من واحاتنا إلى بيوتكم', 'خطوة كل يوم، وأثر يدوم', 'لأن الأرض تعرف أهلها'],
  trail: ['دربك من عند بابك', 'كل خطوة أقرب', 'المدينة على قدميك'],
  coast: ['على مدّ البصر', 'البحر أقرب مما تظن', 'موعدنا على الشاطئ'],
}

const chapters: readonly { head: string; body: readonly string[] }[] = [
  {
    head: 'الفكرة في سطر',
    body: [
      'نتحدث إلى الناس بلغتهم، ونبدأ مما يرونه كل يوم: الماء والظل والطريق القصير إلى البيت.',
      'الرسالة واحدة في كل وسيط، والدليل عليها صورة أو رقم يمكن التحقق منه.',
    ],
  },
  {
    head: 'الجمهور ولحظة اللقاء',
    body: [
      'العائلات في المساء، والشباب في الطريق، والمزارعون في موسم الحصاد. لكل منهم مدخل مختلف والنبرة واحدة.',
      'اخترنا أوقات النشر من سلوك الجمهور في الأشهر الثلاثة الماضية، لا من المعتاد.',
    ],
  },
  {
    head: 'الاتجاه البصري',
    body: [
      'ألوان مأخوذة من المكان: رمل وخضرة وماء. الخط واضح من بعيد، والمساحة البيضاء جزء من الرسالة.',
      'لا تُستخدم صورة من غير مكانها، ولا يُكتب رقم من غير مصدره.',
    ],
  },
  {
    head: 'ما قسناه',
    body: ['الوصول والتفاعل وتذكّر الرسالة، على ثماني فترات متتالية. الفترة الأخيرة مظللة.'],
  },
  {
    head: 'ما نوصي به',
    body: [
      'أن تستمر الوتيرة نفسها شهرين، ثم تُراجع الرسالة قبل الموسم التالي.',
      'وأن تُعتمد قائمة واحدة للملاحظات في كل جولة، ليصل العمل في موعده.',
    ],
  },
]

const clipPath = resolve('prisma/sample-media/clip.webm')
const voidMark = Buffer.from('mujaz-sample-clip:')

/**
 * The one short film, told apart by what is written into a part of it that players skip (an EBML Void element, left
 * there by scripts/sample-media.ts). The picture is the same in all of them.
 */
async function markedClip(mark: string): Promise<Uint8Array> {
  const clip = Buffer.from(await readFile(clipPath))
  const at = clip.indexOf(voidMark)
  if (at < 0) throw new Error(`${clipPath} has no room for a mark; make it again with scripts/sample-media.ts`)
  const digest = createHash('sha256').update(mark).digest('hex')
  clip.write(digest, at + voidMark.length, 'latin1')
  return new Uint8Array(clip)
}
