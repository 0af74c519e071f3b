import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sendFile } from '#app/files.server'
import { asActor } from '#server/db'
import { pathOf } from '#server/files'
import { pngOf } from '#server/files/png'
import { ownFiles } from '#server/files/queries'
import { attachmentKinds, versionKinds } from '#server/files/rules'
import { keepUploads, readUpload } from '#server/files/uploads'
import type { Actor } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { Refusal } from '#server/kernel/refusal'
import { as, cast, owner } from '#tests/support/stage'

const png = (shade: number) => pngOf(new Uint8Array(4 * 4 * 4).fill(shade), 4, 4)

const formOf = (files: readonly (readonly [name: string, bytes: Uint8Array | string])[]) => {
  const form = new FormData()
  form.append('titleAr', 'ملصق')
  for (const [name, bytes] of files) form.append('fileIds', new Blob([bytes as BlobPart]), name)
  return new Request('http://mujaz.test/', { method: 'POST', body: form })
}

async function send(actor: Actor, files: Parameters<typeof formOf>[0], key = newId(), number = 'CL-1') {
  const about = actor.kind === 'contact' ? null : ({ kind: 'client', number } as const)
  return keepUploads(actor, await readUpload(formOf(files)), { about, accept: versionKinds, key })
}

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'kept',
    (problem: unknown) => (problem instanceof Refusal ? problem.code : Promise.reject(problem)),
  )

const missing = { code: 'NOT_FOUND' }

test('000-13 files arrive in order, and their rows say what their bytes are', async () => {
  const { khalid, agencyId } = await cast()
  const [first, second] = await send(khalid, [
    ['الأول.png', png(10)],
    ['second.exe', png(20)],
  ])
  expect(first).toMatchObject({ name: 'الأول.png', mediaType: 'image/png' })
  expect(second).toMatchObject({ name: 'second.exe.png', mediaType: 'image/png' })
  const { rows } = await owner.query('select * from files where id = $1', [first?.id])
  expect(rows[0]).toMatchObject({ agency_id: agencyId, shared: false, put_by_id: khalid.id, sha256: first?.sha256 })
  expect(new Uint8Array(await readFile(pathOf(rows[0].store_key)))).toEqual(new Uint8Array(png(10)))
})

test('the same form sent twice keeps the same files; another form keeps its own', async () => {
  const { khalid } = await cast()
  const key = newId()
  const ids = (kept: { id: string }[]) => kept.map(({ id }) => id)
  const once = ids(await send(khalid, [['a.png', png(1)]], key))
  expect(ids(await send(khalid, [['a.png', png(1)]], key))).toEqual(once)
  expect(ids(await send(khalid, [['a.png', png(2)]], key))).not.toEqual(once)
  expect(ids(await send(khalid, [['a.png', png(1)]]))).not.toEqual(once)
})

test('one wrong file refuses the whole form, and nothing of it is kept', async () => {
  const { khalid, agencyId } = await cast()
  const files = [
    ['a.png', png(1)],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ] as const
  expect(await refusalOf(send(khalid, files))).toBe('file.type')
  const { rows } = await owner.query('select 1 from files where agency_id = $1', [agencyId])
  expect(rows).toEqual([])
})

test('more than forty files, and a form that breaks off, are refused by name', async () => {
  const many = Array.from({ length: limits.versionFiles + 1 }, (_, no) => [`${no}.png`, png(no)] as const)
  expect(await refusalOf(readUpload(formOf(many)))).toBe('upload.too_many')
  const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const broken = '--b\r\nContent-Disposition: form-data; name="fileIds"; filename="a.png"\r\n\r\nhalf'
  const request = (body: string, headers: Record<string, string>) =>
    new Request('http://mujaz.test/', { method: 'POST', body, headers })
  expect(await refusalOf(readUpload(request(broken, type)))).toBe('upload.shape')
  expect(await refusalOf(readUpload(request('{}', { 'Content-Type': 'application/json' })))).toBe('upload.shape')
})

test('a file input that nobody touched is no file', async () => {
  const upload = await readUpload(formOf([['', '']]))
  expect(upload.files).toEqual([])
  expect(upload.form.get('titleAr')).toBe('ملصق')
})

test('a file is read by whoever put it there, and by nobody else before a row names it', async () => {
  const people = await cast()
  const [kept] = await send(people.abeer, [['a.png', png(1)]])
  const id = kept?.id ?? ''
  expect(await as(people.abeer).files.get({ id })).toMatchObject({ name: 'a.png' })
  for (const actor of [people.huda, people.omar, people.sara, people.basma])
    await expect(as(actor).files.get({ id })).rejects.toMatchObject(missing)
  await expect(as(null).files.get({ id })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('a row in a room opens the file to that room, and not to the client it is not shared with', async () => {
  const { khalid, sara, reem, mona, omar, huda, agencyId, clientId } = await cast()
  const [kept] = await send(khalid, [['a.png', png(1)]])
  const id = kept?.id ?? ''
  const place = (shared: boolean) =>
    owner.query(
      `insert into attachments (agency_id, client_id, subject_id, file_id, role, room, shared, recorded_at)
       values ($1, $2, $2, $3, 'evidence', 'money', $4, now()) on conflict (agency_id, subject_id, file_id, role) do update set shared = $4`,
      [agencyId, clientId, id, shared],
    )
  await place(false)
  expect(await as(sara).files.get({ id })).toMatchObject({ id })
  for (const actor of [reem, mona]) await expect(as(actor).files.get({ id })).rejects.toMatchObject(missing)
  await place(true)
  await owner.query('update files set shared = true where id = $1', [id])
  for (const actor of [mona, omar]) expect(await as(actor).files.get({ id })).toMatchObject({ id })
  await expect(as(huda).files.get({ id })).rejects.toMatchObject(missing)
})

test('an act names only files that its own actor put there', async () => {
  const { khalid, sara } = await cast()
  const [kept] = await send(khalid, [['a.png', png(1)]])
  const ids = [kept?.id ?? '']
  expect(await asActor(khalid, (tx) => ownFiles(tx, khalid, ids))).toHaveLength(1)
  await expect(asActor(sara, (tx) => ownFiles(tx, sara, ids))).rejects.toMatchObject({ code: 'file.ticket' })
})

test('an upload about another client’s thing is about nothing', async () => {
  const { basma, khalid } = await cast()
  expect(await refusalOf(send(khalid, [['a.png', png(1)]], newId(), 'CL-99'))).toBe('record.missing')
  const upload = await readUpload(formOf([['a.png', png(1)]]))
  const about = { kind: 'client', number: 'CL-1' } as const
  expect(await refusalOf(keepUploads(basma, upload, { about, accept: attachmentKinds, key: newId() }))).toBe(
    'record.missing',
  )
})

test('what is served is saved and never run: attachment, no guessing, a sandbox, and the part a player asks for', async () => {
  const { khalid } = await cast()
  const [kept] = await send(khalid, [['ملصق.png', png(1)]])
  const file = await as(khalid).files.get({ id: kept?.id ?? '' })
  const ask = (headers: Record<string, string> = {}) =>
    sendFile(new Request('http://mujaz.test/files/x', { headers }), file)

  const whole = await ask()
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-disposition': 'attachment; filename="____.png"; filename*=UTF-8\'\'%D9%85%D9%84%D8%B5%D9%82.png',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
  })
  const bytes = new Uint8Array(await whole.arrayBuffer())
  expect(bytes).toEqual(new Uint8Array(png(1)))

  const part = await ask({ Range: 'bytes=4-7' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${bytes.length}`])
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(4, 8))
  expect((await ask({ Range: 'bytes=9999-' })).status).toBe(416)
  expect((await ask({ 'If-None-Match': whole.headers.get('etag') ?? '' })).status).toBe(304)
})
