import { useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import type { loader as rootLoader } from '#app/root'
import { type AgencyFrame, FrameContext } from '#app/shell/frame'
import type { loadAgencyFrame } from '#app/shell/frame.server'
import { OpenShell } from '#app/shell/open-shell'
import { Rail } from '#app/shell/rail'
import { SkipLink } from '#app/shell/skip-link'
import { WhileLoading } from '#app/ui/skeleton'
import { useWords } from '#app/words'
import { roleWords } from '#server/clients/members/words'

/** The agency's frame: the rail on its canvas, and the sheet that pages are written on. Each page brings its own bar. */
export function AgencyShell({ frame, children }: { frame: Omit<AgencyFrame, 'kind'>; children: ReactNode }) {
  const whole: AgencyFrame = { ...frame, kind: 'agency' }
  return (
    <FrameContext.Provider value={whole}>
      <SkipLink />
      <div className="min-h-dvh lg:grid lg:grid-cols-[56px_minmax(0,1fr)] xl:grid-cols-[216px_minmax(0,1fr)] print:block">
        <Rail frame={whole} />
        <div className="min-h-dvh min-w-0 bg-sheet">
          <WhileLoading>{children}</WhileLoading>
        </div>
      </div>
    </FrameContext.Provider>
  )
}

/** The frame filled with what its loader knows; bare, when even that could not be read. */
export function AgencyFrameOf({ children }: { children: ReactNode }) {
  const { t, pick, listed } = useWords()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const own = useRouteLoaderData<typeof loadAgencyFrame>('routes/$locale._agency')
  const waiting = useWaiting(own)
  if (!root || !own) return <OpenShell>{children}</OpenShell>
  const roles = [...(own.isLead ? ['lead' as const] : []), ...own.roles].map((role) => t(roleWords[role]))
  return (
    <AgencyShell
      frame={{
        name: pick(own.name),
        role: pick(own.title) || listed(...roles),
        roles: own.roles,
        waiting,
        pins: own.pins.map(({ no, number, name }) => ({ no, number, name: pick(name) })),
        theme: root.theme,
        demoDay: root.isDemo ? root.today : null,
      }}
    >
      {children}
    </AgencyShell>
  )
}

/** How many things are with the reader, once the page has asked; asked again whenever an act has renewed the frame. */
function useWaiting(frame: unknown): number {
  const { to } = useWords()
  const [waiting, setWaiting] = useState(0)
  const address = to('/waiting')
  useEffect(() => {
    if (!frame) return
    const leaving = new AbortController()
    fetch(address, { signal: leaving.signal })
      .then((answer) => answer.json())
      .then((answer: { waiting: number }) => setWaiting(answer.waiting))
      .catch(() => setWaiting(0))
    return () => leaving.abort()
  }, [frame, address])
  return waiting
}
