import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    /** Names the scripts of one response in its content security policy. */
    nonce: string
  }
}

// Which file of the browser's build a module travels in: few files for each page, and nothing in them for other pages.

/**
 * What people do in one go travels in one parcel: the pages under these addresses, and the parts in folders of these
 * names. A page with an address of its own here is told from those beside it.
 */
const areas: Record<string, string> = {
  ...{ briefs: 'briefs', return: 'briefs' },
  ...{ deliverables: 'work', work: 'work', certificates: 'work' },
  ...{
    contracts: 'contracts',
    'contracts.$no._index': 'contract',
    'contracts.$no.scope': 'contract',
    contract: 'contract',
  },
  clients: 'clients',
  ...{ claims: 'money', invoices: 'money', ageing: 'money' },
  ...{ relations: 'relations', promises: 'relations', cases: 'relations', interactions: 'relations', ask: 'relations' },
  ...{ today: 'relations', _index: 'relations' },
  ...{ timelines: 'timelines', timeline: 'timelines' },
  ...{ auth: 'auth', 'sign-in': 'auth', forgot: 'auth', reset: 'auth', choose: 'auth', settings: 'auth' },
}

/** Read only when a form is touched: the schemas, and what reads them. */
const checks = /\/node_modules\/(@hookform|zod)\/|\/server\/([\w-]+\/)+schema\.ts$/

/** What every form needs. */
const forms = /\/node_modules\/react-hook-form\/|\/app\/(forms|check|upload)\./

/** The start of every page, and what the bundler adds by itself. */
const start = /^\0|\/app\/entry\.client\./

/** A page's own file in the browser's build, by the name of its route. */
const page = /\/app\/(?:routes\/)?([^/]+)\.tsx\?__remix-build-client-route$/

/** The parts of a route's name that say in which frame it stands, and not what it is about. */
const frames = ['root', '$locale', '_agency', '_open', 'p']

/** The folder a module was made in; the design system has none of its own. */
const chapter = /.*\/(?:app|server)\/(?:reports\/)?(?!(?:ui|app|server)\/)([\w-]+)\//

type Modules = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>
type Readers = Map<string, Set<string>>

/** For each module the pages that load it, and `checks` where the checks of forms do. */
function readersOf(modules: Modules): Readers {
  const readers: Readers = new Map()
  const walk = (id: string, reader: string) => {
    const known = readers.get(id) ?? new Set()
    if (known.has(reader)) return
    readers.set(id, known.add(reader))
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) walk(next, reader)
  }
  for (const id of modules.getModuleIds())
    if (page.test(id)) walk(id, id)
    else if (checks.test(id)) walk(id, 'checks')
  return readers
}

/** Whether a file asks for what forms need, itself or through what it imports. */
function asks(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (/\/app\/forms\./.test(id)) return true
  if (seen.has(id) || id.includes('/node_modules/')) return false
  seen.add(id)
  return (modules.getModuleInfo(id)?.importedIds ?? []).some((next) => asks(next, modules, seen))
}

/** The area of a page. Frames and checks are the house's own. */
function areaOf(reader: string): string {
  const [first, ...rest] = (page.exec(reader)?.[1] ?? '').split('.').filter((part) => part && !frames.includes(part))
  if (!first) return 'house'
  return areas[[first, ...rest].join('.')] ?? areas[first] ?? first
}

/** The name of a module's parcel; none where one page alone reads it, so that it stays in that page's own file. */
function parcelOf(id: string, readers: Readers, asksForForms: (id: string) => boolean): string | undefined {
  if (checks.test(id)) return 'checks'
  if (forms.test(id)) return 'forms'
  if (start.test(id)) return 'house'
  const pages = [...(readers.get(id) ?? [])]
  const made = chapter.exec(id)?.[1] ?? ''
  if (id.includes('/app/routes/') || id.includes('.css') || pages.length < 2) return undefined
  const area = sharedBy(pages, made)
  return area && area !== 'house' && asksForForms(id) ? `${area}-forms` : area
}

/**
 * The area that carries what these pages share: their own, else the one that made it, else the house.
 * What two pages alone share of the design system stays apart.
 */
function sharedBy(pages: readonly string[], made: string): string | undefined {
  const from = new Set(pages.map(areaOf))
  if (from.has('house')) return 'house'
  if (from.has('contracts')) from.delete('contract')
  if (pages.length === 2 && from.size === 2 && !made) return undefined
  // What nearly every page of an engagement shows is the engagement's.
  const shown = pages.filter((reader) => areaOf(reader) === 'engagements').length
  if (shown > 3 && from.size < 4) return 'engagements'
  // The rest of what an engagement shows other areas made, so it takes their parcels.
  if (from.size > 1) from.delete('engagements')
  const [only = 'house'] = from
  const own = from.size === 1 && (made || !shown) ? only : areas[made]
  return own && from.size < 4 ? own : 'house'
}

/** Asked for each module of the browser's build, once all of them are known. */
function parcels() {
  let readers: Readers | undefined
  return (id: string, modules: Modules) => {
    readers ??= readersOf(modules)
    return parcelOf(id, readers, (one) => asks(one, modules))
  }
}

/**
 * zod can also write its schemas as JSON Schema. Pages check forms and never ask for that, and it cannot be shaken out of
 * its classes; so the browser's copy goes without it, 47 kB of source less in every form.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  enforce: 'pre',
  transform(code, id, options) {
    if (options?.ssr) return null
    if (id.endsWith('/zod/v4/classic/schemas.js'))
      return { code: code.replace(/^ *inst\._zod\.processJSONSchema = .*;$/gm, ''), map: null }
    if (id.endsWith('/zod/v4/core/to-json-schema.js')) return { code: nothing(code), map: null }
    return null
  },
}

/** The same exports, each of which does nothing. */
function nothing(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => `none as ${name}`)
  return `const none = () => () => ({})\nexport { ${names.join(', ')}, none as process }`
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [withoutJsonSchema, tailwindcss(), remix(remixConfig), tsconfigPaths()],
  build: isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: parcels() } } },
}))
