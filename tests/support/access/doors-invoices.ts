import type { Fixture } from '#tests/support/access/fixtures'
import {
  contractsOffice,
  issuers,
  membersWithMoney,
  projectManagers,
  projectSide,
  recorders,
} from '#tests/support/access/groups'
import type { Letter } from '#tests/support/access/people'

const claim: Letter = { to: 'mona', about: 'claimId', may: 'see' }
const readers = [...membersWithMoney, ...contractsOffice, 'mona', 'rana'] as const
const on = '2026-11-15'

export const invoiceDoors: Record<string, Fixture> = {
  'invoices.list': { may: membersWithMoney, input: () => ({}) },
  'invoices.get': {
    may: [...readers, 'link'],
    input: ({ invoiceNo: no }) => ({ no }),
    letter: { ...claim, about: 'invoiceId' },
  },
  'invoices.claims.list': { may: membersWithMoney, input: () => ({}) },
  'invoices.claims.get': { may: [...readers, 'link'], input: ({ claimNo: no }) => ({ no }), letter: claim },
  'invoices.assembling.contracts': { may: projectManagers },
  'invoices.assembling.choices': { may: projectSide, input: ({ contractNo: no }) => ({ no }) },
  'invoices.assembling.assemble': {
    may: projectSide,
    input: ({ contractNo, lineId, signedCertificateNo: no }) => ({
      contractNo,
      kind: 'progress',
      lines: [{ lineId, quantity: '1' }],
      certificates: [{ no, chosen: 'yes' }],
    }),
    refuses: 'claim.over_accepted',
  },
  'invoices.issuing.issue': { may: issuers, input: ({ claimNo }) => ({ claimNo }), refuses: 'claim.invoiced' },
  'invoices.issuing.credit': {
    may: issuers,
    input: ({ invoiceNo: no }) => ({ no, reasonAr: 'خطأ', reasonEn: 'Mistake' }),
  },
  'invoices.collections.ageing': { may: membersWithMoney },
  'invoices.progress.submit': {
    may: issuers,
    input: ({ claimNo: no }) => ({ no, submittedOn: on }),
    refuses: 'claim.wrong_state',
  },
  'invoices.progress.return': { may: recorders, input: ({ claimNo: no }) => ({ no, on, reason: 'ينقصه ختم' }) },
  'invoices.progress.resubmit': {
    may: recorders,
    input: ({ claimNo: no }) => ({ no, on, answer: 'خُتم' }),
    refuses: 'claim.wrong_state',
  },
  'invoices.progress.certify': {
    may: recorders,
    input: ({ claimNo: no, signerId: contactId }) => ({ no, on, contactId }),
  },
  'invoices.progress.order': {
    may: recorders,
    input: ({ claimNo: no }) => ({ no, on, amount: '1' }),
    refuses: 'claim.wrong_state',
  },
  'invoices.progress.receive': { may: recorders, input: ({ claimNo: no }) => ({ no, on, amount: '1' }) },
}
