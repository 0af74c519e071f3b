import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

/** The three lists of money: what was claimed, what was issued, what is owed. */
export function MoneyTabs({ current }: { current: 'claims' | 'invoices' | 'ageing' }) {
  const { t, to } = useWords()
  const tabs = (['claims', 'invoices', 'ageing'] as const).map((id) => ({
    to: to(`/${id}`),
    name: t(words[id]),
    isCurrent: id === current,
  }))
  return <Tabs label={t(words.claims)} tabs={tabs} />
}
