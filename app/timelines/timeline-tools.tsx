import { Link, useSearchParams } from '@remix-run/react'
import { LinkButton } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import { Lens } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { addDays, type Day } from '#server/kernel/day'
import { zooms } from '#server/timelines/rules'
import { scales, type Zoom } from '#server/timelines/views/rules'
import { timelineWords as words } from '#server/timelines/words'

/** How much is drawn, from where, and whether as a drawing or as a table: all of it in the address. */
export function TimelineTools({ zoom, from, isTable }: { zoom: Zoom; from: Day; isTable: boolean }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const at = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    return `?${next}`
  }
  const step = 'inline-flex size-control items-center justify-center rounded-control border border-line2 hover:bg-line'
  const { step: days } = scales[zoom]
  return (
    <>
      <Lens
        label={t(words.zoom)}
        current={zoom}
        choices={zooms.map((one) => ({ id: one, name: t(words[one]), to: at({ zoom: one, from: null }) }))}
      />
      <div className="flex items-center gap-2">
        <Link
          to={at({ from: addDays(from, -days) })}
          aria-label={t(words.earlier)}
          title={t(words.earlier)}
          className={step}
        >
          <Icon name="back" size={16} />
        </Link>
        <LinkButton to={at({ from: null })}>{t(words.today)}</LinkButton>
        <Link
          to={at({ from: addDays(from, days) })}
          aria-label={t(words.later)}
          title={t(words.later)}
          className={step}
        >
          <Icon name="chevron" size={16} />
        </Link>
      </div>
      <LinkButton to={at({ as: isTable ? null : 'table' })}>{t(isTable ? words.asDrawing : words.asTable)}</LinkButton>
    </>
  )
}
