import { clientChoices, getClient } from '#server/clients/queries'
import { momentFrom } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { aboutOf, contactsOf, requireContact } from '#server/relations/clients/queries'
import { mayLogInteraction } from '#server/relations/policy'
import { clientOfForm, logInteractionInput } from '#server/relations/schema'
import { acting, asking, router } from '#server/trpc'
import { writeInteraction } from './queries'

export const interactionsRouter = router({
  /** Whom a conversation can be with: the clients, and once one is chosen, its people. */
  choices: asking(mayLogInteraction)
    .input(clientOfForm)
    .query(async ({ ctx, input }) => {
      const clients = await clientChoices(ctx.tx)
      const client = input.client ? await getClient(ctx.tx, input.client) : null
      return {
        clients,
        client: client && { no: client.no, name: client.name },
        contacts: client ? await contactsOf(ctx.tx, client.id) : [],
        now: ctx.now,
      }
    }),

  log: acting(mayLogInteraction)
    .input(logInteractionInput)
    .mutation(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.clientNo)
      permit(mayLogInteraction(ctx.actor))
      await requireContact(ctx.tx, client.id, input.contactId)
      const aboutId = await aboutOf(ctx.tx, client.id, input.aboutNo)
      const at = momentFrom(input.at)
      if (at > ctx.now) refuse('moment.in_future', 'at')

      const shared = input.shared === 'yes'
      const spoken = { clientId: client.id, contactId: input.contactId, at, channel: input.channel, shared, aboutId }
      const { id, no } = await writeInteraction(ctx.tx, ctx.actor, { ...spoken, summary: input.summary }, ctx.now)
      await ctx.record('interaction.logged', id, { channel: input.channel, contact: input.contactId, shared }, at)
      return { no, clientNo: client.no }
    }),
})
