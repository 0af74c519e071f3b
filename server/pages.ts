import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

/** `build` is the pages themselves; while developing, what makes them anew: asked for, and worked out, at every request. */
export type Pages = ServerBuild | (() => Promise<ServerBuild>)

/**
 * Answers with pages. Remix ranks every route it was given and tries them one after the other, anew at each request; so an
 * address in a chapter is answered by that chapter's routes alone, and any other by all of them.
 */
export function answerWith(build: Pages): RequestHandler {
  const all = handlerOf(build)
  if (typeof build === 'function') return all
  const chapters = new Map<string, RequestHandler>()
  for (const id of Object.keys(build.routes)) {
    const chapter = chapterOf(pathOf(build.routes, id))
    if (chapter && !chapters.has(chapter)) chapters.set(chapter, handlerOf(ofChapter(build, chapter)))
  }
  return (request, response, next) => {
    const chapter = chapterOf(request.path.slice(1).replace(/\.data$/, ''))
    return (chapters.get(chapter ?? '') ?? all)(request, response, next)
  }
}

const handlerOf = (build: Pages): RequestHandler =>
  createRequestHandler({
    build,
    mode: process.env['NODE_ENV'] ?? 'production',
    getLoadContext: (_request, response) => ({ nonce: String(response.locals['nonce']) }),
  })

/** The second word of `ar/deliverables/DL-08`, after the language; `null` where there is none, or where it may be any word. */
function chapterOf(path: string): string | null {
  const [, second = ''] = path.split('/')
  return /^[\w-]+$/.test(second) ? second : null
}

/** The whole path of a route, as its parents begin it: `:locale/deliverables/:no`. */
function pathOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id]
  if (!route) return ''
  return [route.parentId && pathOf(routes, route.parentId), route.path].filter(Boolean).join('/')
}

/** The same pages, but of one chapter, and those that stand in none. */
function ofChapter(build: ServerBuild, chapter: string): ServerBuild {
  const routes = Object.entries(build.routes).filter(([id]) => {
    const own = chapterOf(pathOf(build.routes, id))
    return own === null || own === chapter
  })
  return { ...build, routes: Object.fromEntries(routes) }
}
