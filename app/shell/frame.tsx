import { createContext, useContext } from 'react'
import type { IconName } from '#app/ui/icon'
import type { LinkRight, Role, Side } from '#server/kernel/actor'

/** What the agency's frame needs to know of its reader. Names are already in the reader's language. */
export type AgencyFrame = {
  kind: 'agency'
  name: string
  /** Their own title as they carry it, «مديرة مشاريع», else their roles in words. */
  role: string
  roles: readonly Role[]
  /** How many things are with the reader: the one badge of the rail. */
  waiting: number
  /** Engagements kept at hand: the client's name over the client's number for the contract; `no` is ours, for the address. */
  pins: readonly { no: string; number: string; name: string }[]
  theme: string
  /** The day the sample lives on; `null` outside the demo. */
  demoDay: string | null
}

/** What the portal's frame needs to know of its reader. */
export type PortalFrame = {
  kind: 'portal'
  name: string
  side: Side
  /** What the letter's link allows, for a visit that came by one: it opens its own matter and no other page. */
  link: LinkRight | null
  agency: string
  client: string
  theme: string
  demoDay: string | null
}

export type Frame = AgencyFrame | PortalFrame | { kind: 'open' }

/** Pages are drawn inside a frame and ask it what stands above them. */
export const FrameContext = createContext<Frame>({ kind: 'open' })
export const useFrame = () => useContext(FrameContext)

export type MenuLink = { path: string; words: { ar: string; en: string }; icon: IconName }
