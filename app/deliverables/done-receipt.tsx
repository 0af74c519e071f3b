import { useSearchParams } from '@remix-run/react'
import { Receipt } from '#app/ui/receipt'
import { useWords } from '#app/words'
import { doneWords } from '#server/deliverables/notices/words'

/** What was just recorded, as the address says it; anything unknown there is ignored. */
export function DoneReceipt() {
  const { t } = useWords()
  const [search] = useSearchParams()
  const done = search.get('done') ?? ''
  const said = Object.entries(doneWords).find(([name]) => name === done)
  return said ? <Receipt title={t(said[1])} /> : null
}
