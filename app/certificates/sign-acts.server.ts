import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { refusedForm } from '#app/refusals.server'
import {
  beginSignatureInput,
  rejectCertificateInput,
  signCertificateInput,
} from '#server/deliverables/certificates/schema'
import { Refusal } from '#server/kernel/refusal'

/**
 * The steps of a signature, each a post of its own: begin (a code is mailed), sign, or reject. Where the ceremony stands is in the
 * address, so that it goes on without JavaScript. A wrong code is an answer, and its counted try is kept.
 */
export async function actOnSignature(request: Request, path: string) {
  const posted = await readForm(request)
  const isReserved = new URL(request.url).searchParams.get('with') === 'reservations'
  const kept = isReserved ? '&with=reservations' : ''
  switch (posted.typed['intent']) {
    case 'begin':
      return submitTyped(request, posted, beginSignatureInput, async (api, said) => {
        const { stepUpId } = await api.deliverables.signatures.begin(said)
        return redirect(`${path}?step=code&ceremony=${stepUpId}${kept}`)
      })
    case 'reject':
      return submitTyped(request, posted, rejectCertificateInput, async (api, said) => {
        await api.deliverables.signatures.reject(said)
        return redirect(`${path}?done=rejected`)
      })
    default:
      return submitTyped(request, posted, signCertificateInput, async (api, said) => {
        const { passed, triesLeft } = await api.deliverables.signatures.sign(said)
        if (passed) return redirect(`${path}?done=signed`)
        return refusedForm({ ...posted.typed, code: '' }, new Refusal('step_up.wrong', 'code', { left: triesLeft }))
      })
  }
}
