import { Holder, type Side } from '#app/ui/holder'
import { useWords } from '#app/words'
import { holderSides } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'

type HolderFacts = { side: string; name: Text; since: string | null } | null | ''

const sideOf = (side: string): Side => holderSides.find((one) => one === side) ?? 'nobody'

/** Who holds it now, and on hovering since when. */
export function HeldBy({ holder }: { holder: HolderFacts }) {
  const { pick, moment } = useWords()
  if (!holder) return <Holder side="nobody" />
  const name = pick(holder.name)
  return (
    <Holder
      side={sideOf(holder.side)}
      {...(name ? { name } : {})}
      {...(holder.since ? { since: moment(holder.since) } : {})}
    />
  )
}
