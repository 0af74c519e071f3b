import { type Fault, placeOf, WrongFile } from '#server/imports/faults/rules'
import { orderFaults } from '#server/imports/order/rules'
import { referenceFaults } from '#server/imports/references/rules'
import { type EngagementFile, engagementFile } from '#server/imports/schema'
import { sumFaults } from '#server/imports/sums/rules'

/**
 * Reads an engagement file, and takes it whole or not at all: throws `WrongFile` with every fault and its place. The shape
 * is judged first, then names that lead nowhere, then dates and sums; each asks for the one before it.
 */
export function readEngagement(text: string): EngagementFile {
  const parsed = engagementFile.safeParse(parse(text))
  if (!parsed.success)
    throw new WrongFile(
      parsed.error.issues.map(({ path, message }) => ({ place: placeOf(path) || 'file', problem: message })),
    )
  refuseIfAny(referenceFaults(parsed.data))
  refuseIfAny(orderFaults(parsed.data))
  refuseIfAny(sumFaults(parsed.data))
  return parsed.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (problem) {
    throw new WrongFile([
      { place: 'file', problem: `not JSON: ${problem instanceof Error ? problem.message : problem}` },
    ])
  }
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new WrongFile(faults)
}
