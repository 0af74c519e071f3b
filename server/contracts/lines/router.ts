import { versionsOf } from '#server/contracts/facts/queries'
import { mayChangeLines, mayEnterContract } from '#server/contracts/policy'
import { getContract, peopleOf } from '#server/contracts/queries'
import { contractNumberInput, type LineInput } from '#server/contracts/schema'
import { limits } from '#server/kernel/limits'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { holdSubject } from '#server/subjects'
import { acting, asking, router, type Work } from '#server/trpc'
import { addLines, knownLines } from './queries'
import { linesToAdd, readLines, withinNet } from './rules'
import { addLinesInput, readLinesInput } from './schema'

export const linesRouter = router({
  /** Reads a bill of quantities and shows what would be added. Nothing is written until it is confirmed. */
  read: asking(mayEnterContract)
    .input(readLinesInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.no)
      permit(mayChangeLines(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      return readLines(input.text, await knownLines(ctx.tx, contract.id))
    }),

  /** What the page of adding lines begins with. */
  form: asking(mayEnterContract)
    .input(contractNumberInput)
    .query(async ({ ctx, input }) => {
      const { id, no, clientNumber, title, client, clientNo, form } = await getContract(ctx.tx, input.no)
      permit(mayChangeLines(ctx.actor, await peopleOf(ctx.tx, id)))
      return {
        no,
        clientNumber,
        title,
        client,
        clientNo,
        isFramework: form === 'framework',
        lines: (await knownLines(ctx.tx, id)).length,
      }
    }),

  /** Adds the good rows of a file that was read and looked at. The same file again adds nothing. */
  addRead: acting(mayEnterContract)
    .input(readLinesInput)
    .mutation(async ({ ctx, input }) => {
      const held = await holdLines(ctx, input.no)
      permit(mayChangeLines(ctx.actor, held.people))

      const read = readLines(input.text, held.known)
      if (read.good.length > limits.contractLines) refuse('lines.too_many', 'text')

      await writeLines(
        ctx,
        held,
        read.good.map(({ line }) => line),
      )
      return { added: read.good.length, known: read.known.length, rejected: read.rejected.length }
    }),

  add: acting(mayEnterContract)
    .input(addLinesInput)
    .mutation(async ({ ctx, input }) => {
      const held = await holdLines(ctx, input.no)
      permit(mayChangeLines(ctx.actor, held.people))

      const lines = linesToAdd(input.lines, held.known)

      await writeLines(ctx, held, lines)
      return { added: lines.length, known: input.lines.length - lines.length }
    }),
})

/** A contract held until the transaction ends, with its lines, so that two files never number them alike. */
async function holdLines({ tx }: Work, no: string) {
  if (!(await holdSubject(tx, 'contract', no))) refuse('record.missing')
  const contract = await getContract(tx, no)
  const [signed] = await versionsOf(tx, contract.id)
  return {
    contract,
    net: signed?.net ?? null,
    known: await knownLines(tx, contract.id),
    people: await peopleOf(tx, contract.id),
  }
}

type Held = Awaited<ReturnType<typeof holdLines>>

/** Writes new lines within what was signed, and records that they came. */
async function writeLines({ tx, actor, record }: Work, { contract, net, known }: Held, lines: readonly LineInput[]) {
  withinNet(net, [...known, ...lines])
  if (lines.length === 0) return
  const whose = { agencyId: actor.agencyId, clientId: contract.clientId, contractId: contract.id }
  const from = Math.max(0, ...known.map(({ no }) => no)) + 1
  await addLines(tx, { ...whose, isRate: contract.form === 'framework' }, from, lines)
  await record('contract.lines_added', contract.id, { lines: lines.length })
}
