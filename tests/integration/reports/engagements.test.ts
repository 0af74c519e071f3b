import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor'
import { actorsOf } from '#tests/support/actors'
import { as } from '#tests/support/cast'
import { imported, sampleNow } from '#tests/support/imported'
import { sample as file } from '#tests/support/sample'

const refused = (code: string) => ({ cause: { code } })
let person: (ref: string) => Actor
beforeAll(async () => {
  person = await actorsOf(await imported())
})
const by = (ref: string) => as(person(ref), { now: sampleNow })

test('000-12 each certificate has its file: the brief, the approval, the signature, the claim and the invoice', async () => {
  const { files, milestones } = await by('U-03').engagements.evidence({ no: 'CT-2' })
  const right = file.acceptanceCertificates.filter(({ contractId }) => contractId === 'CT-2')
  expect(files.map(({ no }) => no).sort()).toEqual(right.map(({ id }) => id).sort())
  const last = files.find(({ no }) => no === 'AC-5')
  expect(last).toMatchObject({
    milestones: [{ no: 'MS-4' }],
    works: [{ briefNo: 'BR-09', version: 2 }],
    money: [{ claimNo: 'CM-204', invoiceNo: 'IN-204', isPaid: false }],
  })
  expect(last?.signer?.en).toBe('Ahmed Bawazir')
  expect(last?.works[0]?.approvedBy?.en).toBe('Abeer Al-Otaibi')
  expect(last?.works[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(milestones.find(({ no }) => no === 'MS-5')).toMatchObject({
    certificateNo: null,
    claimNo: null,
    invoiceNo: null,
  })
  expect(milestones.find(({ no }) => no === 'MS-3')).toMatchObject({ certificateNo: 'AC-4', claimNo: 'CM-203' })
})

test('000-12 a creative reads the chain without its money, and no client opens it', async () => {
  const { files, withMoney } = await by('U-05').engagements.evidence({ no: 'CT-2' })
  expect(withMoney).toBe(false)
  expect(files.flatMap(({ money }) => money)).toEqual([])
  for (const ref of ['CN-06', 'CN-08'])
    await expect(by(ref).engagements.evidence({ no: 'CT-2' })).rejects.toMatchObject(refused('actor.forbidden'))
})

test('000-9 marketing mirrors account service: it has briefs and reviews, and neither certifies nor reads invoices', async () => {
  const marketing = by('CN-06')
  const { lists } = await marketing.today.get({})
  expect(lists['waiting']?.map(({ kind }) => kind)).toContain('approve')
  expect((await marketing.briefs.submissions.list({})).total).toBeGreaterThan(0)
  await expect(marketing.invoices.list({})).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(marketing.contracts.get({ no: 'CT-2' })).rejects.toMatchObject(refused('actor.forbidden'))
  expect(JSON.stringify(lists)).not.toContain('"F1"')
})

test('000-10 the contracts office mirrors project management: scope, certificates, claims; and no say in the creative work', async () => {
  const office = by('CN-04')
  const { lists } = await office.today.get({})
  expect(lists['waiting']?.map(({ kind }) => kind).sort()).toEqual(['certify_claim', 'sign_certificate'])
  expect((await office.contracts.get({ no: 'CT-1' })).contract.no).toBe('CT-1')
  await expect(office.briefs.submissions.list({})).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(office.deliverables.works()).rejects.toMatchObject(refused('actor.forbidden'))
})

test('the overview has the client’s own list, the briefs with what came of them, and money by its room', async () => {
  const { waiting, briefs, money } = await by('U-02').engagements.overview({ no: 'CT-1' })
  const right = file.today.lists['CN-01']?.withAgency ?? []
  expect(waiting.entries.map(({ ref }) => ref).sort()).toEqual(right.map(({ ref }) => ref).sort())
  expect(briefs.find(({ no }) => no === 'BR-06')).toMatchObject({ score: 82, acceptedOn: null })
  expect(money?.outstanding).toBe('736455.00')
  expect((await by('U-05').engagements.overview({ no: 'CT-1' })).money).toBeNull()
})

test('satisfaction stands with n and how many were asked, as the file says', async () => {
  const waves = await by('U-02').relations.measures.list({})
  for (const survey of file.surveys) {
    const { responseRateBp, ...right } = survey.expected
    const wave = waves.find(({ measure, n }) => measure === survey.kind && n === survey.expected.n)
    expect(wave?.result, survey.id).toMatchObject(right)
    expect(wave).toMatchObject({ invited: survey.invited, rateBp: responseRateBp })
  }
  await expect(by('CN-01').relations.measures.list({})).rejects.toMatchObject(refused('actor.forbidden'))
})

test('a slip is news until the client is told; then the day no longer asks for it', async () => {
  const before = await by('U-02').relations.tellings.list()
  expect(before.news.find(({ no }) => no === 'DL-11')).toMatchObject({ toldAt: null, dueOn: '2026-11-12' })
  const form = await by('U-02').relations.tellings.form({ no: 'DL-11' })
  const told = { no: 'DL-11', channel: 'phone', at: '2026-11-15T09:00', words: 'يتأخر التسليم إلى 19 نوفمبر.' } as const
  const contactId = form.contacts.find(({ side }) => side === 'marketing')?.id ?? ''
  await expect(by('U-05').relations.tellings.tell({ ...told, contactId })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
  await by('U-02').relations.tellings.tell({ ...told, contactId })
  const after = await by('U-02').relations.tellings.list()
  expect(after.news.find(({ no }) => no === 'DL-11')?.toldBy?.en).toBe('Faris Al-Omari')
  expect((await by('U-02').today.get({})).lists['withYou']?.map(({ ref }) => ref)).not.toContain('DL-11')
})

test('the list of deliverables begins with the day that is waited for first: the client’s while they review, else the due date', async () => {
  const { rows } = await by('U-02').deliverables.list({})
  const waitedFor = rows.map(({ dueOn, answerBy }) => answerBy ?? dueOn)
  expect(waitedFor).toEqual([...waitedFor].sort())
  const open = file.deliverables.flatMap(({ id, due, reviewRounds }) => {
    const round = reviewRounds.find(({ closedAt }) => !closedAt)
    return round && round.responseDue !== due ? [{ no: id, answerBy: round.responseDue }] : []
  })
  expect(open.length).toBeGreaterThan(0)
  expect(rows.filter(({ answerBy }) => answerBy).map(({ no, answerBy }) => ({ no, answerBy }))).toEqual(
    expect.arrayContaining(open),
  )
})

test('what is open with a client holds its unsigned certificate and its open case, and its list counts the same', async () => {
  const { open } = await by('U-03').clients.get({ no: 'CL-1' })
  const certificate = file.acceptanceCertificates.find(({ contractId, signed }) => contractId === 'CT-1' && !signed)
  expect(open.find(({ no }) => no === certificate?.id)).toMatchObject({ side: 'contracts' })
  expect(open.find(({ kind }) => kind === 'case')).toMatchObject({ no: 'CA-08', side: 'agency' })
  expect(new Set(open.map(({ no }) => no)).size).toBe(open.length)
  const { rows } = await by('U-03').clients.list({ q: '', regime: '', page: 1 })
  expect(rows.find(({ no }) => no === 'CL-1')?.open).toBe(open.length)
})
