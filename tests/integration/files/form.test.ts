import { expect, test } from 'vitest'
import { loader } from '#app/routes/files.$id'
import { submitFiles } from '#app/uploads.server'
import { logoInput } from '#server/clients/agency/schema'
import { pngOf } from '#server/files/png'
import { newId } from '#server/kernel/id'
import { ask, enter, freshEmail, giveAccounts } from '#tests/support/accounts'
import { cast, owner } from '#tests/support/stage'

const png = pngOf(new Uint8Array(4 * 4 * 4).fill(50), 4, 4)

async function signedIn() {
  const people = await cast()
  const email = freshEmail('majed')
  await giveAccounts([{ id: people.majed.id, email }])
  const { cookies } = await enter(email)
  return { ...people, cookie: ask('/', cookies).headers.get('cookie') ?? '' }
}

/** A browser's form, as one without JavaScript sends it. */
function post(cookie: string, bytes: Uint8Array | string, { key = newId(), name = 'logo.png', field = 'fileId' } = {}) {
  const form = new FormData()
  form.append('idempotencyKey', key)
  form.append(field, new Blob([bytes as BlobPart]), name)
  return new Request('http://mujaz.test/ar/settings/agency', { method: 'POST', body: form, headers: { cookie } })
}

const setLogo = (request: Request) =>
  submitFiles(request, { about: null, accept: ['image'] }, logoInput, (api, value) => api.agency.setLogo(value))

const replyOf = (answer: unknown) => answer as { data: { errors: unknown; values?: unknown }; init: { status: number } }

test('000-13 a form with a file is kept and acted on in one post, and sent twice it is one act', async () => {
  const { cookie, agencyId } = await signedIn()
  const key = newId()
  const once = await setLogo(post(cookie, png, { key }))
  expect(once).toEqual({ fileId: expect.any(String) })
  expect(await setLogo(post(cookie, png, { key }))).toEqual(once)
  const { rows } = await owner.query('select logo_file_id as "fileId" from agencies where id = $1', [agencyId])
  expect(rows).toEqual([once])
  const { rows: files } = await owner.query('select 1 from files where agency_id = $1', [agencyId])
  expect(files).toHaveLength(1)
})

test('what the house does not take in comes back to its field, with its name', async () => {
  const { cookie } = await signedIn()
  const { data, init } = replyOf(
    await setLogo(post(cookie, '<svg xmlns="http://www.w3.org/2000/svg"/>', { name: 'شعار.svg' })),
  )
  expect(init.status).toBe(422)
  expect(data).toMatchObject({
    errors: { fileId: { type: 'refused', message: 'file.type' } },
    values: { name: 'شعار.svg' },
  })
})

test('a form without its file is an answer that is missing, and a field of another name is no way in', async () => {
  const { cookie } = await signedIn()
  for (const field of ['__proto__', 'constructor.prototype', 'other']) {
    const { data, init } = replyOf(await setLogo(post(cookie, png, { field })))
    expect(init.status).toBe(400)
    expect(data.errors).toMatchObject({ fileId: { message: 'required' } })
  }
})

test('nobody signed in keeps nothing', async () => {
  const { init } = replyOf(await setLogo(post('', png)))
  expect(init.status).toBe(401)
})

test('the file is served at its address to whoever may read it, and is missing for the rest', async () => {
  const { cookie } = await signedIn()
  const { cookie: stranger } = await signedIn()
  const { fileId } = (await setLogo(post(cookie, png))) as { fileId: string }
  const get = (id: string, as: string) =>
    loader({
      request: new Request(`http://mujaz.test/files/${id}`, { headers: { cookie: as } }),
      params: { id },
      context: { nonce: '' },
    })
  const answer = await get(fileId, cookie)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(png))
  for (const [id, as, status] of [
    [fileId, stranger, 404],
    [newId(), cookie, 404],
    ['../../secret', cookie, 404],
    [fileId, '', 401],
  ] as const)
    await expect(get(id, as)).rejects.toMatchObject({ init: { status } })
})
