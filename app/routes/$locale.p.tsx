import { Outlet } from '@remix-run/react'
import { loadPortalFrame } from '#app/shell/frame.server'
import { PageError } from '#app/shell/page-error'
import { PortalFrameOf } from '#app/shell/portal-shell'

export { afterActs as shouldRevalidate } from '#app/shell/revalidate'

export const loader = loadPortalFrame

export default function PortalLayout() {
  return (
    <PortalFrameOf>
      <Outlet />
    </PortalFrameOf>
  )
}

export function ErrorBoundary() {
  return (
    <PortalFrameOf>
      <PageError />
    </PortalFrameOf>
  )
}
