/**
 * Completes package-lock.json after a package was added: `node scripts/complete-lock.mjs`.
 *
 * npm leaves a platform's native package out of the lock when the registry at hand does not carry it, and `npm ci` then refuses
 * the lock everywhere. The name and the exact version are known from the package that asks for it, so they are written in;
 * that platform's own `npm ci` fetches it where it is carried.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x']

const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
    if (!isLocked(path, name) && /^\d/.test(version)) {
      lock.packages[`node_modules/${name}`] = platformPackage(name, version, entry)
      added.push(`${name}@${version}`)
    }

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `Added to the lock:\n${added.join('\n')}` : 'The lock is complete.')

/** A package finds another in its own node_modules, or in one of the folders above it. */
function isLocked(from, name) {
  const folders = from.split('/node_modules/')
  return (
    folders.some((_, at) => lock.packages[[...folders.slice(0, at + 1), name].join('/node_modules/')]) ||
    Boolean(lock.packages[`node_modules/${name}`])
  )
}

function platformPackage(name, version, { dev, license }) {
  const words = name.split(/[/-]/)
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    ...(license && { license }),
    optional: true,
    ...(os && { os: [os] }),
  }
}
