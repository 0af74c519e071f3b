import { mayChangePeople, mayEnterContract, mayListContracts } from '#server/contracts/policy'
import { cardsOf, getContract, peopleOf } from '#server/contracts/queries'
import { contractNumberInput, contractPeopleInput } from '#server/contracts/schema'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { candidatesFor, changePeople } from './queries'
import { checkParts, peopleFieldsOf, peopleNamed } from './rules'

export const peopleRouter = router({
  get: asking(mayListContracts)
    .input(contractNumberInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, contract.id)
      return {
        contract: {
          no: contract.no,
          clientNumber: contract.clientNumber,
          title: contract.title,
          clientNo: contract.clientNo,
          client: contract.client,
        },
        cards: await cardsOf(ctx.tx, contract.id),
        fields: peopleFieldsOf(people),
        candidates: await candidatesFor(ctx.tx, contract.clientId, ctx.today),
        mayChange: mayChangePeople(ctx.actor, people),
      }
    }),

  change: acting(mayEnterContract)
    .input(contractPeopleInput)
    .mutation(async ({ ctx, input }) => {
      if (!(await holdSubject(ctx.tx, 'contract', input.no))) refuse('record.missing')
      const contract = await getContract(ctx.tx, input.no)
      const candidates = await candidatesFor(ctx.tx, contract.clientId, ctx.today)
      permit(mayChangePeople(ctx.actor, await peopleOf(ctx.tx, contract.id)))

      const wanted = peopleNamed(input)
      checkParts(wanted, candidates)

      const whose = { agencyId: ctx.actor.agencyId, clientId: contract.clientId, contractId: contract.id }
      const changed = await changePeople(ctx.tx, whose, wanted, ctx.today)
      await ctx.record('contract.people_changed', contract.id, changed)
      return { no: contract.no }
    }),
})
