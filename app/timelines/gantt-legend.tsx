import { Holder } from '#app/ui/holder'
import { useWords } from '#app/words'
import { timelineWords as words } from '#server/timelines/words'

/** What the colours and lines of the drawing mean. */
export function GanttLegend() {
  const { t } = useWords()
  const item = 'inline-flex items-center gap-1.5'
  return (
    <ul className="keep-colour mt-2 flex flex-wrap gap-x-5 gap-y-1 text-note text-ink2">
      {(['agency', 'marketing', 'contracts', 'finance'] as const).map((side) => (
        <li key={side}>
          <Holder side={side} />
        </li>
      ))}
      <li className={item}>
        <span aria-hidden="true" className="h-3 w-4.5 rounded-[3px] border-[1.5px] border-h-ag bg-h-ag-s" />
        {t(words.planned)}
      </li>
      <li className={item}>
        <span aria-hidden="true" className="h-0.75 w-4.5 bg-ink3 opacity-60" />
        {t(words.baseline)}
      </li>
      <li className={item}>
        <span aria-hidden="true" className="size-3.5 border border-line bg-sunk" />
        {t(words.weekend)}
      </li>
      <li className={item}>
        <span aria-hidden="true" className="h-3.5 w-2 border border-acc-line bg-acc-soft" />
        {t(words.holiday)}
      </li>
    </ul>
  )
}
