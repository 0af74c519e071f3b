import { Form, useSearchParams } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import { useWords } from '#app/words'
import { clientWords as words } from '#server/clients/words'

/** Words a list is narrowed by: a plain form whose answer is the address. The other filters stay; the page starts over. */
export function ListSearch({ label }: { label: string }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const id = useId()
  return (
    <Form method="get" role="search" className="mt-4 flex max-w-110 items-center gap-2 no-print">
      {[...search]
        .filter(([name]) => name !== 'page' && name !== 'q')
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      <span className="relative min-w-0 flex-1">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Icon name="search" size={16} className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink3" />
        <input
          key={search.get('q')}
          id={id}
          type="search"
          name="q"
          dir="auto"
          defaultValue={search.get('q') ?? ''}
          placeholder={label}
          className="min-h-control w-full rounded-control border border-line2 bg-sheet ps-9 pe-3 text-control placeholder:text-ink3"
        />
      </span>
      <Button type="submit">{t(words.find)}</Button>
    </Form>
  )
}
