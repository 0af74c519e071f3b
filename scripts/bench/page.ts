import { chromium } from '@playwright/test'

export type ColdLoad = { requests: number; bytes: number; scriptBytes: number } | null

/** What a browser that has never been here fetches for one page, as it comes over the wire (compressed). `null` without a browser. */
export async function coldLoad(url: string, cookie: string): Promise<ColdLoad> {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args }).catch(() => null)
  if (!browser) return null
  const page = await browser.newPage({ extraHTTPHeaders: { cookie } })
  const network = await page.context().newCDPSession(page)
  const types = new Map<string, string>()
  const load = { requests: 0, bytes: 0, scriptBytes: 0 }
  await network.send('Network.enable')
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    load.requests += 1
    load.bytes += encodedDataLength
    if (types.get(requestId) === 'Script') load.scriptBytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await browser.close()
  return load
}
