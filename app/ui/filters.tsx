import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { Button } from '#app/ui/button'
import type { Option } from '#app/ui/field'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

export type Filter = {
  /** Its name in the address. */
  name: string
  label: string
  /** The words of no choice: «كل العملاء». */
  all: string
  options: readonly Option[]
}

type FiltersProps = {
  filters: readonly Filter[]
  /** A remark at the end of the line: how many, how many late. */
  children?: ReactNode
}

/** What a list is narrowed and ordered by: a plain form whose answer is the address. A choice is applied at once. */
export function Filters({ filters, children }: FiltersProps) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const submit = useSubmit()
  const id = useId()
  const isNarrowed = filters.some(({ name }) => search.get(name))
  return (
    <Form
      method="get"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      className="mt-3 flex flex-wrap items-center gap-2 no-print max-sm:grid max-sm:grid-cols-2"
    >
      <KeptParameters search={search} except={filters.map(({ name }) => name)} />
      {filters.map(({ name, label, all, options }) => (
        <span key={name} className="relative">
          <label htmlFor={`${id}${name}`} className="sr-only">
            {label}
          </label>
          <select
            key={search.get(name)}
            id={`${id}${name}`}
            name={name}
            defaultValue={search.get(name) ?? ''}
            className="min-h-control max-w-60 appearance-none rounded-control border border-line2 bg-sheet ps-3 pe-9 text-control hover:bg-line max-sm:w-full"
          >
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
          <Icon name="down" size={16} className="pointer-events-none absolute inset-y-0 end-2.5 my-auto text-ink3" />
        </span>
      ))}
      <noscript>
        <Button type="submit">{t(uiWords.applyFilters)}</Button>
      </noscript>
      {isNarrowed && (
        <Link to="?" className="link ms-1 text-control">
          {t(uiWords.clearFilters)}
        </Link>
      )}
      {children && <span className="ms-auto text-detail text-ink3">{children}</span>}
    </Form>
  )
}

/** Everything else in the address stays: the lens, the view. The page starts over. */
function KeptParameters({ search, except }: { search: URLSearchParams; except: readonly string[] }) {
  return [...search]
    .filter(([name]) => name !== 'page' && !except.includes(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}
