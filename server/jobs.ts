import { printCertificate } from '#server/deliverables/papers/jobs'
import { printInvoice } from '#server/invoices/jobs'
import type { Actor } from '#server/kernel/actor'
import type { Jobs } from '#server/kernel/vocabulary'
import { sendLetter } from '#server/portal/letters/jobs'

/** Whose promise it is: the system of the agency that made it. `id` stays the same however often it is tried, so it can be a mail's key. */
export type Job = { actor: Actor; id: string }

/** Keeps one promise. It may be tried twice, and must do its work once. */
export type Keeper<Name extends keyof Jobs> = (payload: Jobs[Name], job: Job) => Promise<void>

/** Who keeps each promise made with `ctx.later`. The type makes this list complete. */
export const jobs: { readonly [Name in keyof Jobs]: Keeper<Name> } = {
  'invoice.print': (order, job) => printInvoice(order, job),
  'letter.send': (order, job) => sendLetter(order, job),
  'certificate.print': (order, job) => printCertificate(order, job),
}
