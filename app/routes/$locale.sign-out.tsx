import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { actSignOut } from '#app/auth/sign-in.server'

/** Signing out ends what is there and nothing else, so it needs no key: twice is once. */
export const action = actSignOut

/** Typed into the address bar it signs nobody out. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/${params['locale'] === 'en' ? 'en' : 'ar'}/sign-in`)
