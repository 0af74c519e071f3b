/**
 * Takes the README's two pictures from the running product: an engagement of the sample, in Arabic and in English.
 *
 *   npm run build && npm run pictures
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { demoEnvironment } from '#scripts/demo-environment'
import { demoPassword } from '#server/auth/accounts'

const address = 'http://127.0.0.1:3907'
const email = 'hind@midad-alwaha.example'
const page = '/engagements/CT-1'
const folder = mkdtempSync(`${tmpdir()}/mujaz-pictures-`)

const house = spawn(process.execPath, ['build/house/main.js'], {
  env: demoEnvironment({ PORT: '3907', DATA_DIR: folder, DATABASE_URL: '' }),
  stdio: 'inherit',
})
try {
  await untilOpen()
  mkdirSync('docs/pictures', { recursive: true })
  for (const locale of ['ar', 'en']) await take(locale)
} finally {
  house.kill('SIGTERM')
  await new Promise((closed) => house.once('close', closed))
  rmSync(folder, { recursive: true, force: true })
}

async function untilOpen(): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    const answer = await fetch(`${address}/en/sign-in`).catch(() => null)
    if (answer?.status === 200) return
    await wait(100)
  }
  throw new Error('Mujaz did not open')
}

async function take(locale: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  })
  const view = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 })
  await view.goto(`${address}/${locale}/sign-in`)
  await view.locator('input[name=email]').fill(email)
  await view.locator('input[name=password]').fill(demoPassword)
  await view.locator('form button[type=submit]').first().click()
  await view.waitForURL(/\/today/)
  await view.goto(`${address}/${locale}${page}`, { waitUntil: 'networkidle' })
  await view.screenshot({ path: `docs/pictures/${locale}.png` })
  await browser.close()
}
