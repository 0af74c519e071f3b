import { expect, test } from 'vitest'
import { printCertificate } from '#server/deliverables/papers/jobs'
import { readStored } from '#server/files'
import { signedCertificate } from '#tests/support/deliverables'
import { textOf } from '#tests/support/pdf-text'
import { as, cast, owner } from '#tests/support/stage'

test('000-9 the paper of a certificate is drawn once when it is signed, and is the same file for whoever asks', async () => {
  const people = await cast()
  const { certificateNo: no } = await signedCertificate(people)
  const { rows } = await owner.query('select id from subjects where agency_id = $1 and number = $2', [
    people.agencyId,
    no,
  ])
  const certificateId: string = rows[0].id
  await printCertificate({ certificateId }, { actor: people.system })
  await printCertificate({ certificateId }, { actor: people.system })

  const { fileId, facts } = await as(people.omar).deliverables.certificates.paper({ no })
  expect(facts).toBeNull()
  const file = await as(people.omar).files.get({ id: fileId ?? '' })
  expect(file).toMatchObject({ name: `${no}.pdf`, mediaType: 'application/pdf' })
  expect(await as(people.khalid).deliverables.certificates.paper({ no })).toEqual({ fileId, facts: null })
  const attached = await owner.query('select count(*)::int as n from attachments where subject_id = $1', [
    certificateId,
  ])
  expect(attached.rows).toEqual([{ n: 1 }])
  const text = await textOf(await readStored(file.storeKey))
  if (text !== null) expect(text).toContain(no)
})
