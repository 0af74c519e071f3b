import { useSearchParams } from '@remix-run/react'
import { Filters } from '#app/ui/filters'
import { sideWords } from '#app/ui/holder'
import { Lens } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'
import { holderSides } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'

/** What the list is narrowed by: who holds it, whether it is open, whose it is. All of it lives in the address. */
export function DeliverableFilters({ clients }: { clients: readonly { no: string; name: Text }[] }) {
  const { t, pick } = useWords()
  return (
    <Filters
      filters={[
        {
          name: 'holder',
          label: t(words.holder),
          all: t(words.anyone),
          options: holderSides.map((id) => ({ id, name: t(sideWords[id]) })),
        },
        {
          name: 'status',
          label: t(words.status),
          all: t(words.openOnes),
          options: [
            { id: 'accepted', name: t(words.acceptedOnes) },
            { id: 'all', name: t(words.allOnes) },
          ],
        },
        {
          name: 'client',
          label: t(words.client),
          all: t(words.anyClient),
          options: clients.map(({ no, name }) => ({ id: no, name: pick(name) })),
        },
      ]}
    />
  )
}

/** The list or the board: two looks at the same rows. */
export function ViewLens() {
  const { t } = useWords()
  const [search] = useSearchParams()
  const at = (view: string) => {
    const next = new URLSearchParams(search)
    if (view === 'list') next.delete('view')
    else next.set('view', view)
    return `?${next}`
  }
  const choices = [
    { id: 'board', name: t(words.asBoard), to: at('board') },
    { id: 'list', name: t(words.asList), to: at('list') },
  ]
  return <Lens label={t(words.view)} choices={choices} current={search.get('view') === 'board' ? 'board' : 'list'} />
}
