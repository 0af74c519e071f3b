import { useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

const bar = 'block h-3 rounded-[3px] bg-line'

/** The grid of a row before its words are there. It does not shimmer. */
export function RowSkeleton({ rows = 3 }: { rows?: number }) {
  const { t } = useWords()
  return (
    <div role="status">
      <span className="sr-only">{t(uiWords.loading)}</span>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <div
          key={row}
          aria-hidden="true"
          className="grid grid-cols-[120px_1fr_90px] items-center gap-4 border-b border-line py-3"
        >
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

/** A thin line at the top of the page while the next one is on its way, but only if that takes longer than 150 ms. */
export function ProgressLine() {
  const { t } = useWords()
  const { state } = useNavigation()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (state === 'idle') return setLong(false)
    const timer = setTimeout(() => setLong(true), 150)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" className="no-print">
      {isLong && (
        <>
          <span className="sr-only">{t(uiWords.loading)}</span>
          <span aria-hidden="true" className="fixed inset-x-0 top-0 z-50 h-0.5 bg-acc" />
        </>
      )}
    </div>
  )
}
