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

/** What every page needs, and what every form needs: two files to ask for, not forty. */
const parcels = {
  forms: /node_modules\/(react-hook-form|@hookform|zod)\/|\/app\/(forms|form-key|upload)\.|\/server\/kernel\/schema\./,
  house:
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\/|\/app\/(words|nonce|navigation|title|addresses)\.|\/app\/(ui|shell)\/|\/server\/(words|kernel\/(words|dates|day|hijri|money|plural|quantity|refusals?|vocabulary|actor|arabic))\./,
}

/** Parts that only some pages need, and that are heavy, stay with those pages. */
const apart = /\/app\/ui\/(hijri-picker|matrix|waterfall|payment-path|paper|measure|file-field)\.|\.css|\.server\./

function parcelOf(id: string): string | undefined {
  if (apart.test(id)) return undefined
  return Object.entries(parcels).find(([, belongs]) => belongs.test(id))?.[0]
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
  build: isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: parcelOf, experimentalMinChunkSize: 3_000 } } },
}))
