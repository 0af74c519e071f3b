import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { submitTyped } from '#app/api.server'
import { type Posted, readForm } from '#app/form-data.server'
import { draftInput, saveDraftInput } from '#server/briefs/drafts/schema'
import {
  acceptBriefInput,
  assessBriefInput,
  decideScopeInput,
  reasonInput,
  supersedeInput,
} from '#server/briefs/schema'
import type { Api } from '#server/router'

/** What one form of the brief's page asks for: the schema it is read with, and the door it goes through. */
const act =
  <Schema extends z.ZodType>(schema: Schema, save: (api: Api, value: z.output<Schema>) => Promise<unknown>) =>
  (request: Request, posted: Posted, to: string) =>
    submitTyped(request, posted, schema, async (api, value) => {
      await save(api, value)
      return redirect(to)
    })

const acts = {
  read: act(assessBriefInput, (api, value) => api.briefs.assess(value)),
  'accept-account': act(acceptBriefInput, (api, value) => api.briefs.decisions.accept(value)),
  'accept-project': act(acceptBriefInput, (api, value) => api.briefs.decisions.accept(value)),
  scope: act(decideScopeInput, (api, value) => api.briefs.decisions.scope(value)),
  anew: act(reasonInput, (api, value) => api.briefs.decisions.askAnew(value)),
  supersede: act(supersedeInput, (api, value) => api.briefs.decisions.supersede(value)),
  decline: act(reasonInput, (api, value) => api.briefs.decisions.decline(value)),
}
const isAct = (name: unknown): name is keyof typeof acts => typeof name === 'string' && Object.hasOwn(acts, name)

/** The page of a brief holds several forms; each says which act it is. */
export async function actOnBrief(request: Request, to: string) {
  const posted = await readForm(request)
  const name = posted.typed['intent']
  return acts[isAct(name) ? name : 'read'](request, posted, to)
}

const pagesOfDrafts = { log: '/briefs/new', reading: '/briefs/:no', return_brief: '/briefs/:no/return' }

/**
 * A window keeps its half-written form with `fetch`, so a refusal must reach it with its own status, like every answer;
 * throwing the form away is a plain post that leads back to its page.
 */
export async function actOnDraft(request: Request, locale: string) {
  const posted = await readForm(request)
  if (posted.typed['intent'] === 'discard')
    return submitTyped(request, posted, draftInput, async (api, draft) => {
      await api.briefs.drafts.discard(draft)
      return redirect(`/${locale}${pagesOfDrafts[draft.kind].replace(':no', draft.no)}`)
    })
  const answer = await submitTyped(request, posted, saveDraftInput, async (api, draft) =>
    Response.json(await api.briefs.drafts.save(draft)),
  )
  return answer instanceof Response ? answer : Response.json(answer.data, answer.init ?? undefined)
}
