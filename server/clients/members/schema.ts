import { z } from 'zod'
import { roles } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { dayText, emailText, optionalDay, optionalText, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** What a member can be made. `lead` stands beside a role: it widens it to every contract. */
export const grantableRoles = [...roles, 'lead'] as const
export type GrantableRole = (typeof grantableRoles)[number]

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
