import { Row, RowList } from '#app/ui/row'
import { useWords } from '#app/words'
import type { Text } from '#server/kernel/words'

type Contract = { no: string; title: Text; client: Text }

/** The contracts to choose from, each a way to the same page for that one. */
export function ContractChoice({ contracts, path }: { contracts: readonly Contract[]; path: string }) {
  const { pick, listed, to } = useWords()
  return (
    <div className="mt-4 max-w-190">
      <RowList>
        {contracts.map(({ no, title, client }) => (
          <Row
            key={no}
            title={<bdi>{pick(title)}</bdi>}
            detail={listed(pick(client), no)}
            to={to(`${path}?contract=${no}`)}
          />
        ))}
      </RowList>
    </div>
  )
}
