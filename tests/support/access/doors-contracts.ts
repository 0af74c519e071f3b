import type { Fixture } from '#tests/support/access/fixtures'
import { contacts, contractsOffice, everybody, keepers, members, pair } from '#tests/support/access/groups'

const line = { nameAr: 'لوحة', unitAr: 'لوحة', qty: '1', unitPrice: '0' }
const bill = 'code,name,unit,qty,price\nX1,Sign,each,1,0'

export const contractDoors: Record<string, Fixture> = {
  'contracts.list': { may: members, input: () => ({}) },
  'contracts.own': { may: everybody },
  'contracts.get': {
    may: [...members, ...contractsOffice, 'mona'],
    input: ({ contractNo: no }) => ({ no }),
  },
  'contracts.scope.get': {
    may: [...members, ...contractsOffice, 'mona'],
    input: ({ contractNo: no }) => ({ no }),
  },
  'contracts.draft': { may: keepers, input: ({ clientNo }) => ({ clientNo }) },
  'contracts.draftClients': { may: keepers },
  'contracts.enter': {
    may: keepers,
    input: ({ clientNo, accountManagerId, projectManagerId, reviewerId: marketingId }) => ({
      ...{ clientNo, accountManagerId, projectManagerId, marketingId },
      titleAr: 'خدمات إعلامية',
      regime: 'gtpl',
      form: 'continuing_service',
      clientNumber: 'W-2026-8',
      signedOn: '2026-10-20',
      startOn: '2026-11-01',
      endOn: '2027-10-31',
      net: '200000.00',
    }),
  },
  'contracts.people.get': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'contracts.people.change': {
    may: pair,
    input: ({ contractNo: no, accountManagerId, projectManagerId, reviewerId: marketingId }) => ({
      ...{ no, accountManagerId, projectManagerId, marketingId },
    }),
  },
  'contracts.lines.read': { may: pair, input: ({ contractNo: no }) => ({ no, text: bill }) },
  'contracts.lines.form': { may: pair, input: ({ contractNo: no }) => ({ no }) },
  'contracts.lines.addRead': { may: pair, input: ({ contractNo: no }) => ({ no, text: bill }) },
  'contracts.lines.add': { may: pair, input: ({ contractNo: no }) => ({ no, lines: [line] }) },
  'engagements.head': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'engagements.overview': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'engagements.deliverables': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'engagements.talks': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'engagements.evidence': { may: members, input: ({ contractNo: no }) => ({ no }) },
  'exceptions.get': { may: members, input: ({ importId: id }) => ({ id }) },
  'timelines.get': { may: members, input: () => ({}) },
  'files.get': {
    may: [...members, ...contacts.filter((who) => who !== 'mona'), 'link'],
    input: ({ fileId: id }) => ({ id }),
    letter: { to: 'huda', about: 'deliverableId', may: 'see' },
  },
}
