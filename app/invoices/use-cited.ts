import { useWords } from '#app/words'
import { sourceWords } from '#server/invoices/progress/words'

/** Where a rule of the arithmetic or a clock is written, cited in the reader's language. */
export function useCited() {
  const { t } = useWords()
  return (source: string) => {
    const words = sourceWords[source]
    return words ? t(words) : source
  }
}
