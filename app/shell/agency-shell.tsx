import type { ReactNode } from 'react'
import { type AgencyFrame, FrameContext } from '#app/shell/frame'
import { Rail } from '#app/shell/rail'
import { SkipLink } from '#app/shell/skip-link'
import { ProgressLine } from '#app/ui/skeleton'

/** The agency's frame: the rail on its canvas, and the sheet that pages are written on. Each page brings its own bar. */
export function AgencyShell({ frame, children }: { frame: Omit<AgencyFrame, 'kind'>; children: ReactNode }) {
  const whole: AgencyFrame = { ...frame, kind: 'agency' }
  return (
    <FrameContext.Provider value={whole}>
      <SkipLink />
      <ProgressLine />
      <div className="min-h-dvh lg:grid lg:grid-cols-[56px_minmax(0,1fr)] xl:grid-cols-[216px_minmax(0,1fr)] print:block">
        <Rail frame={whole} />
        <div className="min-h-dvh min-w-0 bg-sheet">{children}</div>
      </div>
    </FrameContext.Provider>
  )
}
