import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readTheme, safePath, themeCookie } from '#app/preferences.server'

/** Remembers light, dark or as the device does, then returns to the page. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  return redirect(safePath(form.get('back')), {
    headers: { 'Set-Cookie': themeCookie(readTheme(form.get('theme'))) },
  })
}
