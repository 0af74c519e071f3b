import { ContractFilters } from '#app/contracts/contract-filters'
import { ContractList } from '#app/contracts/contract-list'
import { Page } from '#app/shell/page'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { entryWords, listWords as words } from '#server/contracts/entry/words'
import type { ContractRow } from '#server/contracts/queries'
import type { ContractListInput } from '#server/contracts/schema'
import { limits } from '#server/kernel/limits'
import type { Words } from '#server/kernel/words'

type Props = {
  title: Words
  lede: Words
  folder: '/contracts' | '/engagements'
  list: {
    rows: readonly ContractRow[]
    total: number
    page: number
    mayAdd: boolean
    withPrices: boolean
    asked: ContractListInput
  }
}

/** The list of contracts and the list of engagements: the same records, each leading to its own page of them. */
export function ContractIndex({ title, lede, folder, list }: Props) {
  const { t, to } = useWords()
  const { rows, total, page, mayAdd, withPrices, asked } = list
  const isNarrowed = Boolean(asked.q || asked.regime || asked.form || asked.mine)
  const add = mayAdd && (
    <LinkButton to={to('/contracts/new')} look="primary" icon="plus">
      {t(entryWords.title)}
    </LinkButton>
  )
  if (total === 0 && page === 1 && !isNarrowed)
    return (
      <Page title={t(title)}>
        <Empty title={t(words.emptyTitle)} actions={add}>
          {t(words.emptyText)}
        </Empty>
      </Page>
    )
  return (
    <Page title={t(title)} lede={t(lede)} actions={add}>
      <ContractFilters total={total} />
      {rows.length === 0 ? (
        <FilteredEmpty clearTo="?" />
      ) : (
        <ContractList contracts={rows} folder={folder} withPrices={withPrices} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limits.pageSize)} />
    </Page>
  )
}
