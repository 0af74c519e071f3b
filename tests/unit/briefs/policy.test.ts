import { expect, test } from 'vitest'
import {
  mayAcceptForAccount,
  mayAcceptForProject,
  mayAnswerReturnBrief,
  mayAssessBrief,
  mayDecideScope,
  mayLogBrief,
  mayReadBriefs,
  mayReadOwnBriefs,
  mayReadReturnBrief,
  maySubmitBrief,
  mayTurnBack,
} from '#server/briefs/policy'
import type { ContractPerson } from '#server/contracts/policy'
import type { Actor, Contact, Member, Role, Side } from '#server/kernel/actor'

const agencyId = 'agency'
const member = (id: string, role: Role, isLead = false): Member => ({
  kind: 'member',
  id,
  agencyId,
  roles: [role],
  isLead,
})
const contact = (id: string, side: Side, ...authorities: string[]): Contact => ({
  kind: 'contact',
  id,
  agencyId,
  clientId: 'client',
  side,
  authorities,
})
const named = (part: ContractPerson['part'], memberId: string, deputyForId: string | null = null): ContractPerson => ({
  part,
  memberId,
  contactId: null,
  deputyForId,
})
const people = [
  named('account_manager', 'sara'),
  named('account_manager', 'deputy', 'sara'),
  named('project_manager', 'khalid'),
]
const byLink: Contact = {
  ...contact('huda', 'marketing', 'brief.approve'),
  link: { linkId: 'l', subjectId: 's', may: 'answer' },
}
const judging = ['read', 'log', 'assess', 'acceptAccount', 'decideScope', 'turnBack']

test.each([
  { who: 'the account manager', actor: member('sara', 'account_manager'), may: judging },
  { who: 'their deputy', actor: member('deputy', 'account_manager'), may: judging },
  { who: 'a lead of account service', actor: member('lama', 'account_manager', true), may: judging },
  { who: 'another account manager', actor: member('yousef', 'account_manager'), may: ['read'] },
  {
    who: 'the project manager',
    actor: member('khalid', 'project_manager'),
    may: ['read', 'acceptProject', 'decideScope'],
  },
  { who: 'another project manager', actor: member('ziad', 'project_manager'), may: ['read'] },
  {
    who: 'an admin',
    actor: member('majed', 'admin'),
    may: ['read', 'log', 'assess', 'acceptAccount', 'acceptProject', 'decideScope', 'turnBack'],
  },
  { who: 'a creative named as deputy', actor: member('deputy', 'creative'), may: ['read'] },
  { who: 'finance', actor: member('fahad', 'finance'), may: ['read'] },
  { who: 'leadership', actor: member('noura', 'leadership'), may: ['read'] },
  {
    who: 'marketing who approves briefs',
    actor: contact('huda', 'marketing', 'brief.approve'),
    may: ['submit', 'own', 'readReturn', 'answer'],
  },
  {
    who: 'marketing who only submits',
    actor: contact('abeer', 'marketing', 'brief.submit'),
    may: ['submit', 'own', 'readReturn'],
  },
  {
    who: 'the addressee without authority',
    actor: contact('addressee', 'marketing'),
    may: ['own', 'readReturn', 'answer'],
  },
  { who: 'a letter’s link', actor: byLink, may: ['readReturn', 'answer'] },
  { who: 'the contracts office', actor: contact('omar', 'contracts', 'brief.approve'), may: [] },
  { who: 'the client’s finance', actor: contact('mona', 'finance'), may: [] },
  { who: 'the system', actor: { kind: 'system', id: agencyId, agencyId } satisfies Actor, may: [] },
])('$who may: $may', ({ actor, may }) => {
  const rights: Record<string, (who: Actor) => boolean> = {
    read: mayReadBriefs,
    log: (who) => mayLogBrief(who, people),
    assess: (who) => mayAssessBrief(who, people),
    acceptAccount: (who) => mayAcceptForAccount(who, people),
    acceptProject: (who) => mayAcceptForProject(who, people),
    decideScope: (who) => mayDecideScope(who, people),
    turnBack: (who) => mayTurnBack(who, people),
    submit: maySubmitBrief,
    own: mayReadOwnBriefs,
    readReturn: mayReadReturnBrief,
    answer: (who) => mayAnswerReturnBrief(who, 'addressee'),
  }
  expect(Object.entries(rights).flatMap(([verb, allows]) => (allows(actor) ? [verb] : []))).toEqual(may)
})
