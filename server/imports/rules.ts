import { briefExceptions } from '#server/imports/guards/briefs'
import type { ImportException } from '#server/imports/guards/exception'
import { formalExceptions } from '#server/imports/guards/formal'
import { moneyExceptions } from '#server/imports/guards/money'
import { workExceptions } from '#server/imports/guards/work'
import type { EngagementFile } from '#server/imports/schema'

/**
 * Every fact of a file that a guard of the house would refuse today. Guards bind new acts only: history comes in as it was,
 * and what could not happen again is listed by name.
 */
export const exceptionsIn = (file: EngagementFile): readonly ImportException[] => [
  ...moneyExceptions(file),
  ...workExceptions(file),
  ...briefExceptions(file),
  ...formalExceptions(file),
]
