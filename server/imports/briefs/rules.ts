import { rubric, scoreOf } from '#server/briefs/rules'
import { exception, type ImportException } from '#server/imports/exceptions/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'

/** States that a brief reaches only after both sides took it on. */
const takenOn = new Set(['accepted', 'in_production', 'on_hold', 'delivered', 'closed'])
const handedOver = new Set(['delivered', 'closed'])

/** Briefs that were taken on below the gate or without a line, and deliveries that left something out. */
export const briefExceptions = (file: EngagementFile): readonly ImportException[] =>
  file.briefs
    .filter(({ status }) => takenOn.has(status))
    .flatMap((brief) => [...gateException(brief), ...lineException(brief), ...outputException(file, brief)])

function gateException({ id, fields, resolvedBy }: FileRecord<'briefs'>): ImportException[] {
  const { score } = scoreOf(fields)
  if (score >= rubric.accept) return []
  const relatedIds = resolvedBy ? [resolvedBy] : []
  return [
    exception(id, 'brief_under_gate', `brief: scored>accepted (score >= ${rubric.accept})`, {
      values: { score },
      relatedIds,
    }),
  ]
}

const lineException = ({ id, lineId }: FileRecord<'briefs'>): ImportException[] =>
  lineId ? [] : [exception(id, 'brief_without_line', 'brief: scored>accepted (line with quantity left)')]

/** A delivered brief has every requirement in some deliverable. A file without requirements says nothing about them. */
function outputException(file: EngagementFile, { id, status }: FileRecord<'briefs'>): ImportException[] {
  const open = file.requirements.filter(({ briefId, deliverableIds }) => briefId === id && deliverableIds.length === 0)
  if (!handedOver.has(status) || open.length === 0) return []
  const requirements = open.map(({ no }) => `R${no}`).join(', ')
  return [
    exception(id, 'outputs_not_recorded', 'brief: in_production>delivered (all deliverables accepted)', {
      values: { requirements },
      relatedIds: open.map((requirement) => requirement.id),
    }),
  ]
}
