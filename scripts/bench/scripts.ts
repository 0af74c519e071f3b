import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const folder = 'build/client'

type Asked = { module: string; imports?: readonly string[]; parentId?: string }
type Manifest = { entry: Asked; routes: Readonly<Record<string, Asked>> }

/** The scripts of one route and of the frames around it: how many files, and how many bytes they are compressed. */
export type Scripts = { route: string; files: number; bytes: number }

/** What the browser asks for on the first page it opens here, for every route of the build in `build/client`. */
export function scriptsOfRoutes(): Scripts[] {
  const { entry, routes } = manifest()
  const known = new Map<string, number>()
  const weigh = (file: string) => {
    const bytes = known.get(file) ?? gzipSync(readFileSync(folder + file)).length
    known.set(file, bytes)
    return bytes
  }
  return Object.keys(routes).map((route) => {
    const files = [
      ...new Set([entry, ...framed(routes, route)].flatMap(({ module, imports = [] }) => [module, ...imports])),
    ]
    return { route, files: files.length, bytes: files.map(weigh).reduce((sum, bytes) => sum + bytes, 0) }
  })
}

/** A route, and every frame it stands in. */
function framed(routes: Manifest['routes'], route: string | undefined): Asked[] {
  const asked = route ? routes[route] : undefined
  return asked ? [asked, ...framed(routes, asked.parentId)] : []
}

function manifest(): Manifest {
  const name = readdirSync(`${folder}/assets`).find((file) => file.startsWith('manifest-'))
  if (!name) throw new Error('There is no build to read: run `npm run build`')
  const text = readFileSync(`${folder}/assets/${name}`, 'utf8')
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest
}
