import { describe, expect, test } from 'vitest'
import type { ContractDraft } from '#server/contracts/schema'
import { as, type Cast, cast, eventsOf } from '#tests/support/stage'

/** A continuing-service contract as Sara types it from the signed paper, with both pairs and a deputy. */
const paperOf = ({ sara, khalid, lama, huda, omar }: Cast) =>
  ({
    clientNo: 'CL-1',
    titleAr: 'خدمات إعلامية',
    regime: 'gtpl',
    form: 'continuing_service',
    method: 'general_tender',
    clientNumber: 'W-2026-8',
    awardNoticeOn: '2026-10-01',
    guaranteeLodgedOn: '2026-10-12',
    signedOn: '2026-10-20',
    startOn: '2026-11-01',
    endOn: '2027-10-31',
    net: '200000.00',
    advance: '10',
    advanceBase: 'total_incl_vat',
    penaltyCap: '20',
    penaltyCapBase: 'total_incl_vat',
    delayPer: 'day',
    delayRate: '0.5',
    delayBase: 'item_net',
    includedRounds: '2',
    accountManagerId: sara.id,
    accountManagerDeputyId: lama.id,
    projectManagerId: khalid.id,
    marketingId: huda.id,
    contractsOfficeId: omar.id,
  }) satisfies Partial<ContractDraft>

describe('a contract typed in', () => {
  test('is entered as signed: its acts up to the start notice carry the dates of the form', async () => {
    const agency = await cast()
    const { no } = await as(agency.sara).contracts.enter(paperOf(agency))
    expect(no).toBe('CT-1001')
    const { contract } = await as(agency.khalid).contracts.get({ no })
    expect(contract).toMatchObject({
      status: 'active',
      clientNumber: 'W-2026-8',
      endOn: '2027-10-31',
      value: { net: '200000.00', total: '230000.00', netNow: '200000.00', ceiling: null },
      changeRoom: { used: '0.00', left: '20000.00', ceiling: '20000.00' },
    })
    expect(contract.acts.map(({ act, at }) => [act, at])).toEqual([
      ['notify_award', '2026-09-30T21:00:00.000Z'],
      ['lodge_final_guarantee', '2026-10-11T21:00:00.000Z'],
      ['sign', '2026-10-19T21:00:00.000Z'],
      ['start_notice', '2026-10-31T21:00:00.000Z'],
    ])
    expect(contract.terms).toEqual([
      { name: 'advance', percent: '10', base: 'total_incl_vat' },
      { name: 'penaltyCap', percent: '20', base: 'total_incl_vat' },
      { name: 'delay', percent: '0.5', base: 'item_net', per: 'day' },
      { name: 'includedRounds', number: 2 },
      { name: 'payment' },
      { name: 'changeCeiling', agreed: true },
      { name: 'vatTaxPoint', taxPoint: 'payment_order_or_receipt' },
    ])
    expect((await eventsOf(agency)).map(({ name }) => name)).toEqual(['contract.entered'])
  })

  test('a start that lies ahead has not happened: the contract is signed, not active', async () => {
    const agency = await cast()
    const { no } = await as(agency.khalid).contracts.enter({ ...paperOf(agency), startOn: '2026-12-01' })
    expect((await as(agency.khalid).contracts.get({ no })).contract.status).toBe('signed')
  })

  test('a framework has a ceiling and no value; its VAT point follows the regime', async () => {
    const agency = await cast()
    const form = {
      ...paperOf(agency),
      regime: 'own_bylaws' as const,
      form: 'framework' as const,
      net: '',
      ceilingNet: '1500000',
    }
    const { no } = await as(agency.sara).contracts.enter(form)
    const { contract } = await as(agency.sara).contracts.get({ no })
    expect(contract.value).toEqual({
      net: null,
      total: null,
      netNow: null,
      ceiling: '1500000.00',
      committed: '0.00',
      ceilingLeft: '1500000.00',
    })
    expect(contract.terms.at(-1)).toEqual({ name: 'vatTaxPoint', taxPoint: 'invoice_or_receipt' })
  })

  test.each([
    ['contract.number_taken', { clientNumber: '2026/17' }],
    ['contract.no_value', { net: '' }],
    ['contract.no_ceiling', { form: 'framework' as const }],
    ['contract.ends_before_start', { endOn: '2026-11-01' }],
    ['contract.signed_before_award', { awardNoticeOn: '2026-10-21' }],
    ['contract.signed_ahead', { signedOn: '2026-11-16', startOn: '2026-12-01' }],
    ['contract.base_missing', { advanceBase: '' as const }],
    ['percent.shape', { advance: '101' }],
    ['record.missing', { clientNo: 'CL-99' }],
  ])('is refused by name: %s', async (refusal, change) => {
    const agency = await cast()
    await expect(as(agency.sara).contracts.enter({ ...paperOf(agency), ...change })).rejects.toThrow(refusal)
    expect(await eventsOf(agency)).toEqual([])
  })

  test('000-9 000-10 each part is given to its own role and side', async () => {
    const agency = await cast()
    const enter = (change: Partial<ContractDraft>) => as(agency.sara).contracts.enter({ ...paperOf(agency), ...change })
    await expect(enter({ projectManagerId: agency.sara.id })).rejects.toThrow('contract.person_wrong_role')
    await expect(enter({ accountManagerId: agency.khalid.id })).rejects.toThrow('contract.person_wrong_role')
    await expect(enter({ marketingId: agency.omar.id })).rejects.toThrow('contract.person_wrong_role')
    await expect(enter({ contractsOfficeId: agency.huda.id })).rejects.toThrow('contract.person_wrong_role')
    await expect(enter({ marketingId: agency.basma.id })).rejects.toThrow('contract.person_wrong_role')
    await expect(enter({ accountManagerDeputyId: agency.sara.id })).rejects.toThrow('contract.deputy_same')
  })

  test('000-14 the account manager types a contract in once; nothing of project management is asked again', async () => {
    const agency = await cast()
    const { no } = await as(agency.sara).contracts.enter(paperOf(agency))
    await as(agency.khalid).contracts.lines.add({ no, lines: [film] })
    const { ledger } = await as(agency.sara).contracts.scope.get({ no })
    expect(ledger.parts[0]?.rows).toMatchObject([{ contracted: '4', left: '4', valueLeft: '120000.00' }])
  })

  test('only account service, project management and admin enter one', async () => {
    const agency = await cast()
    for (const actor of [agency.reem, agency.fahad, agency.noura, agency.omar, agency.huda])
      await expect(as(actor).contracts.enter(paperOf(agency))).rejects.toThrow('actor.forbidden')
  })
})

const film = { code: 'F', nameAr: 'فيلم', unitAr: 'فيلم', qty: '4', unitPrice: '30000' }

describe('the people of a contract', () => {
  test('who goes ends, who comes begins, who stays is not touched; the right to act moves with them', async () => {
    const agency = await cast()
    const { fields } = await as(agency.sara).contracts.people.get({ no: 'CT-1' })
    expect(fields).toMatchObject({ accountManagerId: agency.sara.id, projectManagerId: agency.khalid.id })
    await expect(as(agency.yousef).contracts.people.change({ no: 'CT-1', ...fields })).rejects.toThrow(
      'actor.forbidden',
    )

    await as(agency.sara).contracts.people.change({
      ...{ no: 'CT-1', ...fields },
      accountManagerDeputyId: agency.yousef.id,
      projectManagerId: agency.ziad.id,
    })
    const { cards, mayChange } = await as(agency.yousef).contracts.people.get({ no: 'CT-1' })
    expect(mayChange).toBe(true)
    expect(
      cards.filter(({ of }) => of === 'member').map(({ part, name, isDeputy }) => [part, name.en, isDeputy]),
    ).toEqual([
      ['account_manager', 'Sara', false],
      ['finance', 'Fahad', false],
      ['project_manager', 'Ziad', false],
      ['account_manager', 'Yousef', true],
    ])
    expect((await as(agency.khalid).contracts.people.get({ no: 'CT-1' })).mayChange).toBe(false)
    expect((await as(agency.lama).contracts.people.get({ no: 'CT-1' })).mayChange).toBe(true)
  })

  test('a deputy whose principal changes stands in for the new one', async () => {
    const agency = await cast()
    const start = { no: 'CT-1', ...(await as(agency.sara).contracts.people.get({ no: 'CT-1' })).fields }
    await as(agency.majed).contracts.people.change({ ...start, accountManagerDeputyId: agency.yousef.id })
    await as(agency.majed).contracts.people.change({
      ...start,
      accountManagerId: agency.lama.id,
      accountManagerDeputyId: agency.yousef.id,
    })
    const { fields } = await as(agency.lama).contracts.people.get({ no: 'CT-1' })
    expect(fields).toMatchObject({ accountManagerId: agency.lama.id, accountManagerDeputyId: agency.yousef.id })
  })
})

describe('lists and walls', () => {
  test('the list filters by the words of contract and client, and by one’s own', async () => {
    const agency = await cast()
    await as(agency.sara).contracts.enter(paperOf(agency))
    const numbers = async (input: object, actor = agency.sara) =>
      (await as(actor).contracts.list(input)).rows.map(({ no }) => no)
    expect(await numbers({})).toEqual(['CT-1001', 'CT-1'])
    expect(await numbers({ q: 'إعلاميه' })).toEqual(['CT-1001'])
    expect(await numbers({ q: 'الواحة' })).toEqual(['CT-1001', 'CT-1'])
    expect(await numbers({ q: '2026/17' })).toEqual(['CT-1'])
    expect(await numbers({ regime: 'own_bylaws' })).toEqual([])
    expect(await numbers({ mine: '1' }, agency.yousef)).toEqual([])
    expect(await numbers({ mine: '1' }, agency.lama)).toEqual(['CT-1001'])
  })

  test('000-10 the contracts office reads its contract whole; marketing and another client read none', async () => {
    const agency = await cast()
    expect((await as(agency.omar).contracts.own()).map(({ no }) => no)).toEqual(['CT-1'])
    const { contract, mayChangeLines } = await as(agency.omar).contracts.get({ no: 'CT-1' })
    expect(contract.value.net).toBe('20020.00')
    expect(contract.people.filter(({ of }) => of === 'member').map(({ name }) => name.en)).toContain('Sara')
    expect(mayChangeLines).toBe(false)
    await expect(as(agency.huda).contracts.get({ no: 'CT-1' })).rejects.toThrow('actor.forbidden')
    expect(await as(agency.basma).contracts.own()).toEqual([])
    await expect(as(agency.omar).contracts.list({})).rejects.toThrow('actor.forbidden')
  })

  test('a creative reads what was agreed and no amount of it', async () => {
    const agency = await cast()
    const { contract, withPrices } = await as(agency.reem).contracts.get({ no: 'CT-1' })
    expect([withPrices, contract.value.net, contract.value.total, contract.changeRoom]).toEqual([
      false,
      null,
      null,
      null,
    ])
    expect((await as(agency.reem).contracts.list({})).rows[0]?.value).toBeNull()
    expect(JSON.stringify(contract)).not.toContain('20020')
  })

  test('another agency’s contract is not there', async () => {
    const [agency, other] = [await cast(), await cast()]
    const { no } = await as(agency.sara).contracts.enter(paperOf(agency))
    await expect(as(other.sara).contracts.get({ no })).rejects.toThrow('record.missing')
    await expect(as(other.sara).contracts.scope.get({ no })).rejects.toThrow('record.missing')
    await expect(as(other.khalid).contracts.lines.add({ no, lines: [film] })).rejects.toThrow('record.missing')
  })
})
