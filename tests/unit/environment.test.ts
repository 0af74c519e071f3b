import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environmentSchema, readEnvironment, StartProblem } from '#server/environment'
import { sourceFiles } from '#tests/support/source-files'

test('.env.example lists every variable and no other', () => {
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(listed.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted())
})

test('only the environment reads the variables', () => {
  const readers = sourceFiles('app', 'server', 'emails').filter(({ source }) =>
    /process\.env\b(?!\['NODE_ENV'\])/.test(source),
  )
  expect(readers.map(({ path }) => path)).toEqual(['server/environment.ts'])
})

test('nothing set is the demo, and so is a copied example', () => {
  expect(readEnvironment({}).NODE_ENV).toBeUndefined()
  expect(readEnvironment({ NODE_ENV: '', PORT: '', AUTH_SECRET: '' })).toMatchObject({
    NODE_ENV: undefined,
    PORT: undefined,
  })
})

test("an operator's production names every secret it misses", () => {
  expect(() => readEnvironment({ NODE_ENV: 'production', MAIL_FROM: 'mujaz@agency.test' })).toThrow(
    new StartProblem(
      'NODE_ENV=production needs AUTH_SECRET, PUBLIC_URL, SMTP_URL; set them, or leave NODE_ENV unset for the demo.',
    ),
  )
})

test('every variable that is wrong is named in one sentence', () => {
  expect(() => readEnvironment({ PORT: 'web', PUBLIC_URL: 'javascript:1' })).toThrow(
    'The environment cannot be used: PORT must be a port number; PUBLIC_URL must be an address that starts with http:// or https://.',
  )
})
