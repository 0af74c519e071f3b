import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The browser for the stories: CHROMIUM_PATH, else the system's Chromium, else Debian's, installed when we are root there.
 * Gives its path, or the reason why there is none.
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return existsSync(named) ? { path: named } : { reason: `CHROMIUM_PATH names ${named}, which is not there` }
  const found = onPath() ?? installOnDebian()
  return found ? { path: found } : { reason: 'no Chromium on this machine; name one with CHROMIUM_PATH' }
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  const apt = (...words) =>
    spawnSync('apt-get', words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status
  apt('update')
  return apt('install', '-y', '--no-install-recommends', 'chromium') === 0 ? onPath() : undefined
}
