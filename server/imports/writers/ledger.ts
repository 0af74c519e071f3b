import type { Book } from '#server/imports/book'
import { WrongFile } from '#server/imports/faults/rules'
import { claimedLines, quantityOf } from '#server/imports/statements/rules'
import { approvedChanges, lineVersions } from '#server/imports/writers/contracts'
import { newId } from '#server/kernel/id'
import { type Quantity, quantity, quantityText } from '#server/kernel/quantity'

type Measure = 'ordered' | 'delivered' | 'accepted' | 'claimed'
type Draw = {
  contract: string
  order: string | null
  line: string
  measure: Measure
  qty: Quantity
  on: string
  source: string
}

/** The name of a claim line's draw, by which the line finds it. */
export const drawOf = (claim: string, no: number): string => `draw:${claim}/${no}`

/**
 * The scope ledger of imported history: ordered and delivered are what the file's own entries say, and nothing else; accepted
 * are the lines of signed certificates; claimed are the quantities of claims whose invoice was issued.
 */
export function writeLedger(book: Book): void {
  const draws = [...entryDraws(book), ...acceptedDraws(book), ...claimedDraws(book)]
  const sums = new Map<string, { seq: number; after: Quantity }>()
  for (const draw of draws.sort((one, other) => one.on.localeCompare(other.on))) {
    const lineId = book.lineId(draw.order, draw.line)
    const key = `${lineId} ${draw.measure}`
    const last = sums.get(key) ?? { seq: 0, after: 0n }
    const now = { seq: last.seq + 1, after: last.after + draw.qty }
    sums.set(key, now)
    const version = versionOn(book, draw)
    if (now.after > quantity(version.qty)) throw new WrongFile([overdrawn(draw, now.after, version.qty)])
    book.add('LineDraw', {
      id: draw.id,
      clientId: book.clientOf(draw.contract),
      lineId,
      measure: draw.measure,
      seq: now.seq,
      before: quantityText(last.after),
      qty: quantityText(draw.qty),
      after: quantityText(now.after),
      occurredOn: book.on(draw.on),
      lineVersionNo: version.no,
      allowed: version.qty,
      sourceId: book.id(draw.source),
      importId: book.importId,
    })
  }
}

const overdrawn = ({ contract, order, line, measure, source }: Draw, after: Quantity, allowed: string) => ({
  place: `${order ?? contract} line ${line}`,
  problem: `${source} makes ${quantityText(after)} ${measure}, of ${allowed}`,
})

/** The version of the line that stood on the day of the draw: what it allowed then. */
function versionOn(book: Book, { contract, order, line, on }: Draw): { no: number; qty: string } {
  const ordered = book.file.purchaseOrders.find(({ id }) => id === order)?.lines.find(({ lineId }) => lineId === line)
  if (ordered) return { no: 0, qty: quantityText(quantityOf(ordered.qty)) }
  const agreed = book.contract(contract)
  const own = agreed.lines.find(({ id }) => id === line)
  if (!own) throw new Error(`${contract} has no line ${line}`)
  const touching = approvedChanges(book, contract).filter(({ items }) => items.some(({ lineId }) => lineId === line))
  const no = touching.filter(({ approved }) => (approved ?? '') <= on).length
  return lineVersions(book, agreed, own)[no] ?? { no: 0, qty: quantityText(quantityOf(own.qty)) }
}

type Identified = Draw & { id: string }

const entryDraws = (book: Book): Identified[] =>
  book.file.quantityEntries.map((entry) => ({
    id: newId(),
    contract: entry.contractId,
    order: entry.purchaseOrderId,
    line: entry.lineId,
    measure: entry.kind,
    qty: quantityOf(entry.qty),
    on: entry.date,
    source: entry.ref,
  }))

const acceptedDraws = (book: Book): Identified[] =>
  book.file.acceptanceCertificates.flatMap(({ id, contractId, purchaseOrderId, signed, lines, status }) =>
    signed === null || status === 'rejected'
      ? []
      : lines.flatMap(({ lineId, qty }) =>
          lineId === null || qty === 0
            ? []
            : [
                {
                  id: newId(),
                  contract: contractId,
                  order: purchaseOrderId,
                  line: lineId,
                  measure: 'accepted' as const,
                  qty: quantityOf(qty),
                  on: signed,
                  source: id,
                },
              ],
        ),
  )

const claimedDraws = (book: Book): Identified[] =>
  book.file.claims.flatMap((claim) => {
    const invoice = book.file.invoices.find(({ claimId }) => claimId === claim.id)
    if (!invoice) return []
    return claimedLines(claim).flatMap(({ lineId, qty }, index) =>
      lineId === null || qty === null
        ? []
        : [
            {
              id: book.id(drawOf(claim.id, index + 1)),
              contract: claim.contractId,
              order: claim.purchaseOrderId,
              line: lineId,
              measure: 'claimed' as const,
              qty: quantityOf(qty),
              on: invoice.issued,
              source: claim.id,
            },
          ],
    )
  })
