import { Form, useSearchParams } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '#app/ui/button'
import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { briefListStates } from '#server/briefs/inbox/rules'
import { briefTypes } from '#server/briefs/rules'
import { listStateWords, typeWords, briefWords as words } from '#server/briefs/words'
import type { Text } from '#server/kernel/words'

/** What the list is narrowed by. All of it lives in the address. */
export function BriefFilters({ clients }: { clients: readonly { no: string; name: Text }[] }) {
  const { t, pick } = useWords()
  const holders = [
    { id: 'mine', name: t(words.withMe) },
    { id: 'agency', name: t(words.withAgency) },
    { id: 'marketing', name: t(words.withMarketing) },
    { id: 'contracts', name: t(words.withContracts) },
    { id: 'settled', name: t(words.settled) },
  ]
  return (
    <div className="flex flex-wrap items-end gap-x-4 no-print">
      <TitleSearch />
      <Filters
        filters={[
          { name: 'holder', label: t(words.holder), all: t(words.anyone), options: holders },
          {
            name: 'state',
            label: t(words.state),
            all: t(words.anyState),
            options: briefListStates.map((id) => ({ id, name: t(listStateWords[id]) })),
          },
          {
            name: 'client',
            label: t(words.client),
            all: t(words.anyClient),
            options: clients.map(({ no, name }) => ({ id: no, name: pick(name) })),
          },
          {
            name: 'type',
            label: t(words.type),
            all: t(words.anyType),
            options: briefTypes.map((id) => ({ id, name: t(typeWords[id]) })),
          },
        ]}
      />
    </div>
  )
}

/** Words of a title, in any spelling. The other filters stay. */
function TitleSearch() {
  const { t } = useWords()
  const [search] = useSearchParams()
  const id = useId()
  const kept = [...search].filter(([name]) => name !== 'q' && name !== 'page')
  return (
    <Form method="get" role="search" className="mt-3 flex items-center gap-2">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="sr-only">
        {t(words.search)}
      </label>
      <input
        id={id}
        key={search.get('q')}
        type="search"
        name="q"
        defaultValue={search.get('q') ?? ''}
        placeholder={t(words.search)}
        className="min-h-control w-52 rounded-control border border-line2 bg-sheet px-3 text-control"
      />
      <Button type="submit">{t(words.find)}</Button>
    </Form>
  )
}
