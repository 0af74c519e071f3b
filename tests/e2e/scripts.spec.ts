import { expect, test } from '@playwright/test'
import { scriptsOfRoutes } from '#scripts/bench/scripts'

/** What a page may ask for before it answers to a hand, compressed. */
const most = { bytes: 150 * 1024, files: 9 }

test('the first page a browser opens asks for at most 150 kB of scripts, in at most nine files', () => {
  const routes = scriptsOfRoutes()
  expect(routes.length).toBeGreaterThan(60)
  expect(routes.filter(({ bytes, files }) => bytes > most.bytes || files > most.files)).toEqual([])
})
