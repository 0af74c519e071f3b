import { expect, test } from 'vitest'
import { printInvoice } from '#server/invoices/jobs'
import { day, momentAt } from '#server/kernel/day'
import { signedCertificate } from '#tests/support/deliverables'
import { as, type Cast, cast, eventsOf, owner, promisesOf } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })

/** The agency and Al Waha with all that a tax invoice asks of them. */
async function withAddresses({ agencyId, clientId }: Cast) {
  const place = `street_ar = 'شارع النخلة', district_ar = 'الواحة', city_ar = 'الرياض', building_number = '7316', postcode = '12483'`
  await owner.query(`update agencies set ${place} where id = $1`, [agencyId])
  await owner.query(`update clients set ${place}, vat_number = '388888888800003' where id = $1`, [clientId])
}

async function assembled(people: Cast, quantity = '2') {
  const { certificateNo } = await signedCertificate(people, quantity)
  return as(people.khalid).invoices.assembling.assemble({
    contractNo: people.contractNo,
    kind: 'progress',
    periodAr: 'نوفمبر 2026',
    lines: [{ lineId: people.lines.posters, quantity }],
    certificates: [{ no: certificateNo, chosen: 'yes' as const }],
  })
}

test('from accepted work to the riyal in the bank: assemble, issue, submit, certify, order, two receipts', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  const claim = await as(people.khalid).invoices.claims.get({ no })
  // 2 × 1,000.00, no advance was taken, 15 % VAT.
  expect(claim).toMatchObject({ status: 'ready', payable: '2300.00', wait: { holder: 'agency', missing: ['invoice'] } })

  const invoice = await as(people.fahad).invoices.issuing.issue({ claimNo: no })
  expect(invoice.no).toBe('INV-2026-000001')
  await as(people.fahad).invoices.progress.submit({ no, submittedOn: '2026-11-15' })
  expect(await as(people.omar).invoices.claims.get({ no })).toMatchObject({
    status: 'submitted',
    wait: { holder: 'contracts' },
  })

  await as(people.khalid).invoices.progress.certify({ no, on: '2026-11-15', contactId: people.omar.id })
  await as(people.fahad).invoices.progress.order({ no, on: '2026-11-15', number: 'PO-77', amount: '2300' })
  const ordered = await as(people.fahad).invoices.claims.get({ no })
  expect(ordered.clocks).toMatchObject([
    { kind: 'review', state: 'met' },
    { kind: 'treasury', dueOn: '2026-12-30' },
  ])

  await as(people.fahad).invoices.progress.receive({ no, on: '2026-11-15', number: 'B1', amount: '1000' })
  expect(await as(people.fahad).invoices.get({ no: invoice.no })).toMatchObject({
    status: 'partly_paid',
    due: '1300.00',
  })
  await expect(
    as(people.fahad).invoices.progress.receive({ no, on: '2026-11-15', number: 'B2', amount: '1300.01' }),
  ).rejects.toMatchObject(refused('receipt.too_much'))
  await as(people.fahad).invoices.progress.receive({ no, on: '2026-11-15', number: 'B2', amount: '1300' })
  expect(await as(people.fahad).invoices.claims.get({ no })).toMatchObject({ status: 'paid', wait: { holder: null } })
  expect((await eventsOf(people)).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'claim.assembled',
      'invoice.issued',
      'claim.submitted',
      'claim.certified',
      'claim.payment_ordered',
      'invoice.paid',
    ]),
  )
})

test('a claim takes only what was accepted and not claimed yet', async () => {
  const people = await cast()
  const { certificateNo } = await signedCertificate(people, '2')
  const claim = {
    contractNo: people.contractNo,
    kind: 'progress' as const,
    certificates: [{ no: certificateNo, chosen: 'yes' as const }],
  }
  const asking = (quantity: string) =>
    as(people.khalid).invoices.assembling.assemble({ ...claim, lines: [{ lineId: people.lines.posters, quantity }] })
  await expect(asking('3')).rejects.toMatchObject(refused('claim.over_accepted'))
  await asking('2')
  await expect(asking('1')).rejects.toMatchObject(refused('claim.over_accepted'))
})

test('the advance is recovered from the first claim on, at the contract’s own rate', async () => {
  const people = await cast()
  await as(people.khalid).invoices.assembling.assemble({
    contractNo: people.contractNo,
    kind: 'advance',
    periodAr: 'دفعة مقدمة',
  })
  const { no } = await assembled(people)
  const { steps } = await as(people.khalid).invoices.claims.get({ no })
  // Certified 2,000.00; 10 % recovered 200.00; VAT 15 % of 1,800.00.
  expect(steps.filter(({ kind }) => kind === 'change').map(({ rule, amount }) => [rule, amount])).toEqual([
    ['claim.advance_recovery', '-200.00'],
    ['claim.vat', '270.00'],
  ])
})

test('numbers have no gap and no double, and what was issued cannot be changed', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  const issues = await Promise.allSettled([1, 2, 3].map(() => as(people.fahad).invoices.issuing.issue({ claimNo: no })))
  expect(issues.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(
    owner.query(
      `set role app_user; select set_config('app.agency_id', '${people.agencyId}', false); update invoices set net = 1`,
    ),
  ).rejects.toThrow(/permission denied/)
  await owner.query('reset role')
})

test('a credit note answers the whole invoice, once, and frees what was claimed', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  const invoice = await as(people.fahad).invoices.issuing.issue({ claimNo: no })
  const credit = { no: invoice.no, reasonAr: 'خطأ في الكمية', reasonEn: 'Wrong quantity' }
  expect(await as(people.fahad).invoices.issuing.credit(credit)).toEqual({ no: 'CRN-2026-000001' })
  await expect(as(people.fahad).invoices.issuing.credit(credit)).rejects.toMatchObject(refused('credit.already'))
  expect(await as(people.fahad).invoices.get({ no: invoice.no })).toMatchObject({
    status: 'cancelled_by_credit_note',
    due: '0.00',
  })
  const choices = await as(people.khalid).invoices.assembling.choices({ no: people.contractNo })
  expect(choices.lines).toMatchObject([{ code: 'L1', open: '2' }])
})

test('the paper is drawn once and kept with its digest, and only then mailed', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  const { no: invoiceNo } = await as(people.fahad).invoices.issuing.issue({ claimNo: no })
  const promised = (await promisesOf(people)).map(({ name, payload }) => ({
    name,
    payload: payload as { invoiceId: string },
  }))
  const order = promised.find(({ name }) => name === 'invoice.print')
  const job = { actor: people.system, id: '1' }
  await printInvoice(order?.payload ?? { invoiceId: '' }, job)
  await printInvoice(order?.payload ?? { invoiceId: '' }, job)
  const { rows } = await owner.query('select sha256 from invoice_files where agency_id = $1', [people.agencyId])
  expect(rows).toHaveLength(1)
  expect((await as(people.fahad).invoices.get({ no: invoiceNo })).pdfFileId).not.toBeNull()
  const letters = (await promisesOf(people)).filter(({ payload }) => (payload as { kind?: string }).kind === 'invoice')
  expect(letters).toHaveLength(1)
})

test('money over its date is counted in calendar days, and the buckets add up to what is owed', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  await as(people.fahad).invoices.issuing.issue({ claimNo: no })
  await as(people.fahad).invoices.progress.submit({ no, submittedOn: '2026-11-15' })
  await as(people.fahad).invoices.progress.certify({ no, on: '2026-11-15', contactId: people.omar.id })
  await as(people.fahad).invoices.progress.order({ no, on: '2026-11-15', amount: '2300' })
  const later = { now: momentAt(day('2027-01-04'), '10:00') }
  expect(await as(people.fahad, later).invoices.collections.ageing()).toMatchObject({
    outstanding: '2300.00',
    overdue: '2300.00',
    rows: [{ daysOver: 5, bucket: 'days_1_30' }],
  })
})

test('000-9 marketing sees no invoice unless the client opened the room; creatives never do', async () => {
  const people = await cast()
  await withAddresses(people)
  const { no } = await assembled(people)
  const { no: invoiceNo } = await as(people.fahad).invoices.issuing.issue({ claimNo: no })
  for (const who of [people.huda, people.reem])
    await expect(as(who).invoices.get({ no: invoiceNo })).rejects.toMatchObject(refused('actor.forbidden'))
  const granted = { ...people.huda, authorities: [...people.huda.authorities, 'room:money'] }
  expect(await as(granted).invoices.get({ no: invoiceNo })).toMatchObject({ no: invoiceNo })
})
