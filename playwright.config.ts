import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { defineConfig } from '@playwright/test'

/** A house of its own for the stories, with the sample in it: an embedded database in a fresh folder. */
const dataDir = process.env['DATA_DIR'] ?? mkdtempSync(`${tmpdir()}/mujaz-stories-`)
process.env['DATA_DIR'] = dataDir // The browsers' own processes read this file again.
const port = process.env['PORT'] ?? '3312'
const chromium = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const pages = ['**/every-page.spec.ts', '**/scripts.spec.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  // The stories write, one after the other; beside them each page is only looked at.
  projects: [
    { name: 'stories', testIgnore: pages, workers: 1 },
    { name: 'pages', testMatch: pages, workers: 1, use: { trace: 'off' } },
  ],
  outputDir: 'test-results/stories',
  workers: 2,
  timeout: 60_000,
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'ar-SA',
    timezoneId: 'Asia/Riyadh',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: ['--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', ...asRoot],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: port, DATA_DIR: dataDir, NODE_ENV: '', DATABASE_URL: process.env['DATABASE_URL'] ?? '' },
  },
})
