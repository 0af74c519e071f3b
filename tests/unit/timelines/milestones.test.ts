import { expect, test } from 'vitest'
import { milestoneStatusOf } from '#server/timelines/milestones/rules'
import { dayOf, dayOrNull, sample } from '#tests/support/sample'

const today = dayOf(sample.meta.asOf)

test.each(sample.milestones.map((one) => [one.id, one] as const))('%s reads as the sample says', (_, one) => {
  const claim = sample.claims.find(({ id }) => id === one.claimId)
  const invoice = sample.invoices.find(({ claimId }) => claimId === one.claimId)
  const facts = {
    dueOn: dayOf(one.due),
    reachedOn: dayOrNull(one.reached),
    certified: false,
    claimed: claim !== undefined,
    paid: sample.collections.some(({ invoiceId }) => invoiceId === invoice?.id),
    cancelled: false,
  }
  expect(milestoneStatusOf(facts, today)).toBe(one.status)
})

test('reached, then certified; cancelled beats all', () => {
  const facts = { dueOn: today, reachedOn: today, certified: false, claimed: false, paid: false, cancelled: false }
  expect(milestoneStatusOf(facts, today)).toBe('reached')
  expect(milestoneStatusOf({ ...facts, certified: true }, today)).toBe('certified')
  expect(milestoneStatusOf({ ...facts, cancelled: true }, today)).toBe('cancelled')
})
