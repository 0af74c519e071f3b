import { Link } from '@remix-run/react'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'

/** That a contract came in as history; it leads to what guards would refuse of it today. */
export function ImportedTag({ importId }: { importId: string | null }) {
  const { t, to } = useWords()
  if (!importId) return null
  return (
    <Link to={to(`/imports/${importId}`)}>
      <Tag>{t(words.imported)}</Tag>
    </Link>
  )
}
