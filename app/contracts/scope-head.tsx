import type { Crumb } from '#app/ui/breadcrumb'
import { FileLink, LinkButton } from '#app/ui/button'
import { DateText } from '#app/ui/date-text'
import { Num } from '#app/ui/num'
import { PrintButton } from '#app/ui/print-button'
import { useWords } from '#app/words'
import { factWords } from '#server/contracts/facts/words'
import { scopeWords as words } from '#server/contracts/scope/words'
import type { Text } from '#server/kernel/words'

type Head = { no: string; clientNumber: string; clientNo: string | null; client: Text; endOn: string | null }

/** Where the ledger stands: contracts, the client, the contract, here. */
export function useScopeCrumbs({ no, clientNumber, clientNo, client }: Head): Crumb[] {
  const { t, pick, to } = useWords()
  return [
    { name: t(factWords.contracts), to: to('/contracts') },
    { name: pick(client), to: to(`/clients/${clientNo}`) },
    { name: <Num>{clientNumber}</Num>, to: to(`/contracts/${no}`) },
    { name: t(words.title) },
  ]
}

/** The contract's own number and when it ends, in both calendars. */
export function ScopeOver({ contract: { clientNumber, endOn } }: { contract: Head }) {
  const { t } = useWords()
  return (
    <>
      <Num>{clientNumber}</Num>
      {endOn && (
        <span>
          {t(factWords.ends)} <DateText value={endOn} year hijri />
        </span>
      )}
    </>
  )
}

/** What can be done with a ledger: read its entries, take it along, add to it. */
export function ScopeActions({ no, mayAdd }: { no: string; mayAdd: boolean }) {
  const { t, to } = useWords()
  return (
    <>
      <LinkButton to="?entries=all#entries">{t(words.entries)}</LinkButton>
      <FileLink href={to(`/contracts/${no}/scope.csv`)}>{t(words.csv)}</FileLink>
      <PrintButton />
      {mayAdd && (
        <LinkButton to={to(`/contracts/${no}/lines/import`)} look="primary" icon="plus">
          {t(words.addLines)}
        </LinkButton>
      )}
    </>
  )
}
