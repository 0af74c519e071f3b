import { expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source-files'

/** The plan of the house: which rooms each room may open onto. */
const plan: Record<string, string[]> = {
  routes: ['door', 'app', 'paper'],
  app: ['app', 'paper'],
  frame: ['door', 'app', 'paper'],
  entry: ['door', 'app', 'server', 'paper'],
  door: ['door', 'server', 'paper'],
  server: ['server', 'paper', 'emails', 'tables'],
  emails: [],
  paper: ['paper'],
}

/** The story, in order. A chapter reads the ones before it, and reaches the ones after it by queueing a job. */
const story = 'kernel clients contracts briefs deliverables timelines invoices relations reports portal'.split(' ')

/** A chapter has at most these eight files. One that outgrew a page is parted by noun into folders with the same names. */
const eightNames = /^(schema|rules|policy|words|document|queries|router|jobs)$/
const inChapter = new RegExp(`^server/(${story.slice(1).join('|')})/`)

/** Paper is pure: no table, no clock, no network. It may be read anywhere, even in the browser. So is the name of a form's key. */
const paper = /^server\/(kernel\/[\w-]+|([\w-]+\/)+(schema|rules|policy|words|document)|words)$|^app\/form-key$/

const modules = sourceFiles('app', 'server', 'emails').map(({ path, source }) => ({
  path: path.replace(/\.tsx?$/, ''),
  source,
  lines: source.split('\n').length - 1,
}))

function roomOf(path: string): string {
  if (paper.test(path)) return 'paper'
  if (/^app\/(?!entry\.).*\.server$|^app\/routes\/(api\.|files\.|healthz|.*\[\.\](pdf|csv))/.test(path)) return 'door'
  if (path === 'app/entry.server') return 'entry'
  if (/^app\/(root|entry\.client)$/.test(path)) return 'frame'
  if (path.startsWith('app/routes/')) return 'routes'
  if (path.startsWith('prisma/')) return 'tables'
  return path.split('/')[0] ?? path
}

const chapterOf = (path: string) => story.indexOf(/^server\/(\w+)\//.exec(path)?.[1] ?? '')

// Types are erased before anything runs, so `import type` opens no door.
const imports = modules.flatMap(({ path, source }) =>
  [...source.matchAll(/^(?:import|export) (?!type )[^']*'(#|\.{1,2}\/)([^']+)'/gm)].map(
    ([, start = '', rest = '']) => ({
      from: path,
      to: start === '#' ? rest : new URL(start + rest, `file:///${path}`).pathname.slice(1),
    }),
  ),
)

test('every import follows the plan', () => {
  expect(imports.filter(({ from, to }) => !plan[roomOf(from)]?.includes(roomOf(to)))).toEqual([])
})

test('no chapter reads ahead', () => {
  expect(imports.filter(({ from, to }) => chapterOf(from) >= 0 && chapterOf(to) > chapterOf(from))).toEqual([])
})

test('a chapter keeps to its eight names', () => {
  const named = modules.filter(({ path }) => inChapter.test(path)).map(({ path }) => path)
  expect(named.filter((path) => !eightNames.test(path.split('/').at(-1) ?? ''))).toEqual([])
})

test('a file fits on a page of 250 lines, a route on 80', () => {
  const tests = sourceFiles('tests').map(({ path, source }) => ({ path, lines: source.split('\n').length - 1 }))
  const long = [...modules, ...tests].filter(({ path, lines }) => lines > (path.startsWith('app/routes/') ? 80 : 250))
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
})

test('a function is at most 40 lines long', () => {
  expect(modules.filter(({ path }) => path.startsWith('server/')).flatMap(longFunctions)).toEqual([])
})

test('nothing is placed left or right, so that Arabic is not a second design', () => {
  const physical =
    /(?<![\w-])(-?(m|p)[lr]-|text-(left|right)(?![\w-])|-?(left|right)-|(rounded|border|scroll-[mp])-?[lr](-|(?![\w-])))[\w[\]./%-]*/g
  const placed = modules
    .filter(({ path }) => path.startsWith('app/'))
    .flatMap(({ path, source }) =>
      [...source.matchAll(/class(?:Name)?=(?:"([^"]*)"|\{`([^`]*)`\}|\{'([^']*)'\})/g)].flatMap((found) =>
        ((found[1] ?? found[2] ?? found[3] ?? '').match(physical) ?? []).map((name) => `${path}: ${name}`),
      ),
    )
  expect(placed).toEqual([])
})

test('no SQL is glued from strings, no page from raw HTML, no address checked by its form alone', () => {
  const unsafe = /\$(query|execute)RawUnsafe|dangerouslySetInnerHTML|z\.url\(|z\.string\(\)\.url\(/
  expect(modules.filter(({ source }) => unsafe.test(source)).map(({ path }) => path)).toEqual([])
})

test('nobody silences a check, skips a test or leaves a promise in a comment', () => {
  const silenced =
    /\bas any\b(?! [a-z])|@ts-(ignore|expect-error|nocheck)|biome-ignore|\b(test|it|describe)\.(skip|only|todo|fixme)\b|\b(TODO|FIXME|XXX)\b/
  const written = [...modules, ...sourceFiles('tests').filter(({ path }) => path !== 'tests/unit/house.test.ts')]
  expect(written.filter(({ source }) => silenced.test(source)).map(({ path }) => path)).toEqual([])
})

test('every word is said in both languages, and no Arabic has an em dash or Eastern digits', async () => {
  const files = import.meta.glob<Record<string, unknown>>('../../{app,server}/**/*words.ts')
  const loaded = await Promise.all(Object.entries(files).map(async ([path, load]) => badWords(await load(), path)))
  expect(loaded.flat()).toEqual([])
})

/** Walks what a words file exports and names each pair that says nothing in one language. */
function badWords(value: unknown, place: string): string[] {
  if (value === null || typeof value !== 'object') return []
  const { ar, en } = value as { ar?: unknown; en?: unknown }
  if (typeof ar === 'string' || typeof en === 'string') {
    const isSaid = typeof ar === 'string' && typeof en === 'string' && ar.trim() !== '' && en.trim() !== ''
    return isSaid && !/[—٠-٩]/.test(ar) ? [] : [place]
  }
  return Object.entries(value).flatMap(([key, inner]) => badWords(inner, `${place} ${key}`))
}

/** A function that starts at the margin ends where its brace is back at the margin. */
function longFunctions({ path, source }: { path: string; source: string }): string[] {
  const lines = source.split('\n')
  return lines.flatMap((line, at) => {
    const name = /^(?:export )?(?:default )?(?:async )?function\*? (\w+)/.exec(line)?.[1]
    if (!name) return []
    const length = lines.slice(at).indexOf('}') + 1
    return length > 40 ? [`${path}: ${name} has ${length} lines`] : []
  })
}
