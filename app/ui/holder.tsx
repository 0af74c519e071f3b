import type { ReactNode } from 'react'
import { useWords } from '#app/words'
import type { HolderSide } from '#server/kernel/vocabulary'
import type { Words } from '#server/kernel/words'

/** Who can have the ball, and `nobody` where it rests with no one. */
export type Side = HolderSide | 'nobody'

/** How each side is named when no person is. */
export const sideWords: Record<Side, Words> = {
  agency: { ar: 'الوكالة', en: 'Agency' },
  marketing: { ar: 'التسويق', en: 'Marketing' },
  contracts: { ar: 'مكتب العقود', en: 'Contracts office' },
  finance: { ar: 'المالية', en: 'Finance' },
  third_party: { ar: 'طرف ثالث', en: 'Third party' },
  suspended: { ar: 'موقوف', en: 'Suspended' },
  nobody: { ar: 'لا أحد', en: 'Nobody' },
}

/** Shape and colour together, so that either alone is enough: it reads in greyscale and for the colour-blind. */
const marks: Record<Side, string> = {
  agency: 'rounded-full bg-h-ag',
  marketing: 'rounded-full border-[2.5px] border-h-mk',
  contracts: 'rounded-[1.5px] bg-h-co',
  finance: 'rotate-45 scale-[0.86] rounded-[1px] bg-h-fi',
  third_party: 'rounded-full border-[1.5px] border-dashed border-ink2',
  suspended: 'rounded-full border-[1.5px] border-dashed border-h-no',
  nobody: 'rounded-full border-[1.5px] border-dashed border-h-no',
}

export const HolderMark = ({ side }: { side: Side }) => (
  <span aria-hidden="true" className={`keep-colour inline-block size-2.5 flex-none ${marks[side]}`} />
)

/** Who holds a thing now: the mark, then the person if known, else their side. Every open thing shows one. */
export function Holder({ side, name, since }: { side: Side; name?: ReactNode; since?: string }) {
  const { t } = useWords()
  return (
    <span className="inline-flex max-w-full items-center gap-1.75 text-detail" title={since}>
      <HolderMark side={side} />
      {name && <span className="sr-only">{t(sideWords[side])}: </span>}
      <span className="truncate">{name ?? t(sideWords[side])}</span>
    </span>
  )
}
