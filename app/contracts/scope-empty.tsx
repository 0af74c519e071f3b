import { LinkButton } from '#app/ui/button'
import { Empty } from '#app/ui/empty'
import { useWords } from '#app/words'
import { scopeWords as words } from '#server/contracts/scope/words'

export function ScopeEmpty({ no, mayAdd }: { no: string; mayAdd: boolean }) {
  const { t, to } = useWords()
  return (
    <Empty
      title={t(words.emptyTitle)}
      actions={
        mayAdd && (
          <LinkButton to={to(`/contracts/${no}/lines/import`)} look="primary" icon="plus">
            {t(words.addLines)}
          </LinkButton>
        )
      }
    >
      {t(words.emptyText)}
    </Empty>
  )
}
