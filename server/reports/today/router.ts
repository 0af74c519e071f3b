import type { Tx } from '#server/db'
import { type Actor, type Contact, isContact, isMember, type Member } from '#server/kernel/actor'
import { decimal } from '#server/kernel/money'
import { refuse } from '#server/kernel/refusal'
import { asking, router } from '#server/trpc'
import { ledeOf, moneyLede, todayOfAccountManager, todayOfCreative, todayOfProjectManager } from './agency/rules'
import { todayOfFinance, todayOfLeadership } from './oversight/rules'
import { lensOf, mayHaveToday } from './policy'
import { todayOfClientFinance, todayOfContractsOffice, todayOfMarketing } from './portal/rules'
import { type Reach, todayFactsOf, viewerOf } from './queries'
import type { TodayEntry, TodayFacts, Viewer } from './rules'
import { todayInput } from './schema'
import { managersOf, thingsOf } from './things/queries'

type Lists = Readonly<Record<string, readonly TodayEntry[]>>
type Refs = Readonly<Record<string, readonly string[]>>

export const todayRouter = router({
  /**
   * A person's day: lists of what lies with them and with whom they wait for, the figures of the sentence above them, and
   * every thing the lists name by its number. Lists and figures come from the same facts, read once.
   */
  get: asking(mayHaveToday)
    .input(todayInput)
    .query(async ({ ctx, input }) => {
      if (isMember(ctx.actor)) return dayOfMember(ctx.tx, ctx.actor, ctx.now, input.as)
      if (isContact(ctx.actor)) return dayOfContact(ctx.tx, ctx.actor, ctx.now)
      return refuse('actor.forbidden')
    }),
})

async function dayOfMember(tx: Tx, actor: Member, now: Date, asked: string) {
  const role = lensOf(actor.roles, asked)
  const facts = await todayFactsOf(tx, actor, now, reachOf(actor, role))
  const { lists, refs } = listsOfMember(role, facts, await viewerOf(tx, actor))
  return dayOf(tx, actor, facts, { role, lists, refs })
}

/** A member's own contracts; everything for whoever leads, oversees, or makes what any contract needs. */
const reachOf = (actor: Member, role: string): Reach =>
  role === 'account_manager' || (role === 'project_manager' && !actor.isLead) ? 'own' : 'all'

function listsOfMember(role: string, facts: TodayFacts, viewer: Viewer): { lists: Lists; refs: Refs } {
  switch (role) {
    case 'account_manager':
      return { lists: todayOfAccountManager(facts, viewer), refs: {} }
    case 'project_manager': {
      const { withYou, slips, toIssueAndCollect, guarantees } = todayOfProjectManager(facts, viewer)
      return { lists: { withYou }, refs: { toIssueAndCollect, guarantees, slips: slips.map(({ ref }) => ref) } }
    }
    case 'creative':
      return { lists: todayOfCreative(facts, viewer), refs: {} }
    case 'finance':
      return { lists: todayOfFinance(facts, viewer), refs: {} }
    default:
      return { lists: todayOfLeadership(facts), refs: {} }
  }
}

async function dayOfContact(tx: Tx, actor: Contact, now: Date) {
  const facts = await todayFactsOf(tx, actor, now, 'all')
  const viewer = await viewerOf(tx, actor)
  if (actor.side === 'marketing') {
    const { recentlyAccepted, ...lists } = todayOfMarketing(facts, viewer)
    return dayOf(tx, actor, facts, { role: 'portal_marketing', lists, refs: { recentlyAccepted } })
  }
  const isContracts = actor.side === 'contracts'
  const lists = isContracts ? todayOfContractsOffice(facts, viewer) : todayOfClientFinance(facts, viewer)
  return dayOf(tx, actor, facts, { role: isContracts ? 'portal_contracts' : 'portal_finance', lists, refs: {} })
}

type Found = { role: string; lists: Lists; refs: Refs }

async function dayOf(tx: Tx, actor: Actor, facts: TodayFacts, { role, lists, refs }: Found) {
  const named = [...Object.values(lists).flatMap((list) => list.map(({ ref }) => ref)), ...Object.values(refs).flat()]
  const viewer: Viewer = { id: actor.id, isLead: isMember(actor) && actor.isLead, clientRef: null, authorities: [] }
  const { outstanding, overdue } = moneyLede(facts, { ...viewer, isLead: viewer.isLead || role === 'finance' })
  return {
    role,
    roles: isMember(actor) ? actor.roles : [],
    lists,
    refs,
    lede: ledeOf(facts, { withYou: lists['withYou'] ?? lists['waiting'] ?? [], withClient: lists['withClient'] ?? [] }),
    money: { outstanding: decimal(outstanding), overdue: decimal(overdue) },
    now: facts.now,
    minutesLeft: minutesLeftOf(facts),
    slips: role === 'project_manager' ? slipsOfViewer(facts, viewer) : [],
    things: await thingsOf(tx, named),
    managers: isContact(actor) ? await managersOf(tx) : [],
  }
}

const slipsOfViewer = (facts: TodayFacts, viewer: Viewer) =>
  todayOfProjectManager(facts, viewer).slips.map(({ exposure, ...slip }) => ({ ...slip, exposure: decimal(exposure) }))

/** Business minutes to the first answer of each case that has none: negative when over. */
const minutesLeftOf = ({ cases }: TodayFacts): Record<string, number> =>
  Object.fromEntries(
    cases.flatMap(({ ref, firstResponseLeft }) => (firstResponseLeft === null ? [] : [[ref, firstResponseLeft]])),
  )
