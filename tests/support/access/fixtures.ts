import { briefDoors } from '#tests/support/access/doors-briefs'
import { certificateDoors } from '#tests/support/access/doors-certificates'
import { clientDoors } from '#tests/support/access/doors-clients'
import { contractDoors } from '#tests/support/access/doors-contracts'
import { deliverableDoors } from '#tests/support/access/doors-deliverables'
import { invoiceDoors } from '#tests/support/access/doors-invoices'
import { relationDoors } from '#tests/support/access/doors-relations'
import type { Letter, Person } from '#tests/support/access/people'
import type { World } from '#tests/support/access/world'

/**
 * What the matrix knows of a procedure: what it is asked with, and who may on the own engagement. What `input` reads of the world
 * is what the procedure is pointed at; reading nothing, it is about no object. `refuses` names the answers of whoever may, where
 * the world stands otherwise than the act needs.
 */
export type Fixture = {
  input?: (at: World) => unknown
  may: readonly Person[]
  letter?: Letter
  refuses?: string | readonly string[]
}

export const fixtures: Record<string, Fixture> = {
  ...clientDoors,
  ...contractDoors,
  ...briefDoors,
  ...deliverableDoors,
  ...certificateDoors,
  ...invoiceDoors,
  ...relationDoors,
}

/** The letter of procedures that no letter opens. */
export const closedLetter: Letter = { to: 'huda', about: 'deliverableId', may: 'approve' }

/** Which objects a fixture points its procedure at. */
export function pointers({ input }: Fixture, world: World): (keyof World)[] {
  const read = new Set<keyof World>()
  const watched = new Proxy(world, {
    get: (at, name: string) => {
      read.add(name as keyof World)
      return at[name as keyof World]
    },
  })
  input?.(watched)
  return [...read]
}
