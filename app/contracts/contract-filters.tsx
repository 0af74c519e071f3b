import { ListSearch } from '#app/clients/list-search'
import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { regimes } from '#server/clients/rules'
import { regimeWords } from '#server/clients/words'
import { listWords as words } from '#server/contracts/entry/words'
import { factWords } from '#server/contracts/facts/words'
import { contractForms } from '#server/contracts/rules'
import { contractCount, formWords } from '#server/contracts/words'

/** What the lists of contracts and of engagements are narrowed by. All of it stands in the address. */
export function ContractFilters({ total }: { total: number }) {
  const { t, count } = useWords()
  return (
    <>
      <ListSearch label={t(words.search)} />
      <Filters
        filters={[
          { name: 'mine', label: t(words.whose), all: t(words.all), options: [{ id: '1', name: t(words.mine) }] },
          {
            name: 'regime',
            label: t(factWords.regime),
            all: t(words.allRegimes),
            options: regimes.map((id) => ({ id, name: t(regimeWords[id]) })),
          },
          {
            name: 'form',
            label: t(factWords.form),
            all: t(words.allForms),
            options: contractForms.map((id) => ({ id, name: t(formWords[id]) })),
          },
        ]}
      >
        {count(contractCount, total)}
      </Filters>
    </>
  )
}
