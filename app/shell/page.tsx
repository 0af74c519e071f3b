import type { ReactNode } from 'react'
import { Bar } from '#app/shell/bar'
import { useFrame } from '#app/shell/frame'
import type { Crumb } from '#app/ui/breadcrumb'
import { BackLink } from '#app/ui/breadcrumb'
import { Lede } from '#app/ui/section'

type PageProps = {
  title: ReactNode
  /** Where the page stands, outermost first; the last one is the page itself. */
  crumbs?: readonly Crumb[]
  /** One quiet line above the title: the record's number, its status, a tag. */
  over?: ReactNode
  /** The sentence that says what matters. */
  lede?: ReactNode
  /** At the end of the title's line: at most one primary. */
  actions?: ReactNode
  /** What stands across the whole width before the columns: the pairs, the tabs. */
  intro?: ReactNode
  /** Explanation beside the work: reasons, limits, history. Nothing in it is needed to finish. */
  margin?: ReactNode
  /** Portal pages are as wide as a letter; a review needs more. */
  width?: 'portal' | 'certificate' | 'proof'
  children?: ReactNode
}

const widths = { portal: 'max-w-290', certificate: 'max-w-265', proof: 'max-w-340' }

/** A page inside its frame: the bar, the title, the sentence, the work and its margin. */
export function Page({
  title,
  crumbs = [],
  over,
  lede,
  actions,
  intro,
  margin,
  width = 'portal',
  children,
}: PageProps) {
  const frame = useFrame()
  const isAgency = frame.kind === 'agency'
  // A letter's link opens its own matter only: there is no way back to a list.
  const back = frame.kind === 'portal' && frame.link ? undefined : crumbs.at(-2)
  return (
    <>
      {isAgency && <Bar frame={frame} crumbs={crumbs.length > 0 ? crumbs : [{ name: title }]} />}
      <main
        id="main"
        tabIndex={-1}
        className={`sheet-page px-5 pt-6.5 pb-15 outline-none max-sm:has-[[data-at-thumb]]:pb-34 sm:px-10 ${isAgency ? '' : `mx-auto ${widths[width]} text-prose/[1.7]`}`}
      >
        {!isAgency && back && <BackLink crumb={back} />}
        <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-80">
            {over && <div className="flex flex-wrap items-center gap-x-2.5 text-detail text-ink3">{over}</div>}
            <h1 className="font-display text-h1 font-medium text-balance max-sm:text-[1.5rem]">{title}</h1>
            {lede && <Lede>{lede}</Lede>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2 no-print">{actions}</div>}
        </header>
        {intro}
        {margin ? <WithMargin margin={margin}>{children}</WithMargin> : children}
      </main>
    </>
  )
}

/** The work with its margin, for a page where something stands across both first. */
export function WithMargin({ margin, children }: { margin: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-10 xl:grid-cols-[minmax(0,1fr)_296px]">
      <div className="min-w-0">{children}</div>
      <Margin>{margin}</Margin>
    </div>
  )
}

/** الحاشية: beside the work on a wide screen, two columns below it on a narrower one. */
export function Margin({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <aside
      className={`quiet-rules min-w-0 sm:max-xl:grid sm:max-xl:grid-cols-2 sm:max-xl:gap-x-10 sm:max-xl:[&>*]:min-w-0 xl:border-s xl:border-line xl:ps-7 ${className}`}
    >
      {children}
    </aside>
  )
}
