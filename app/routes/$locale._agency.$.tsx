import { refusedPage } from '#app/refusals.server'

/** An address of nothing, said inside the frame so that the rail leads on. A visitor is led to sign in first. */
export function loader() {
  throw refusedPage('record.missing')
}

export default function NothingPage() {
  return null
}
