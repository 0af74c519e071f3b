import { exception, type ImportException } from '#server/imports/exceptions/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'

/** Above this an order needs a final guarantee (Law 61): SAR 100,000, in halalas, VAT included. */
const guaranteeFrom = 10_000_000
const underWay = new Set(['in_execution', 'delivered', 'accepted', 'closed'])

/** Orders, extensions and complaints that lack a paper or an answer the law asks for. */
export const formalExceptions = (file: EngagementFile): readonly ImportException[] => [
  ...file.purchaseOrders
    .filter((order) => lacksGuarantee(file, order))
    .map(({ id }) => exception(id, 'order_without_final_guarantee', 'Law 61 (over SAR 100,000)')),
  ...file.extensionClaims.filter(isUnannounced).map(({ id }) =>
    exception(id, 'extension_without_notice', 'extension_claim: event>notified>submitted', {
      relatedIds: file.interactions.filter(({ linked }) => linked.some(({ ref }) => ref === id)).map((talk) => talk.id),
    }),
  ),
  ...file.cases
    .filter(isUnexplained)
    .map(({ id }) => exception(id, 'complaint_without_cause', 'case: in_progress>resolved (cause and correction)')),
]

function lacksGuarantee(file: EngagementFile, order: FileRecord<'purchaseOrders'>): boolean {
  const contract = file.contracts.find(({ id }) => id === order.contractId)
  if (contract?.regime !== 'gtpl' || order.totalHalalas <= guaranteeFrom || !underWay.has(order.status)) return false
  return !file.guarantees.some(({ kind, purchaseOrderId }) => kind === 'final' && purchaseOrderId === order.id)
}

const isUnannounced = ({ decided, notified, submitted }: FileRecord<'extensionClaims'>) =>
  decided !== null && (notified === null || submitted === null)

const isUnexplained = ({ kind, resolvedAt, rootCause, corrective }: FileRecord<'cases'>) =>
  kind === 'complaint' && resolvedAt !== null && (rootCause === null || corrective === null)
