import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'

const plugins = [tsconfigPaths()]

/**
 * The same integration suite on both engines: what passes on one and fails on the other is a bug of ours. Each file of tests
 * has a database of its own, copied from one that was migrated once; each test in it has an agency of its own.
 */
const integrationOn = (engine: 'postgres' | 'pglite') => ({
  plugins,
  test: {
    name: engine,
    include: ['tests/integration/**/*.test.{ts,tsx}'],
    globalSetup: `tests/support/${engine}.ts`,
    setupFiles: `tests/support/on-${engine}.ts`,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { plugins, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      integrationOn('postgres'),
      integrationOn('pglite'),
    ],
  },
})
