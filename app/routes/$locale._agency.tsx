import { Outlet } from '@remix-run/react'
import { AgencyFrameOf } from '#app/shell/agency-shell'
import { loadAgencyFrame } from '#app/shell/frame.server'
import { PageError } from '#app/shell/page-error'

export { afterActs as shouldRevalidate } from '#app/shell/revalidate'

export const loader = loadAgencyFrame

export default function AgencyLayout() {
  return (
    <AgencyFrameOf>
      <Outlet />
    </AgencyFrameOf>
  )
}

export function ErrorBoundary() {
  return (
    <AgencyFrameOf>
      <PageError />
    </AgencyFrameOf>
  )
}
