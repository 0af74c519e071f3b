import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'

/** The pages of one contract, and the engagement it stands in. */
export function ContractTabs({ no }: { no: string }) {
  const { t, to } = useWords()
  return (
    <Tabs
      label={t(words.tabs)}
      tabs={[
        { to: to(`/contracts/${no}`), name: t(words.overview) },
        { to: to(`/contracts/${no}/scope`), name: t(words.scope) },
        { to: to(`/contracts/${no}/people`), name: t(words.people) },
        { to: to(`/engagements/${no}`), name: t(words.engagement) },
      ]}
    />
  )
}
