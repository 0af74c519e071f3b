import type { Fixture } from '#tests/support/access/fixtures'
import { accountSide, contacts, keepers, members, pair } from '#tests/support/access/groups'
import type { Letter } from '#tests/support/access/people'

const answered: Letter = { to: 'huda', about: 'caseId', may: 'answer' }
const at = '2026-11-15T08:00'
const text = 'كما اتفقنا'

export const relationDoors: Record<string, Fixture> = {
  'relations.interactions.choices': { may: members, input: ({ clientNo: client }) => ({ client }) },
  'relations.interactions.log': {
    may: members,
    input: ({ clientNo, reviewerId: contactId, deliverableNo: aboutNo }) => ({
      ...{ clientNo, contactId, aboutNo, at },
      channel: 'phone',
      summary: text,
    }),
  },
  'relations.cases.list': { may: members, input: () => ({}) },
  'relations.cases.get': { may: members, input: ({ caseNo: no }) => ({ no }) },
  'relations.cases.open': {
    may: keepers,
    input: ({ clientNo, reviewerId: contactId }) => ({
      ...{ clientNo, contactId },
      kind: 'complaint',
      priority: 'P2',
      title: text,
      words: text,
    }),
  },
  'relations.cases.answer': { may: accountSide, input: ({ caseNo: no }) => ({ no, text }) },
  'relations.cases.note': { may: members, input: ({ caseNo: no }) => ({ no, text }) },
  'relations.promises.list': { may: members, input: () => ({}) },
  'relations.promises.rates': { may: members },
  'relations.promises.choices': { may: members, input: ({ clientNo: client }) => ({ client }) },
  'relations.promises.give': {
    may: members,
    input: ({ clientNo, reviewerId: contactId, deliverableNo: aboutNo }) => ({
      ...{ clientNo, contactId, aboutNo, text },
      direction: 'agency_to_client',
      dueOn: '2026-11-22',
    }),
  },
  'relations.promises.keep': { may: pair, input: ({ promiseNo: no }) => ({ no, on: '2026-11-15' }) },
  'relations.promises.move': {
    may: [...pair, 'huda'],
    input: ({ promiseNo: no }) => ({ no, to: '2026-11-24', agreed: 'yes' }),
  },
  'relations.tellings.list': { may: members },
  'relations.tellings.form': { may: members, input: ({ deliverableNo: no }) => ({ no }) },
  'relations.tellings.tell': {
    may: pair,
    input: ({ deliverableNo: no, reviewerId: contactId }) => ({ no, contactId, at, channel: 'phone', words: text }),
  },
  'relations.measures.list': { may: members, input: ({ clientNo: client }) => ({ client }) },
  'relations.own.cases': { may: contacts },
  'relations.own.talks': { may: contacts },
  'relations.own.case': { may: ['huda', 'link'], input: ({ caseNo: no }) => ({ no }), letter: answered },
  'relations.own.ask': { may: contacts, input: () => ({ kind: 'request', title: text, words: text }) },
  'relations.own.reply': { may: ['huda', 'link'], input: ({ caseNo: no }) => ({ no, text }), letter: answered },
  'relations.own.promises': { may: contacts, input: () => ({}) },
  'relations.own.promise': { may: contacts, input: () => ({ text, dueOn: '2026-11-22' }) },
}
