import { beforeAll, expect, test } from 'vitest'
import { statesOf } from '#server/acts'
import { historiesOf } from '#server/briefs/queries'
import { statusOf as briefStatusOf } from '#server/briefs/rules'
import { certificateStatusOf } from '#server/deliverables/certificates/rules'
import { getDeliverable } from '#server/deliverables/queries'
import { statusOf as deliverableStatusOf } from '#server/deliverables/rules'
import { getClaims } from '#server/invoices/claims/list/queries'
import { claimStatusOf } from '#server/invoices/progress/rules'
import { statusOf as invoiceStatusOf } from '#server/invoices/rules'
import { type Day, dayFromRow, todayAt } from '#server/kernel/day'
import { sum } from '#server/kernel/money'
import { caseStatusOf, promiseStatusOf } from '#server/relations/rules'
import { milestoneStatusOf } from '#server/timelines/milestones/rules'
import { type ImportedSample, imported, lightText, sampleNow, sampleText } from '#tests/support/imported'
import { calendarOfSample } from '#tests/support/sample'

type Named = { id: string; status: string }
const file = JSON.parse(sampleText)
const today = todayAt(sampleNow)
let sample: ImportedSample
beforeAll(async () => {
  sample = await imported(lightText)
})

/** What the file says of each record, in the words of the state machines. */
const said = (list: string, translate: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries((file[list] as Named[]).map(({ id, status }) => [id, translate[status] ?? status]))

const idsOf = (list: string) => (file[list] as Named[]).map(({ id }) => sample.names.id(id))
const byName = <Value>(entries: Iterable<readonly [string, Value]>) =>
  Object.fromEntries([...entries].map(([id, value]) => [sample.names.ref(id), value]))

test('letters stand where their acts led them', async () => {
  for (const list of ['contracts', 'purchaseOrders', 'changeOrders', 'guarantees', 'extensionClaims', 'penalties']) {
    const states = await sample.read((tx) => statesOf(tx, idsOf(list)))
    expect(byName(states), list).toEqual(said(list))
  }
})

test('briefs', async () => {
  const histories = await sample.read((tx) => historiesOf(tx, idsOf('briefs')))
  const states = [...histories].map(([id, facts]) => [id, briefStatusOf(facts)] as const)
  expect(byName(states)).toEqual(said('briefs', file.statusMap.brief))
})

test('deliverables', async () => {
  for (const { id, status } of file.deliverables as Named[]) {
    const { facts } = await sample.read((tx) => getDeliverable(tx, id))
    expect(deliverableStatusOf(facts), id).toBe(status)
  }
})

test('certificates', async () => {
  const rows = await sample.read((tx) =>
    tx.certificate.findMany({ include: { certificateDecision: true, reservations: true } }),
  )
  const states = rows.map(({ id, inspectionOn, certificateDecision, reservations }) => {
    const decision = (certificateDecision?.decision ?? null) as 'signed' | null
    const openReservations = reservations.filter(({ clearedOn }) => clearedOn === null).length
    return [id, certificateStatusOf({ inspected: inspectionOn !== null, decision, openReservations })] as const
  })
  expect(byName(states)).toEqual(said('acceptanceCertificates'))
})

test('claims', async () => {
  const claims = await sample.read((tx) =>
    getClaims(
      tx,
      (file.claims as Named[]).map(({ id }) => id),
    ),
  )
  expect(Object.fromEntries(claims.map(({ no, facts }) => [no, claimStatusOf(facts)]))).toEqual(said('claims'))
})

test('invoices: a payment order is its claim’s state, and what is past its day is overdue', async () => {
  const rows = await sample.read((tx) =>
    tx.invoice.findMany({ where: { type: { in: ['388', '386'] } }, include: { dues: true } }),
  )
  const acts = await sample.read((tx) =>
    statesOf(
      tx,
      rows.map(({ id }) => id),
    ),
  )
  const states = rows.map(({ id, payable, dueOn, dues }) => {
    const of = (cause: string) => -sum(dues.filter((due) => due.cause === cause).map(({ amount }) => amount))
    const due = dueOn && dayFromRow(dueOn)
    const facts = { issued: true, sent: acts.get(id) === 'sent', disputed: false, payable, dueOn: due }
    return [id, invoiceStatusOf({ ...facts, credited: of('credited'), received: of('received') }, today)] as const
  })
  const right = said('invoices', { payment_ordered: 'sent' })
  for (const invoice of file.invoices) {
    const claim = file.claims.find(({ id }: Named) => id === invoice.claimId)
    if (invoice.status === 'issued')
      right[invoice.id] = claim.paymentDue && claim.paymentDue < today ? 'overdue' : 'sent'
  }
  expect(byName(states)).toEqual(right)
})

test('milestones', async () => {
  const rows = await sample.read((tx) =>
    tx.milestone.findMany({
      include: {
        claimLines: { include: { claim: { include: { subject: true } } } },
        certificateLines: { include: { certificate: { include: { certificateDecision: true } } } },
      },
    }),
  )
  const names = rows.flatMap(({ claimLines }) => claimLines.flatMap(({ claim }) => claim.subject.number ?? []))
  const claims = await sample.read((tx) => getClaims(tx, names))
  const states = rows.map(({ id, dueOn, reachedOn, claimLines: [claimLine], certificateLines }) => {
    const claim = claims.find(({ no }) => no === claimLine?.claim.subject.number)
    const facts = {
      dueOn: dayFromRow(dueOn),
      reachedOn: reachedOn && dayFromRow(reachedOn),
      certified: certificateLines.some(({ certificate }) => certificate.certificateDecision !== null),
      claimed: claim !== undefined,
      paid: claim ? claimStatusOf(claim.facts) === 'paid' : false,
      cancelled: false,
    }
    return [id, milestoneStatusOf(facts, today)] as const
  })
  expect(byName(states)).toEqual(said('milestones'))
})

test('cases and promises', async () => {
  const cases = await sample.read((tx) =>
    tx.case.findMany({
      include: { caseMessages: true, casePauses: true, caseResolutions: { include: { caseVerdict: true } } },
    }),
  )
  const caseStates = cases.map(({ id, caseMessages, casePauses, caseResolutions: [resolution] }) => {
    const facts = {
      firstResponded: caseMessages.length > 0,
      assigned: false,
      waitingClient: casePauses.some(({ untilAt }) => untilAt === null),
      escalated: false,
      resolvedOn: resolution ? todayAt(resolution.resolvedAt) : null,
      confirmed: Boolean(resolution?.caseVerdict),
    }
    return [id, caseStatusOf(facts, calendarOfSample, today)] as const
  })
  expect(byName(caseStates)).toEqual(said('cases'))

  const promises = await sample.read((tx) =>
    tx.promise.findMany({ include: { promiseMoves: { orderBy: { no: 'asc' } }, promiseEnd: true } }),
  )
  const promiseStates = promises.map(({ id, dueOn, promiseMoves, promiseEnd }) => {
    const keptOn: Day | null = promiseEnd && dayFromRow(promiseEnd.onDate)
    const due = dayFromRow(promiseMoves.at(-1)?.newDueOn ?? dueOn)
    return [
      id,
      promiseStatusOf({ dueOn: due, moved: promiseMoves.length > 0, keptOn, released: false }, calendarOfSample, today),
    ] as const
  })
  expect(byName(promiseStates)).toEqual(said('promises'))
})
