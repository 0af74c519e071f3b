/**
 * Builds `server/main.ts` into `build/house/main.js`: one file that Node starts without translating TypeScript first.
 * Packages stay packages; only our own files are put together.
 */
import { build } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [tsconfigPaths()],
  esbuild: { jsx: 'automatic' },
  build: { ssr: 'server/main.ts', outDir: 'build/house', target: 'node20', minify: false },
})
