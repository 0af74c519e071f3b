import { data } from '@remix-run/node'

/** An address of nothing, said inside the frame so that the rail leads on. A visitor is led to sign in first. */
export function loader() {
  throw data({ refusal: 'record.missing' }, { status: 404 })
}

export default function NothingPage() {
  return null
}
