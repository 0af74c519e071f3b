import { z } from 'zod'
import { regimes } from '#server/clients/rules'
import { optionalChoice } from '#server/clients/schema'
import { contractForms, contractMethods, delayPers, percentBases, vatTaxPoints } from '#server/contracts/rules'
import { limits } from '#server/kernel/limits'
import {
  amount,
  dayText,
  optionalDay,
  optionalText,
  pageInput,
  quantity,
  recordNumber,
  requiredText,
  tick,
} from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** A percentage as people write it in a contract: `'10'`, `'0.5'`; rules read it with `basisPoints()`. */
export const percentText = z
  .string()
  .trim()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, problem('percent.shape'))

const optionalPercent = z.union([z.literal(''), percentText]).default('')
const optionalAmount = z.union([z.literal(''), amount]).default('')
const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, problem('quantity.shape'))
const optionalWhole = z.union([z.literal(''), wholeNumber]).default('')
const base = optionalChoice(percentBases)

/** The terms of a contract as they were signed. What is left empty is not agreed, and no rule invents it. */
export const termsFields = {
  advance: optionalPercent,
  advanceBase: base,
  finalGuarantee: optionalPercent,
  finalGuaranteeBase: base,
  finalClaimMin: optionalPercent,
  finalClaimBase: base,
  penaltyCap: optionalPercent,
  penaltyCapBase: base,
  delayPer: optionalChoice(delayPers),
  delayRate: optionalPercent,
  delayBase: base,
  shortfallPerUnit: optionalAmount,
  includedRounds: wholeNumber.default('2'),
  retention: optionalPercent,
  retentionBase: base,
  paymentDays: optionalWhole,
  serviceCredit: tick,
  vatTaxPoint: optionalChoice(vatTaxPoints),
}

const person = z.union([z.literal(''), z.uuid(problem('invalid'))]).default('')

/** The two pairs of a contract with their deputies: who mirrors whom. */
export const peopleFields = {
  accountManagerId: z.uuid(problem('required')),
  accountManagerDeputyId: person,
  projectManagerId: z.uuid(problem('required')),
  projectManagerDeputyId: person,
  marketingId: person,
  marketingDeputyId: person,
  contractsOfficeId: person,
  contractsOfficeDeputyId: person,
}

/** A contract typed in, entered as signed: its acts up to the start notice are dated by the form. */
export const contractDraft = z.object({
  clientNo: recordNumber,
  titleAr: requiredText(),
  titleEn: optionalText(limits.name),
  regime: z.enum(regimes, problem('required')),
  form: z.enum(contractForms, problem('required')),
  method: optionalChoice(contractMethods),
  clientNumber: requiredText(60),
  etimadNumber: optionalText(60),
  awardNoticeOn: optionalDay,
  guaranteeLodgedOn: optionalDay,
  signedOn: dayText,
  startOn: dayText,
  endOn: dayText,
  net: optionalAmount,
  ceilingNet: optionalAmount,
  ...termsFields,
  ...peopleFields,
})
export type ContractDraft = z.output<typeof contractDraft>

export const contractPeopleInput = z.object({ no: recordNumber, ...peopleFields })
export type ContractPeopleInput = z.output<typeof contractPeopleInput>

export const clientOfDraft = z.object({ clientNo: recordNumber })
export const contractNumberInput = z.object({ no: recordNumber })
export const contractListInput = pageInput.extend({
  q: z.string().trim().max(100).catch('').default(''),
  regime: z
    .enum(['', ...regimes])
    .catch('')
    .default(''),
  form: z
    .enum(['', ...contractForms])
    .catch('')
    .default(''),
  mine: z.enum(['', '1']).catch('').default(''),
})
export type ContractListInput = z.output<typeof contractListInput>

/** A line of scope as it is typed: the client's own code is optional, the unit and its price are not. */
export const lineInput = z.object({
  code: optionalText(40),
  nameAr: requiredText(),
  nameEn: optionalText(limits.name),
  unitAr: requiredText(60),
  unitEn: optionalText(60),
  qty: quantity,
  unitPrice: amount,
})
export type LineInput = z.output<typeof lineInput>
