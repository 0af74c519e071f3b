import type { Fixture } from '#tests/support/access/fixtures'
import { accountManagers, accountSide, marketing, members, pair } from '#tests/support/access/groups'
import type { Letter } from '#tests/support/access/people'
import { readingOf } from '#tests/support/briefs'

const answer: Letter = { to: 'huda', about: 'returnBriefId', may: 'answer' }
const words = 'نريد ملصقات للمهرجان.'
const draft = { kind: 'return_brief', state: { note: 'نصف سطر' }, onRevision: 0 }

export const briefDoors: Record<string, Fixture> = {
  'briefs.list': { may: members, input: () => ({}) },
  'briefs.get': { may: members, input: ({ briefNo: no }) => ({ no }) },
  'briefs.choices': { may: accountManagers },
  'briefs.log': {
    may: accountSide,
    input: ({ contractNo, reviewerId: speakerId, briefNo: supersedes }) => ({
      ...{ contractNo, speakerId, supersedes, words },
      channel: 'phone',
      receivedAt: '2026-11-15T08:40',
      type: 'campaign',
      title: 'ملصقات',
    }),
  },
  'briefs.assess': {
    may: accountSide,
    input: ({ briefNo: no, lineId }) => ({ no, lineId, onRevision: '1', fields: readingOf() }),
  },
  'briefs.drafts.get': { may: members, input: ({ briefNo: no }) => ({ kind: 'reading', no }) },
  'briefs.drafts.save': { may: members, input: ({ briefNo: no }) => ({ ...draft, no }) },
  'briefs.drafts.discard': { may: members, input: ({ briefNo: no }) => ({ kind: 'reading', no }) },
  'briefs.decisions.accept': {
    may: accountSide,
    input: ({ briefNo: no }) => ({ no, half: 'account' }),
    refuses: 'brief.hard_field_missing',
  },
  'briefs.decisions.scope': {
    may: pair,
    input: ({ briefNo: no }) => ({ no, choice: 'drop', reason: 'خارج النطاق' }),
  },
  'briefs.decisions.askAnew': {
    may: accountSide,
    input: ({ briefNo: no }) => ({ no, reason: 'لا يكفي' }),
    refuses: 'brief.above_rebrief',
  },
  'briefs.decisions.decline': { may: accountSide, input: ({ briefNo: no }) => ({ no, reason: 'خارج النطاق' }) },
  'briefs.decisions.supersede': { may: accountSide, input: ({ briefNo: no, newerBriefNo: by }) => ({ no, by }) },
  'briefs.returnBriefs.of': { may: members, input: ({ briefNo: no }) => ({ no }) },
  'briefs.returnBriefs.send': {
    may: accountSide,
    input: ({ briefNo: no, reviewerId: toContactId }) => ({
      ...{ no, toContactId },
      understandingAr: 'ملصقات للمهرجان',
      neededBy: '2026-11-22',
    }),
  },
  'briefs.returnBriefs.forClient': {
    may: [...marketing, 'link'],
    input: ({ returnBriefNo: no }) => ({ no }),
    letter: answer,
  },
  'briefs.returnBriefs.answer': {
    may: ['huda', 'link'],
    input: ({ returnBriefNo: no }) => ({ no, answers: [] }),
    letter: answer,
  },
  'briefs.requirements.of': { may: members, input: ({ briefNo: no }) => ({ no }) },
  'briefs.requirements.add': { may: pair, input: ({ briefNo: no }) => ({ no, textAr: 'ألوان الهوية' }) },
  'briefs.requirements.retire': {
    may: pair,
    input: ({ briefNo: no, requirementNo: requirement }) => ({ no, requirement }),
  },
  'briefs.submissions.choices': { may: ['huda', 'abeer'] },
  'briefs.submissions.list': { may: marketing, input: () => ({}) },
  'briefs.submissions.get': { may: marketing, input: ({ briefNo: no }) => ({ no }) },
  'briefs.submissions.submit': {
    may: ['huda', 'abeer'],
    input: ({ contractId }) => ({ contractId, type: 'campaign', title: 'ملصقات', words }),
  },
}
