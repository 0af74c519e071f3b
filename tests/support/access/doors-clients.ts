import { newId } from '#server/kernel/id'
import type { Fixture } from '#tests/support/access/fixtures'
import { everybody, houseKeepers, keepers, members } from '#tests/support/access/groups'

const client = { nameAr: 'هيئة', kind: 'authority', regime: 'gtpl' }
const person = { nameAr: 'نورة', side: 'marketing', email: 'somebody@client.test' }

export const clientDoors: Record<string, Fixture> = {
  'agency.get': { may: members },
  'agency.change': { may: houseKeepers, input: () => ({ nameAr: 'وكالة', nameEn: 'Agency' }) },
  'agency.setLogo': { may: houseKeepers, input: () => ({ fileId: newId() }), refuses: 'file.ticket' },
  'members.list': { may: houseKeepers },
  'members.invite': {
    may: ['majed'],
    input: () => ({
      nameAr: 'سلمى',
      nameEn: 'Salma',
      email: 'salma@agency.test',
      role: 'creative',
      fromOn: '2026-11-15',
    }),
  },
  'members.grant': {
    may: ['majed'],
    input: ({ memberId }) => ({ memberId, role: 'finance', fromOn: '2026-11-15' }),
  },
  'members.end': { may: ['majed'], input: ({ roleId }) => ({ roleId, untilOn: '2026-11-15' }) },
  'members.leave': { may: ['majed'], input: ({ memberId }) => ({ memberId, leftOn: '2026-11-15' }) },
  'clients.list': { may: members, input: () => ({}) },
  'clients.blank': { may: keepers },
  'clients.choices': { may: members },
  'clients.get': { may: members, input: ({ clientNo: no }) => ({ no }) },
  'clients.form': { may: keepers, input: ({ clientNo: no }) => ({ no }) },
  'clients.personForm': { may: keepers, input: ({ contactId }) => ({ contactId }) },
  'clients.add': { may: keepers, input: () => client },
  'clients.change': { may: keepers, input: ({ clientNo: no }) => ({ no, nameAr: 'هيئة' }) },
  'clients.addPerson': { may: keepers, input: ({ clientNo }) => ({ clientNo, ...person }) },
  'clients.changePerson': {
    may: keepers,
    input: ({ contactId }) => ({ contactId, nameAr: person.nameAr, email: person.email }),
  },
  'clients.leavePerson': { may: keepers, input: ({ contactId }) => ({ contactId }) },
  'links.ofPerson': { may: members, input: ({ contactId }) => ({ contactId }) },
  'links.send': {
    may: members,
    input: ({ contactId, deliverableNo: number }) => ({ contactId, number }),
  },
  'links.revoke': { may: members, input: ({ linkId }) => ({ linkId }) },
  'frame.get': { may: [...everybody, 'link', 'linkElsewhere'] },
  'search.find': { may: everybody, input: () => ({ term: 'MARK' }) },
  'today.get': { may: everybody, input: () => ({}) },
}
