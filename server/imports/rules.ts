import { briefExceptions } from '#server/imports/briefs/rules'
import type { ImportException } from '#server/imports/exceptions/rules'
import { formalExceptions } from '#server/imports/formal/rules'
import { moneyExceptions } from '#server/imports/money/rules'
import type { EngagementFile } from '#server/imports/schema'
import { workExceptions } from '#server/imports/work/rules'

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
