import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

/** Open, paid or all. What the list shows without a choice is its first. */
export function StateFilter({ first }: { first: 'open' | 'all' }) {
  const { t } = useWords()
  const all = { id: 'all', name: t(words.all) }
  const open = { id: 'open', name: t(words.openOnly) }
  const options = first === 'open' ? [all] : [open]
  return (
    <Filters
      filters={[
        {
          name: 'state',
          label: t(words.state),
          all: t(first === 'open' ? words.openOnly : words.all),
          options: [...options, { id: 'paid', name: t(words.paidOnly) }],
        },
      ]}
    />
  )
}
