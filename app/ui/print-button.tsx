import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** Prints the page as it stands. Only JavaScript can, so without it there is no button: the browser's own menu prints. */
export function PrintButton() {
  const { t } = useWords()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <span className={isReady ? '' : 'invisible'}>
      <Button icon="print" onClick={() => window.print()}>
        {t(uiWords.print)}
      </Button>
    </span>
  )
}

/** Opens the browser's own print dialogue once, on a page whose address says `?print=1`. */
export function PrintOnOpen({ when }: { when: boolean }) {
  useEffect(() => {
    if (when) window.print()
  }, [when])
  return null
}
