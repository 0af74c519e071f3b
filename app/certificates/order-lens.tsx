import { Lens } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'

type OrderLensProps = { contractNo: string; orders: readonly string[]; current: string }

/** Whose lines are taken over: the contract's own, or those of one of its purchase orders. In the address. */
export function OrderLens({ contractNo, orders, current }: OrderLensProps) {
  const { t } = useWords()
  if (orders.length < 2) return null
  const choices = orders.map((id) => ({
    id,
    name: id || t(words.noOrder),
    to: `?contract=${contractNo}&order=${id}`,
  }))
  return (
    <div className="mt-4">
      <Lens label={t(words.order)} choices={choices} current={current} />
    </div>
  )
}
