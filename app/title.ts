import type { MetaFunction } from '@remix-run/node'
import { isLocale, say, type Words } from '#server/kernel/words'

/** The title of a page in the browser's tab, in the language of its address; a record's number stands before it. */
export const titled =
  (words: Words): MetaFunction =>
  ({ params }) => {
    const locale = isLocale(params['locale']) ? params['locale'] : 'ar'
    const number = params['no'] ? `${params['no']} · ` : ''
    return [{ title: `${number}${say(words, locale)} · موجز Mujaz` }]
  }
