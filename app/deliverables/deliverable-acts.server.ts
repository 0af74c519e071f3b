import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { askRequirementInput, checkInput, waiveInput } from '#server/deliverables/checks/schema'
import { deliverableInput, scopeDecisionInput } from '#server/deliverables/schema'
import { sendVersionInput, withdrawVersionInput } from '#server/deliverables/versions/schema'

/**
 * Everything that is done on a deliverable's own page, told apart by the form's intent. A page with JavaScript stays where it is
 * and reads itself anew; one without is led back to itself, so that a reload does not post again.
 */
export async function actOnDeliverable(request: Request, path: string) {
  const isAlive = request.headers.get('Sec-Fetch-Dest') === 'empty'
  const posted = await readForm(request)
  const stay = (hash = '') => (isAlive ? null : redirect(`${path}${hash}`))
  switch (posted.typed['intent']) {
    case 'start':
      return submitTyped(request, posted, deliverableInput, async (api, said) => {
        await api.deliverables.planning.start(said)
        return stay()
      })
    case 'send':
      return submitTyped(request, posted, sendVersionInput, async (api, said) => {
        await api.deliverables.versions.send(said)
        return redirect(`${path}?done=sent`)
      })
    case 'withdraw':
      return submitTyped(request, posted, withdrawVersionInput, async (api, said) => {
        await api.deliverables.versions.withdraw(said)
        return redirect(`${path}?done=withdrawn`)
      })
    case 'scope':
      return submitTyped(request, posted, scopeDecisionInput, async (api, said) => {
        await api.deliverables.planning.decideScope(said)
        return stay()
      })
    case 'waive':
      return submitTyped(request, posted, waiveInput, async (api, said) => {
        await api.deliverables.checks.waive(said)
        return stay('#matrix')
      })
    case 'ask':
      return submitTyped(request, posted, askRequirementInput, async (api, said) => {
        await api.deliverables.checks.ask(said)
        return stay('#matrix')
      })
    default:
      return submitTyped(request, posted, checkInput, async (api, said) => {
        await api.deliverables.checks.check(said)
        return stay('#matrix')
      })
  }
}
