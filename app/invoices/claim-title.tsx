import type { ClaimPage } from '#app/invoices/claim-shapes'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'

/** Whose claim it is, on which contract: over the title of every page of it. */
export function ClaimOwner({ claim: { contract } }: { claim: Pick<ClaimPage, 'contract'> }) {
  const { pick } = useWords()
  return (
    <>
      <span>{pick(contract.client)}</span>
      <Num>{contract.clientNumber}</Num>
    </>
  )
}

/** Over the page of a step: which claim it is recorded on. */
export function ClaimTitle({ claim }: { claim: Pick<ClaimPage, 'contract' | 'no' | 'period'> }) {
  const { pick } = useWords()
  return (
    <>
      <ClaimOwner claim={claim} />
      <span>{pick(claim.period)}</span>
      <Num>{claim.no}</Num>
    </>
  )
}
