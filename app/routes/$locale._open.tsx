import { Outlet } from '@remix-run/react'
import { OpenShell } from '#app/shell/open-shell'
import { PageError } from '#app/shell/page-error'

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
