import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

const address = z.string().trim().min(1, problem('required')).max(254, problem('too_long'))
const knownPassword = z.string().min(1, problem('required')).max(limits.passwordMax, problem('too_long'))
const newPassword = z
  .string()
  .min(limits.passwordMin, problem('password.short'))
  .max(limits.passwordMax, problem('too_long'))

/** What may be said when signing in. `next` is where the person was going; the door checks that it is one of our pages. */
export const signInInput = z.object({ email: address, password: knownPassword })

export const forgotInput = z.object({ email: address.pipe(z.email(problem('email.shape'))) })

/** The new password of a reset, and when changing one's own. Written once: a password can be shown, and pasted. */
export const resetInput = z.object({ password: newPassword })
export const changePasswordInput = z.object({ current: knownPassword, password: newPassword })

export const chooseInput = z.object({ person: requiredText(100) })
