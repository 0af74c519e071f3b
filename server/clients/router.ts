import type { Side } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { given } from '#server/kernel/schema'
import { nextNumber } from '#server/numbers'
import { holdSubject, registerSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { addressColumns, addressOf } from './addresses/rules'
import {
  beginAuthorities,
  changeAuthorities,
  endAuthorities,
  isEmailTaken,
  personFields,
  personRow,
} from './people/queries'
import { mayKeepClients, mayListClients } from './policy'
import {
  clientChoices,
  contractsOfClient,
  getClient,
  getPerson,
  listClients,
  openWithClient,
  peopleOfClient,
} from './queries'
import { authoritiesWithin, buyerIdSchemes, regimes, tickedAuthorities } from './rules'
import {
  addContactInput,
  type ClientInput,
  changeClientInput,
  changeContactInput,
  clientInput,
  clientListInput,
  clientNumberInput,
  contactInput,
  leaveContactInput,
} from './schema'

export const clientsRouter = router({
  list: asking(mayListClients)
    .input(clientListInput)
    .query(async ({ ctx, input }) => ({
      ...(await listClients(ctx.tx, input)),
      mayAdd: mayKeepClients(ctx.actor),
    })),

  /** The empty form, for whoever may fill it in. */
  blank: asking(mayKeepClients).query(() => ({ regimes })),

  choices: asking(mayListClients).query(({ ctx }) => clientChoices(ctx.tx)),

  get: asking(mayListClients)
    .input(clientNumberInput)
    .query(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.no)
      return {
        client,
        people: await peopleOfClient(ctx.tx, client.id),
        contracts: await contractsOfClient(ctx.tx, client.id),
        open: await openWithClient(ctx.tx, client.id),
        mayChange: mayKeepClients(ctx.actor),
      }
    }),

  /** What a client's form begins with: what is there now. */
  form: asking(mayKeepClients)
    .input(clientNumberInput)
    .query(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.no)
      return { name: client.name, start: { no: client.no, ...clientFields(client) } }
    }),

  personForm: asking(mayKeepClients)
    .input(contactInput)
    .query(async ({ ctx, input }) => {
      const { clientNo, side, leftOn, ...person } = await getPerson(ctx.tx, input.contactId)
      return { name: person.name, side, clientNo, leftOn, start: personFields(person) }
    }),

  add: acting(mayKeepClients)
    .input(clientInput)
    .mutation(async ({ ctx, input }) => {
      permit(mayKeepClients(ctx.actor))

      const { agencyId } = ctx.actor
      const id = newId()
      const no = await nextNumber(ctx.tx, agencyId, 'client')
      const title = { ar: input.nameAr, en: given(input.nameEn) }

      await registerSubject(ctx.tx, {
        agencyId,
        id,
        clientId: id,
        kind: 'client',
        number: no,
        title,
        recordedAt: ctx.now,
      })
      await ctx.tx.client.createMany({
        data: { agencyId, id, kind: input.kind, defaultRegime: input.regime, ...clientColumns(input) },
      })
      await ctx.record('client.added', id, { regime: input.regime })
      return { no }
    }),

  change: acting(mayKeepClients)
    .input(changeClientInput)
    .mutation(async ({ ctx, input }) => {
      const id = await holdSubject(ctx.tx, 'client', input.no)
      if (!id) refuse('record.missing')
      permit(mayKeepClients(ctx.actor))

      const { agencyId } = ctx.actor
      await ctx.tx.client.updateMany({ where: { agencyId, id }, data: clientColumns(input) })
      await ctx.tx.subject.updateMany({
        where: { agencyId, id },
        data: { titleAr: input.nameAr, titleEn: given(input.nameEn) },
      })
      await ctx.record('client.changed', id)
      return { no: input.no }
    }),

  addPerson: acting(mayKeepClients)
    .input(addContactInput)
    .mutation(async ({ ctx, input }) => {
      const clientId = await holdSubject(ctx.tx, 'client', input.clientNo)
      if (!clientId) refuse('record.missing')
      permit(mayKeepClients(ctx.actor))

      const authorities = authoritiesWithin(input.side, tickedAuthorities(input.authorities))
      if (await isEmailTaken(ctx.tx, clientId, input.email)) refuse('contact.email_taken', 'email')

      const { agencyId } = ctx.actor
      const contactId = newId()
      const whose = { agencyId, clientId }
      await ctx.tx.contact.createMany({ data: { ...whose, id: contactId, side: input.side, ...personRow(input) } })
      await beginAuthorities(ctx.tx, { ...whose, contactId }, authorities, ctx.today, input.toldBy)
      await ctx.record('contact.added', clientId, {
        contact: contactId,
        side: input.side,
        authorities: authorities.length,
      })
      return { contactId, clientNo: input.clientNo }
    }),

  changePerson: acting(mayKeepClients)
    .input(changeContactInput)
    .mutation(async ({ ctx, input }) => {
      const person = await getPerson(ctx.tx, input.contactId)
      if (!(await holdSubject(ctx.tx, 'client', person.clientNo))) refuse('record.missing')
      permit(mayKeepClients(ctx.actor))

      const side: Side = person.side
      const wanted = authoritiesWithin(side, tickedAuthorities(input.authorities))
      if (person.leftOn) refuse('contact.has_left')
      if (await isEmailTaken(ctx.tx, person.clientId, input.email, person.id)) refuse('contact.email_taken', 'email')

      const whose = { agencyId: ctx.actor.agencyId, clientId: person.clientId, contactId: person.id }
      await ctx.tx.contact.updateMany({ where: { agencyId: whose.agencyId, id: person.id }, data: personRow(input) })
      const changed = await changeAuthorities(ctx.tx, whose, wanted, ctx.today, input.toldBy)
      await ctx.record('contact.changed', person.clientId, { contact: person.id, ...changed })
      return { contactId: person.id, clientNo: person.clientNo }
    }),

  leavePerson: acting(mayKeepClients)
    .input(leaveContactInput)
    .mutation(async ({ ctx, input }) => {
      const person = await getPerson(ctx.tx, input.contactId)
      if (!(await holdSubject(ctx.tx, 'client', person.clientNo))) refuse('record.missing')
      permit(mayKeepClients(ctx.actor))

      if (person.leftOn) refuse('contact.has_left')

      const { agencyId } = ctx.actor
      await ctx.tx.contact.updateMany({
        where: { agencyId, id: person.id, leftOn: null },
        data: { leftOn: new Date(`${ctx.today}T00:00:00Z`) },
      })
      await endAuthorities(ctx.tx, { agencyId, contactId: person.id }, ctx.today)
      await ctx.record('contact.left', person.clientId, { contact: person.id })
      return { contactId: person.id, clientNo: person.clientNo }
    }),
})

type Client = Awaited<ReturnType<typeof getClient>>

const clientFields = (client: Client) => ({
  nameAr: client.name.ar ?? '',
  nameEn: client.name.en ?? '',
  vatNumber: client.vatNumber ?? '',
  buyerIdScheme: buyerIdSchemes.find((id) => id === client.buyerIdScheme) ?? ('' as const),
  buyerId: client.buyerId ?? '',
  domain: client.domain ?? '',
  ...addressOf(client),
})

type Columns = Omit<ClientInput, 'kind' | 'regime'>

const clientColumns = (input: Columns) => ({
  nameAr: input.nameAr,
  nameEn: given(input.nameEn),
  vatNumber: given(input.vatNumber),
  buyerIdScheme: given(input.buyerIdScheme),
  buyerId: given(input.buyerId),
  domain: given(input.domain),
  ...addressColumns(input),
})
