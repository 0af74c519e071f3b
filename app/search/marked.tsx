import { foldArabic, foldWithOrigin } from '#server/kernel/arabic'

/** A text with the part that was looked for marked: found with letters folded, marked in the letters as written. */
export function Marked({ text, term }: { text: string; term: string }) {
  const { folded, from } = foldWithOrigin(text)
  const wanted = foldArabic(term)
  const at = wanted ? folded.indexOf(wanted) : -1
  const start = from[at]
  if (at < 0 || start === undefined) return <bdi>{text}</bdi>
  const end = (from[at + wanted.length - 1] ?? start) + 1
  return (
    <bdi>
      {text.slice(0, start)}
      <mark className="bg-mark text-ink">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </bdi>
  )
}
