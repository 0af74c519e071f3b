import { Link } from '@remix-run/react'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** The other versions, each an address of its own. */
export function VersionChips({ path, others, current }: { path: string; others: readonly number[]; current: number }) {
  const { t, to } = useWords()
  if (others.length < 2) return null
  return (
    <nav aria-label={t(words.versions)} className="mt-3 flex flex-wrap gap-2">
      {others.map((no) => (
        <Link
          key={no}
          to={to(`${path}/v/${no}`)}
          aria-label={t(words.version, { no })}
          aria-current={no === current ? 'page' : undefined}
          className="inline-flex min-h-control min-w-11 items-center justify-center rounded-control border border-line2 px-3 text-control hover:bg-line aria-[current]:border-acc aria-[current]:bg-acc-soft aria-[current]:font-semibold aria-[current]:text-acc"
        >
          <Num>{`v${no}`}</Num>
        </Link>
      ))}
    </nav>
  )
}
