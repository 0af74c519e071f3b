import { newId } from '#server/kernel/id'
import type { Fixture } from '#tests/support/access/fixtures'
import { contractsOffice, members, projectSide } from '#tests/support/access/groups'
import type { Letter } from '#tests/support/access/people'

const signature: Letter = { to: 'omar', about: 'certificateId', may: 'sign' }
const readers = [...members, ...contractsOffice] as const

export const certificateDoors: Record<string, Fixture> = {
  'deliverables.certificates.list': { may: readers, input: () => ({}) },
  'deliverables.certificates.get': {
    may: [...readers, 'link'],
    input: ({ certificateNo: no }) => ({ no }),
    letter: signature,
  },
  'deliverables.certificates.paper': {
    may: [...readers, 'link'],
    input: ({ signedCertificateNo: no }) => ({ no }),
    letter: { ...signature, about: 'signedCertificateId' },
  },
  'deliverables.certificates.choices': { may: projectSide, input: ({ contractNo }) => ({ contractNo }) },
  'deliverables.certificates.request': {
    may: projectSide,
    input: ({ contractNo, lineId, approvedNo }) => ({
      contractNo,
      kind: 'achievement',
      lines: [{ lineId, quantity: '1' }],
      deliverableNos: [approvedNo],
    }),
  },
  'deliverables.signatures.begin': {
    may: ['omar', 'link'],
    input: ({ certificateNo: no, certificateSha: sha256 }) => ({ no, sha256 }),
    letter: signature,
  },
  'deliverables.signatures.sign': {
    may: ['omar', 'link'],
    input: ({ certificateNo: no, certificateSha: sha256 }) => ({
      ...{ no, sha256 },
      stepUpId: newId(),
      typedName: 'عمر',
      code: '123456',
    }),
    letter: signature,
    refuses: 'step_up.stale',
  },
  'deliverables.signatures.reject': {
    may: ['omar', 'link'],
    input: ({ certificateNo: no, certificateSha: sha256 }) => ({ no, sha256, reason: 'ناقص' }),
    letter: signature,
  },
  'deliverables.signatures.recordOutside': {
    may: projectSide,
    input: ({ certificateNo: no, certificateSha: sha256, signerId: contactId }) => ({
      ...{ no, sha256, contactId },
      signedOn: '2026-11-15',
      fileId: newId(),
    }),
    refuses: 'file.ticket',
  },
}
