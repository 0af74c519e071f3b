import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localeOf } from '#app/preferences.server'

/** The front door: into the language that was chosen before, else the one the browser asks for, else Arabic. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(`/${localeOf(request)}`, { headers: { Vary: 'Cookie, Accept-Language' } })
