import { Outlet } from '@remix-run/react'
import { gate } from '#app/shell/frame.server'
import { OpenShell } from '#app/shell/open-shell'
import { PageError } from '#app/shell/page-error'

export { afterActs as shouldRevalidate } from '#app/shell/revalidate'

export const loader = gate

/** The frame of pages that need no account. */
export default function OpenLayout() {
  return (
    <OpenShell>
      <Outlet />
    </OpenShell>
  )
}

export function ErrorBoundary() {
  return (
    <OpenShell>
      <PageError />
    </OpenShell>
  )
}
