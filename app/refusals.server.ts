import { data } from '@remix-run/node'
import type { FormReply } from '#app/form-data.server'
import type { Refusal } from '#server/kernel/refusal'
import { type RefusalCode, refusals } from '#server/kernel/refusals'
import { refusalWords } from '#server/words'

// A refusal travels with its own sentence, in both languages: so no browser has to carry the list of all of them.

/** The answer of a page that is refused, for a loader to throw: its name, its sentence and its own status. */
export const refusedPage = (code: RefusalCode) =>
  data({ refusal: code, said: refusalWords[code] }, { status: refusals[code] })

/** The answer to a form that was refused, on the field it is about or on the whole form. */
export const refusedForm = (typed: unknown, { code, field, values }: Pick<Refusal, 'code' | 'field' | 'values'>) =>
  data<FormReply>(
    { typed, errors: { [field ?? 'root']: { type: 'refused', message: code } }, refusal: refusalWords[code], values },
    { status: refusals[code] },
  )
