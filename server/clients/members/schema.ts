import { z } from 'zod'
import { grantableRoles } from '#server/clients/members/rules'
import { limits } from '#server/kernel/limits'
import { dayText, emailText, optionalDay, optionalText, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

const role = z.enum(grantableRoles, problem('required'))

/** A new member: who they are, where the invitation goes, and the first role with its first day. */
export const inviteMemberInput = z.object({
  nameAr: requiredText(),
  nameEn: requiredText(),
  titleAr: optionalText(limits.name),
  titleEn: optionalText(limits.name),
  email: emailText,
  gender: z.enum(['', 'male', 'female']).default(''),
  role,
  fromOn: dayText,
})

export const grantRoleInput = z.object({ memberId: z.uuid(), role, fromOn: dayText, untilOn: optionalDay })
export const endRoleInput = z.object({ roleId: z.uuid(), untilOn: dayText })
export const memberLeavesInput = z.object({ memberId: z.uuid(), leftOn: dayText })
