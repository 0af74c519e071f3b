import { Pair, Pairs } from '#app/ui/pair'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'
import type { ContractPart } from '#server/contracts/policy'
import type { PersonCard } from '#server/contracts/queries'
import { pairWords, partWords } from '#server/contracts/words'

const sides = {
  account_manager: 'agency',
  project_manager: 'agency',
  marketing_lead: 'marketing',
  contracts_lead: 'contracts',
} as const

/** Both pairs of a contract, the same in every lens: who mirrors whom, and what passes between them. */
export function ContractPairs({ people }: { people: readonly PersonCard[] }) {
  const { t, pick } = useWords()
  const place = (part: keyof typeof sides) => {
    const found = people.find((person) => person.part === part && !person.isDeputy)
    if (!found) return { vacant: `${t(partWords[part])}: ${t(words.vacant)}` }
    return {
      name: pick(found.name),
      side: sides[part],
      detail: pick(found.title) || t(partWords[part as ContractPart]),
    }
  }
  return (
    <Pairs>
      <Pair one={place('account_manager')} other={place('marketing_lead')} joint={t(pairWords.account)} />
      <Pair one={place('project_manager')} other={place('contracts_lead')} joint={t(pairWords.project)} />
    </Pairs>
  )
}
