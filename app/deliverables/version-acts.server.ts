import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { commentAnswerInput, commentInput } from '#server/deliverables/comments/schema'

/** What is said on a version's own page by the agency: a comment, or what became of one. */
export async function actOnVersion(request: Request, path: string) {
  const isAlive = request.headers.get('Sec-Fetch-Dest') === 'empty'
  const posted = await readForm(request)
  const stay = () => (isAlive ? null : redirect(path))
  if (posted.typed['intent'] === 'answer')
    return submitTyped(request, posted, commentAnswerInput, async (api, said) => {
      await api.deliverables.comments.answer(said)
      return stay()
    })
  return submitTyped(request, posted, commentInput, async (api, said) => {
    await api.deliverables.comments.add(said)
    return stay()
  })
}
