import { Outlet } from '@remix-run/react'
import { loadEngagement } from '#app/engagements/engagement.server'

export const loader = loadEngagement

export default function EngagementLayout() {
  return <Outlet />
}
