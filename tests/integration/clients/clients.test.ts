import { describe, expect, test } from 'vitest'
import { type ContactAuthority, ticksOf } from '#server/clients/rules'
import { clientInput } from '#server/clients/schema'
import { newId } from '#server/kernel/id'
import { as, cast, eventsOf, owner } from '#tests/support/stage'

const ministry = clientInput.parse({
  nameAr: 'وزارة الينابيع',
  nameEn: 'Ministry of Springs',
  kind: 'ministry',
  regime: 'gtpl',
  vatNumber: '311111111100003',
  cityAr: 'الرياض',
})

const somebody = (authorities: ContactAuthority[] = []) => ({
  clientNo: 'CL-1',
  nameAr: 'هند',
  side: 'marketing' as const,
  email: 'hind@client.test',
  authorities: ticksOf(authorities),
  toldBy: 'خطاب 44',
})

const authoritiesOf = async (contactId: string) => {
  const { rows } = await owner.query(
    'select authority, from_on::text, until_on::text from contact_authorities where contact_id = $1 order by authority',
    [contactId],
  )
  return rows
}

describe('clients', () => {
  test('account service adds a client, finds it again in any spelling, and the record says so', async () => {
    const agency = await cast()
    const { no } = await as(agency.sara).clients.add(ministry)
    expect(no).toBe('CL-1001')
    await as(agency.khalid).clients.change({ ...ministry, no, nameAr: 'وزارة الينابيع والأودية' })

    const { rows } = await as(agency.reem).clients.list({ q: 'الاوديه' })
    expect(rows).toMatchObject([{ no, name: { ar: 'وزارة الينابيع والأودية' }, people: 0, contracts: 0, open: 0 }])
    const { client } = await as(agency.fahad).clients.get({ no })
    expect(client).toMatchObject({ vatNumber: '311111111100003', cityAr: 'الرياض', cityEn: null, kind: 'ministry' })
    expect((await eventsOf(agency)).map(({ name }) => name)).toEqual(['client.added', 'client.changed'])
  })

  test('the same key adds one client, not two', async () => {
    const agency = await cast()
    const key = newId()
    const first = await as(agency.sara, { key }).clients.add(ministry)
    expect(await as(agency.sara, { key }).clients.add(ministry)).toEqual(first)
    await expect(as(agency.sara, { key }).clients.add({ ...ministry, nameEn: 'Another' })).rejects.toThrow('key.reused')
  })

  test('others of the house read clients and do not keep them; a client’s person lists none', async () => {
    const agency = await cast()
    for (const actor of [agency.reem, agency.fahad, agency.noura])
      await expect(as(actor).clients.add(ministry)).rejects.toThrow('actor.forbidden')
    for (const actor of [agency.huda, agency.omar, agency.mona]) {
      await expect(as(actor).clients.list({})).rejects.toThrow('actor.forbidden')
      await expect(as(actor).clients.get({ no: 'CL-1' })).rejects.toThrow('actor.forbidden')
    }
  })

  test('another agency’s client is not there', async () => {
    const [agency, other] = [await cast(), await cast()]
    const { no } = await as(agency.sara).clients.add(ministry)
    await expect(as(other.sara).clients.get({ no })).rejects.toThrow('record.missing')
    await expect(as(other.sara).clients.change({ ...ministry, no })).rejects.toThrow('record.missing')
    const { people } = await as(agency.sara).clients.get({ no: 'CL-1' })
    await expect(as(other.sara).clients.personForm({ contactId: people[0]?.id ?? '' })).rejects.toThrow(
      'record.missing',
    )
  })
})

describe('the people of a client', () => {
  test('000-9 each speaks for one office, with the authorities the client told us of and from when', async () => {
    const agency = await cast()
    const { contactId } = await as(agency.sara).clients.addPerson(somebody(['brief.submit', 'deliverable.approve']))
    const { people } = await as(agency.sara).clients.get({ no: 'CL-1' })
    expect(people.find(({ id }) => id === contactId)).toMatchObject({
      side: 'marketing',
      authorities: [
        { authority: 'brief.submit', since: '2026-11-15', toldBy: 'خطاب 44' },
        { authority: 'deliverable.approve', since: '2026-11-15', toldBy: 'خطاب 44' },
      ],
    })
  })

  test('000-11 nobody of marketing can be given the signature of the contracts office, nor the other way round', async () => {
    const agency = await cast()
    const add = as(agency.sara).clients.addPerson
    await expect(add(somebody(['acceptance.sign']))).rejects.toThrow('contact.authority_of_other_side')
    await expect(add({ ...somebody(['deliverable.approve']), side: 'contracts' })).rejects.toThrow(
      'contact.authority_of_other_side',
    )
    await expect(add(somebody(['claim.certify']))).rejects.toThrow('contact.authority_of_other_side')
  })

  test('one address is one person of a client while they are there', async () => {
    const agency = await cast()
    await expect(as(agency.sara).clients.addPerson({ ...somebody(), email: 'HUDA@client.test' })).rejects.toThrow(
      'contact.email_taken',
    )
    await as(agency.sara).clients.leavePerson({ contactId: agency.huda.id })
    await as(agency.sara).clients.addPerson({ ...somebody(), email: 'huda@client.test' })
  })

  test('an authority that ends keeps its days, and one that stays keeps its first', async () => {
    const agency = await cast()
    const { clientNo: _, side: __, ...form } = somebody(['deliverable.approve', 'review.comment'])
    await as(agency.khalid).clients.changePerson({ ...form, contactId: agency.huda.id, email: 'huda@client.test' })
    expect(await authoritiesOf(agency.huda.id)).toEqual([
      { authority: 'brief.approve', from_on: '2026-01-01', until_on: '2026-11-14' },
      { authority: 'deliverable.approve', from_on: '2026-01-01', until_on: null },
      { authority: 'review.comment', from_on: '2026-11-15', until_on: null },
    ])
  })

  test('who leaves holds nothing from that day, and stays on the record', async () => {
    const agency = await cast()
    await as(agency.sara).clients.leavePerson({ contactId: agency.omar.id })
    expect((await authoritiesOf(agency.omar.id)).every(({ until_on }) => until_on === '2026-11-14')).toBe(true)
    const { people } = await as(agency.sara).clients.get({ no: 'CL-1' })
    expect(people.find(({ id }) => id === agency.omar.id)).toMatchObject({ leftOn: '2026-11-15', authorities: [] })
    await expect(as(agency.sara).clients.leavePerson({ contactId: agency.omar.id })).rejects.toThrow('contact.has_left')
  })
})

describe('the agency’s own record', () => {
  const settings = {
    nameAr: 'وكالة',
    nameEn: 'Agency',
    vatNumber: '399999999900003',
    iban: 'SA28 9900 0608 0101 6751 9283',
  }

  test('those who answer for the house change it; the account is kept without spaces', async () => {
    const agency = await cast()
    await as(agency.majed).agency.change(settings)
    const { agency: row, mayChange } = await as(agency.sara).agency.get()
    expect([row.iban, mayChange]).toEqual(['SA2899000608010167519283', false])
    expect((await eventsOf(agency)).map(({ name }) => name)).toEqual(['agency.changed'])
    await expect(as(agency.sara).agency.change(settings)).rejects.toThrow('actor.forbidden')
    await expect(as(agency.huda).agency.get()).rejects.toThrow('actor.forbidden')
  })

  test.each(['SA2899000608010167519284', 'GB82WEST12345698765432', 'SA28'])(
    'an account that fails mod 97: %s',
    async (iban) => {
      const agency = await cast()
      await expect(as(agency.majed).agency.change({ ...settings, iban })).rejects.toThrow('iban.shape')
    },
  )

  test('a logo is a picture of this agency', async () => {
    const [agency, other] = [await cast(), await cast()]
    const fileOf = async (mediaType: string) => {
      const id = newId()
      await owner.query(
        `insert into files (agency_id, id, name, media_type, bytes, sha256, put_by_id, recorded_at)
         values ($1, $2, 'logo', $3, 1, $4, $5, now())`,
        [agency.agencyId, id, mediaType, 'a'.repeat(64), agency.majed.id],
      )
      return id
    }
    const fileId = await fileOf('image/png')
    await as(agency.majed).agency.setLogo({ fileId })
    expect((await as(agency.reem).agency.get()).agency.logoFileId).toBe(fileId)
    await expect(as(other.majed).agency.setLogo({ fileId })).rejects.toThrow('file.ticket')
    const paper = await fileOf('application/pdf')
    await expect(as(agency.majed).agency.setLogo({ fileId: paper })).rejects.toThrow('file.type')
  })
})
