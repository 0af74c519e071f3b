import { statesOf, writeAct } from '#server/acts'
import { clientChoices, getClient } from '#server/clients/queries'
import { momentAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { given } from '#server/kernel/schema'
import { nextNumber } from '#server/numbers'
import { holdSubject, registerSubject } from '#server/subjects'
import { acting, asking, router, type Work } from '#server/trpc'
import { blankDraft } from './entry/rules'
import { contractFacts } from './facts/document'
import * as facts from './facts/queries'
import { linesRouter } from './lines/router'
import { addPeople, candidatesFor } from './people/queries'
import { peopleRouter } from './people/router'
import { checkParts, peopleNamed } from './people/rules'
import {
  mayChangeLines,
  mayChangePeople,
  mayEnterContract,
  mayListContracts,
  mayReadContracts,
  maySeePrices,
  maySeeScope,
} from './policy'
import { cardsOf, getContract, listContracts, ownContracts, peopleOf } from './queries'
import { clientOfDraft, contractDraft, contractListInput, contractNumberInput } from './schema'
import { scopeRouter } from './scope/router'
import { writeContract } from './terms/queries'
import { type EntryAct, entryActs, signedValue, termsOf } from './terms/rules'

export const contractsRouter = router({
  people: peopleRouter,
  lines: linesRouter,
  scope: scopeRouter,

  list: asking(mayListContracts)
    .input(contractListInput)
    .query(async ({ ctx, input }) => ({
      ...(await listContracts(ctx.tx, ctx.actor, input)),
      mayAdd: mayEnterContract(ctx.actor),
      withPrices: maySeePrices(ctx.actor),
    })),

  /** The contracts of the body that a client's person belongs to. */
  own: asking(mayReadContracts).query(({ ctx }) => ownContracts(ctx.tx)),

  get: asking(mayReadContracts)
    .input(contractNumberInput)
    .query(async ({ ctx, input }) => {
      permit(maySeeScope(ctx.actor))
      const head = await getContract(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, head.id)
      return {
        contract: contractFacts(await recordOf(ctx, head), maySeePrices(ctx.actor)),
        withPrices: maySeePrices(ctx.actor),
        mayChangePeople: mayChangePeople(ctx.actor, people),
        mayChangeLines: mayChangeLines(ctx.actor, people),
      }
    }),

  /** What a contract of a client can be typed in with: whom its parts may be given to. */
  draft: asking(mayEnterContract)
    .input(clientOfDraft)
    .query(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.clientNo)
      return {
        client: { no: client.no, name: client.name },
        start: blankDraft(client.no, client.defaultRegime),
        candidates: await candidatesFor(ctx.tx, client.id, ctx.today),
      }
    }),

  /** Whose a contract can be: the first thing that is asked. */
  draftClients: asking(mayEnterContract).query(({ ctx }) => clientChoices(ctx.tx)),

  enter: acting(mayEnterContract)
    .input(contractDraft)
    .mutation(async ({ ctx, input }) => {
      if (!(await holdSubject(ctx.tx, 'client', input.clientNo))) refuse('record.missing')
      const client = await getClient(ctx.tx, input.clientNo)
      const candidates = await candidatesFor(ctx.tx, client.id, ctx.today)
      permit(mayEnterContract(ctx.actor))

      const acts = entryActs(input, ctx.today)
      const terms = termsOf(input)
      const value = signedValue(input)
      const people = peopleNamed(input)
      checkParts(people, candidates)
      const { agencyId } = ctx.actor
      const taken = await ctx.tx.contract.findFirst({
        where: { clientId: client.id, clientNumber: input.clientNumber },
        select: { id: true },
      })
      if (taken) refuse('contract.number_taken', 'clientNumber')

      const contractId = newId()
      const no = await nextNumber(ctx.tx, agencyId, 'contract')
      const whose = { agencyId, clientId: client.id, contractId }
      const title = { ar: input.titleAr, en: given(input.titleEn) }
      await registerSubject(ctx.tx, {
        agencyId,
        clientId: client.id,
        id: contractId,
        kind: 'contract',
        number: no,
        title,
        recordedAt: ctx.now,
      })
      await writeContract(ctx.tx, whose, input, terms, value)
      await addPeople(ctx.tx, whose, people, ctx.today)
      await writeEntryActs(ctx, whose, acts)

      await ctx.record('contract.entered', contractId, { regime: input.regime, form: input.form, acts: acts.length })
      return { no }
    }),
})

/** Whose formal act each one is, where it is not the agency's own. */
const officeOf = { notify_award: 'award_authority', sign: 'award_authority', start_notice: 'unknown' } as const

async function writeEntryActs(
  ctx: Work,
  { clientId, contractId }: { clientId: string; contractId: string },
  acts: EntryAct[],
) {
  for (const { act, on } of acts)
    await writeAct(ctx.tx, ctx.actor, {
      subjectId: contractId,
      clientId,
      kind: 'contract',
      act,
      occurredAt: momentAt(on),
      ...(act === 'lodge_final_guarantee' ? {} : { byOffice: officeOf[act] }),
    })
}

/** Reads all that is known of a contract. One after the other: a transaction is one conversation. */
async function recordOf({ tx }: Work, head: Awaited<ReturnType<typeof getContract>>) {
  return {
    head,
    status: (await statesOf(tx, [head.id])).get(head.id) ?? null,
    versions: await facts.versionsOf(tx, head.id),
    people: await cardsOf(tx, head.id),
    orders: await facts.ordersOf(tx, head.id),
    changes: await facts.changesOf(tx, head.id),
    extensions: await facts.extensionsOf(tx, head.id),
    penalties: await facts.penaltiesOf(tx, head.id),
    guarantees: await facts.guaranteesOf(tx, head.id),
    evaluations: await facts.evaluationsOf(tx, head.id),
    acts: await facts.actsOf(tx, head.id),
  }
}
