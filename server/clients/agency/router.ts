import { addressColumns, addressOf } from '#server/clients/addresses/rules'
import { mayKeepAgency, mayReadAgency } from '#server/clients/policy'
import { ownFiles } from '#server/files/queries'
import { refuse } from '#server/kernel/refusal'
import { given } from '#server/kernel/schema'
import { acting, asking, router } from '#server/trpc'
import { agencySubject, getAgency } from './queries'
import { agencyInput, logoInput } from './schema'

export const agencyRouter = router({
  get: asking(mayReadAgency).query(async ({ ctx }) => {
    const agency = await getAgency(ctx.tx, ctx.actor.agencyId)
    const { nameAr, nameEn, crNumber, vatNumber, iban } = agency
    const start = { nameAr, nameEn, crNumber: crNumber ?? '', vatNumber: vatNumber ?? '', iban: iban ?? '' }
    return { agency, start: { ...start, ...addressOf(agency) }, mayChange: mayKeepAgency(ctx.actor) }
  }),

  change: acting(mayKeepAgency)
    .input(agencyInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId } = ctx.actor
      const subjectId = await agencySubject(ctx.tx)

      await ctx.tx.agency.updateMany({
        where: { id: agencyId },
        data: {
          nameAr: input.nameAr,
          nameEn: input.nameEn,
          crNumber: given(input.crNumber),
          vatNumber: given(input.vatNumber),
          iban: given(input.iban.replaceAll(' ', '')),
          ...addressColumns(input),
        },
      })
      await ctx.record('agency.changed', subjectId)
      return { agencyId }
    }),

  /** Hangs a stored picture on the agency's documents from now on; what was issued keeps its own. */
  setLogo: acting(mayKeepAgency)
    .input(logoInput)
    .mutation(async ({ ctx, input }) => {
      const subjectId = await agencySubject(ctx.tx)
      const [file] = await ownFiles(ctx.tx, ctx.actor, [input.fileId])
      if (!file) refuse('file.ticket', 'fileId')
      if (!file.mediaType.startsWith('image/')) refuse('file.type', 'fileId')

      await ctx.tx.agency.updateMany({ where: { id: ctx.actor.agencyId }, data: { logoFileId: input.fileId } })
      await ctx.record('agency.changed', subjectId, { logo: file.sha256 })
      return { fileId: input.fileId }
    }),
})
