import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { worksOf } from '#server/imports/work/rules'
import { newId } from '#server/kernel/id'

type PlanRow = FileRecord<'plan'>

const orderOf = (book: Book, { purchaseOrderId }: FileRecord<'milestones'>) => {
  const order = book.file.purchaseOrders.find(({ id }) => id === purchaseOrderId)
  if (!order) throw new Error(`Milestone of an unknown order ${purchaseOrderId}`)
  return order
}

/** Milestones of orders, and the work each rests on. */
export function writeMilestones(book: Book): void {
  for (const milestone of book.file.milestones) {
    const order = orderOf(book, milestone)
    const clientId = book.clientOf(order.contractId)
    const at = book.at(milestone.reached ?? order.issued ?? milestone.due)
    book.subject('milestone', milestone.id, { clientId, title: milestone.title, at })
    book.add('Milestone', {
      id: book.id(milestone.id),
      clientId,
      contractId: book.id(order.contractId),
      purchaseOrderId: book.id(order.id),
      shareBp: milestone.shareBp,
      dueOn: book.on(milestone.due),
      reachedOn: book.maybeOn(milestone.reached),
      reachedById: milestone.reached ? book.standIn(order.contractId) : null,
      reachRecordedAt: milestone.reached ? book.recordedAt : null,
    })
    for (const work of worksOf(book.file, milestone))
      book.add('MilestoneDeliverable', {
        clientId,
        milestoneId: book.id(milestone.id),
        deliverableId: book.id(work.id),
      })
  }
}

/** The contract that a planned thing belongs to. */
function contractOf(book: Book, ref: string): string | null {
  const work = book.file.deliverables.find(({ id }) => id === ref)
  const milestone = book.file.milestones.find(({ id }) => id === ref)
  return work?.contractId ?? (milestone ? orderOf(book, milestone).contractId : null)
}

/** The plan as it stands, and the baseline beside it, of which the file knows the ends alone. */
export function writePlans(book: Book): void {
  for (const contract of book.file.contracts) {
    const rows = book.file.plan.filter(({ subjectId }) => contractOf(book, subjectId) === contract.id)
    if (rows.length === 0) continue
    const baseline = rows.filter(({ baselineFinish }) => baselineFinish !== null)
    if (baseline.length > 0) writePlan(book, contract, { no: 1, isBaseline: true, at: contract.start, rows: baseline })
    const at = book.file.meta.asOfTime ?? book.file.meta.asOf
    const planId = writePlan(book, contract, { no: baseline.length > 0 ? 2 : 1, isBaseline: false, at, rows })
    writeDependencies(book, contract, planId, rows)
    for (const row of rows) writeTelling(book, contract, row)
  }
}

type Plan = { no: number; isBaseline: boolean; at: string; rows: readonly PlanRow[] }
type Contract = FileRecord<'contracts'>

function writePlan(book: Book, contract: Contract, { no, isBaseline, at, rows }: Plan): string {
  const [planId, clientId] = [newId(), book.id(contract.clientId)]
  book.add('Plan', {
    id: planId,
    clientId,
    contractId: book.id(contract.id),
    no,
    isBaseline,
    madeById: book.standIn(contract.id),
    madeAt: book.at(at),
    importId: book.importId,
  })
  for (const row of rows)
    book.add('PlanItem', {
      clientId,
      planId,
      subjectId: book.id(row.subjectId),
      startsOn: isBaseline ? null : book.on(row.plannedStart),
      endsOn: book.on(isBaseline ? (row.baselineFinish ?? row.plannedFinish) : row.plannedFinish),
      finishedOn: isBaseline ? null : book.maybeOn(row.actualFinish),
      whyAr: isBaseline ? null : row.why?.ar,
      whyEn: isBaseline ? null : row.why?.en,
      excusedById: isBaseline ? null : book.maybeId(row.noticeId),
    })
  return planId
}

function writeDependencies(book: Book, contract: Contract, planId: string, rows: readonly PlanRow[]): void {
  for (const { subjectId, dependsOn } of rows)
    for (const before of new Set(dependsOn))
      book.add('Dependency', {
        clientId: book.id(contract.clientId),
        planId,
        fromId: book.id(before),
        toId: book.id(subjectId),
      })
}

/** A slip that the client has still to hear of, or has heard of. */
function writeTelling(book: Book, contract: Contract, { subjectId, clientToldOn }: PlanRow): void {
  if (clientToldOn === undefined) return
  book.add('Telling', {
    id: newId(),
    clientId: book.id(contract.clientId),
    subjectId: book.id(subjectId),
    what: 'slip',
    raisedAt: book.at(book.file.meta.asOfTime ?? book.file.meta.asOf),
    toldAt: book.maybeAt(clientToldOn),
    importId: book.importId,
  })
}

/** Who is expected to hold a thing next. */
export function writePlannedHandovers(book: Book): void {
  for (const { subjectId, to, from, until, reason } of book.file.plannedHandOvers) {
    const contract = contractOf(book, subjectId)
    if (!contract) continue
    book.add('PlannedHandover', {
      id: newId(),
      clientId: book.clientOf(contract),
      subjectId: book.id(subjectId),
      side: to,
      fromOn: book.on(from),
      untilOn: book.on(until),
      reasonAr: reason.ar,
      reasonEn: reason.en,
      importId: book.importId,
    })
  }
}
