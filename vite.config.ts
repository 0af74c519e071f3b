import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
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

/** What every page needs, and what every form needs: a few files to ask for, not forty. */
const parcels = {
  forms: /node_modules\/(react-hook-form|@hookform|zod)\/|\/app\/(forms|form-key|upload)\.|\/server\/kernel\/schema\./,
  house:
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\/|\/app\/(words|nonce|navigation|title|addresses)\.|\/app\/(ui|shell)\/|\/server\/(words|clients\/members\/words|\w+\/refusals\/words|kernel\/(?!schema)\w+)\./,
}

/** Parts that only some pages need, and that are heavy, stay with those pages. */
const apart = /\/app\/ui\/(hijri-picker|matrix|waterfall|payment-path|paper|measure|file-field)\.|\.css|\.server\./

/** The chapters whose parts and papers travel together: what shows them in one parcel, what acts on them in another. */
const chapter =
  /\/(?:app|server)\/(clients|contracts|briefs|deliverables|timelines|invoices|relations|reports|portal|certificates|engagements|today)\//

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** Whether a file asks for what forms need, itself or through what it imports. */
function acts(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (parcels.forms.test(id)) return true
  if (seen.has(id) || parcels.house.test(id)) return false
  seen.add(id)
  return (modules.getModuleInfo(id)?.importedIds ?? []).some((next) => acts(next, modules, seen))
}

function parcelOf(id: string, modules: Modules): string | undefined {
  if (apart.test(id) || id.includes('/app/routes/')) return undefined
  const general = Object.entries(parcels).find(([, belongs]) => belongs.test(id))?.[0]
  if (general) return general
  const name = chapter.exec(id)?.[1]
  return name && (acts(id, modules) ? `${name}-acts` : name)
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
  build: isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: parcelOf } } },
}))
