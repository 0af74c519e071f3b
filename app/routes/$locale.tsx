import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { isLocale } from '#server/kernel/words'

/** Lets through the languages the house speaks; any other first word is an address of nothing. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params['locale'])) throw data({ refusal: 'record.missing' }, { status: 404 })
  return null
}

/** The language of an address does not change without a new document. */
export const shouldRevalidate = () => false

export default function LocalePage() {
  return <Outlet />
}
