import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { RecordStep } from '#app/invoices/record-steps'
import { submitFiles } from '#app/uploads.server'
import { attachmentKinds } from '#server/files/rules'
import {
  certifyClaimInput,
  paymentOrderInput,
  receiptInput,
  resubmitClaimInput,
  returnClaimInput,
} from '#server/invoices/claims/schema'
import type { Api } from '#server/router'

const step =
  <Schema extends z.ZodType>(schema: Schema, save: (api: Api, value: z.output<Schema>) => Promise<unknown>) =>
  (request: Request, no: string, to: string) =>
    submitFiles(
      request,
      { about: { kind: 'claim', number: no }, accept: attachmentKinds },
      schema,
      async (api, value) => {
        await save(api, value)
        return redirect(to)
      },
    )

const steps = {
  return: step(returnClaimInput, (api, said) => api.invoices.progress.return(said)),
  resubmit: step(resubmitClaimInput, (api, said) => api.invoices.progress.resubmit(said)),
  certify: step(certifyClaimInput, (api, said) => api.invoices.progress.certify(said)),
  order: step(paymentOrderInput, (api, said) => api.invoices.progress.order(said)),
  receive: step(receiptInput, (api, said) => api.invoices.progress.receive(said)),
}

/** Records one step of what the client's offices did with a claim, with its paper. */
export const recordStep = (request: Request, name: RecordStep, no: string, to: string) => steps[name](request, no, to)
