import { useLocation, useNavigation } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** Whether the next page has been on its way for more than 150 ms: before that, nothing is worth a flash. */
function useLongWait(): { isWaiting: boolean; isOtherPage: boolean } {
  const { state, location } = useNavigation()
  const { pathname } = useLocation()
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (state === 'idle') return setWaiting(false)
    const timer = setTimeout(() => setWaiting(true), 150)
    return () => clearTimeout(timer)
  }, [state])
  return { isWaiting, isOtherPage: location !== undefined && location.pathname !== pathname }
}

/**
 * What stands in a frame while the next page is on its way: a thin line at the top, and where the whole page changes, the
 * grid of its rows. What was there stays as it was beneath, in case the reader turns back.
 */
export function WhileLoading({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const { isWaiting, isOtherPage } = useLongWait()
  const isReplaced = isWaiting && isOtherPage
  return (
    <>
      <div role="status" className="no-print">
        {isWaiting && (
          <>
            <span className="sr-only">{t(uiWords.loading)}</span>
            <span aria-hidden="true" className="fixed inset-x-0 top-0 z-50 h-0.5 bg-acc" />
          </>
        )}
      </div>
      <div hidden={isReplaced}>{children}</div>
      {isReplaced && <RowSkeleton />}
    </>
  )
}

const bar = 'block h-3 rounded-[3px] bg-line'
const rows = [1, 2, 3, 4, 5]

/** The grid of a page before its words are there. It does not shimmer. */
function RowSkeleton() {
  return (
    <div aria-hidden="true" className="px-5 pt-20 sm:px-10">
      <span className={`${bar} mb-8 h-6 w-64`} />
      {rows.map((row) => (
        <div key={row} className="grid grid-cols-[120px_1fr_90px] items-center gap-4 border-b border-line py-3">
          <span className={`${bar} w-4/5`} />
          <span className="grid gap-2">
            <span className={`${bar} w-7/10`} />
            <span className={`${bar} w-9/20`} />
          </span>
          <span className={bar} />
        </div>
      ))}
    </div>
  )
}
