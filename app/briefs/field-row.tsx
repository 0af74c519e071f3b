import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icon'
import { boxClasses } from '#app/ui/labelled'
import { Num } from '#app/ui/num'
import { Quoted } from '#app/ui/quote'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { type BriefField, type FieldState, fieldStates, rubric } from '#server/briefs/rules'
import type { Signal } from '#server/briefs/signals/rules'
import { signalWords } from '#server/briefs/signals/words'
import { fieldHints, fieldStateWords, fieldWords } from '#server/briefs/words'
import type { Locale } from '#server/kernel/words'

type Part = 'state' | 'valueAr' | 'valueEn' | 'reasonAr' | 'reasonEn' | 'quote' | 'starts'
type Registered = { id: string; name: string; defaultValue: string | undefined; problem: string | undefined }

type FieldRowProps = {
  field: BriefField
  number: number
  part: (part: Part) => Registered
  state: FieldState
  quote: string
  quoteLanguage: Locale
  isAnswer: boolean
  signals: readonly Signal[]
  onUnlink: () => void
}

const inks: Record<FieldState, string> = { present: 'text-grn', weak: 'text-amb', missing: 'text-red' }
const bare =
  'block field-sizing-content w-full resize-none rounded-control border border-transparent bg-transparent px-2 py-1 hover:border-line2 focus:border-ctl focus:bg-sheet aria-invalid:border-red'

/** One field of a reading, written where it stands: our words, how good they are, and whose words they came from. */
export function FieldRow({
  field,
  number,
  part,
  state,
  quote,
  quoteLanguage,
  isAnswer,
  signals,
  onUnlink,
}: FieldRowProps) {
  const { t, locale } = useWords()
  const isArabic = locale === 'ar'
  const isHard = rubric.hardFields.some((hard) => hard === field)
  const [own, other] = isArabic ? (['valueAr', 'valueEn'] as const) : (['valueEn', 'valueAr'] as const)
  const name = t(fieldWords[field])
  const value = part(own)
  const problem = value.problem ?? part(other).problem ?? part('state').problem
  return (
    <li
      className={`group grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-1.5 sm:grid-cols-[112px_minmax(0,1fr)_auto] ${state === 'missing' && isHard ? '-mx-3 rounded-control bg-red-soft px-3' : ''}`}
    >
      <label htmlFor={value.id} className="flex gap-2 py-1 text-detail text-ink3 max-sm:col-span-2">
        <Num className="w-4">{number}</Num>
        {name}
      </label>
      <div className="min-w-0">
        <textarea
          rows={1}
          dir="auto"
          className={bare}
          placeholder={t(fieldHints[field])}
          {...inputOf(value)}
          aria-invalid={problem ? true : undefined}
        />
        {problem && <p className="px-2 text-note text-red">{problem}</p>}
        <Reasons part={part} isArabic={isArabic} />
        {state === 'present' && signals.map(({ code }) => <Warning key={code} code={code} />)}
        <More
          part={part}
          other={other}
          field={field}
          source={<Source {...{ quote, quoteLanguage, isAnswer, isStated: state !== 'missing' }} />}
          onUnlink={quote ? onUnlink : null}
        />
      </div>
      <StateChoice field={name} state={state} input={part('state')} />
    </li>
  )
}

/** A sign that a field is weaker than it was judged. It proposes and changes nothing. */
function Warning({ code }: { code: Signal['code'] }) {
  const { t } = useWords()
  return <p className="px-2 text-note text-amb">{t(words.signal, { reason: t(signalWords[code]) })}</p>
}

/** Everything react-hook-form gives an input but what only our own labelled fields read. */
const inputOf = ({ problem: _problem, ...input }: Registered) => input

function Source({ quote, quoteLanguage, isAnswer, isStated }: SourceProps) {
  const { t } = useWords()
  if (isAnswer) return t(words.answeredByClient)
  if (quote) return <Quoted text={quote} language={quoteLanguage} />
  return isStated ? t(words.addedByAgency) : t(words.more)
}
type SourceProps = { quote: string; quoteLanguage: Locale; isAnswer: boolean; isStated: boolean }

/** Why it is weak or missing: shown only then, with JavaScript and without. */
function Reasons({ part, isArabic }: { part: FieldRowProps['part']; isArabic: boolean }) {
  const { t } = useWords()
  const [own, other] = isArabic ? (['reasonAr', 'reasonEn'] as const) : (['reasonEn', 'reasonAr'] as const)
  const reason = part(own)
  const problem = reason.problem ?? part(other).problem
  return (
    <div className="hidden group-has-[option[value=missing]:checked]:block group-has-[option[value=weak]:checked]:block">
      <label htmlFor={reason.id} className="sr-only">
        {t(words.reason)}
      </label>
      <textarea
        rows={1}
        {...inputOf(reason)}
        dir="auto"
        placeholder={t(words.reason)}
        aria-invalid={problem ? true : undefined}
        className={`${bare} text-note text-ink2`}
      />
      {problem && <p className="px-2 text-note text-red">{problem}</p>}
    </div>
  )
}

/** The other language, and the client's phrase: written here before JavaScript has loaded, or chosen in the words. */
function More({ part, other, field, source, onUnlink }: MoreProps) {
  const { t } = useWords()
  const [value, quote, reason] = [part(other), part('quote'), part(other === 'valueAr' ? 'reasonAr' : 'reasonEn')]
  const label = t(other === 'valueAr' ? words.valueAr : words.valueEn, { field: t(fieldWords[field]) })
  const reasonLabel = t(other === 'valueAr' ? words.reasonAr : words.reasonEn)
  return (
    <details className="px-2 text-note" open={Boolean(quote.problem) || undefined}>
      <summary className="flex min-h-6 max-w-full items-center gap-1 text-ink3 hover:text-ink">
        <span className="truncate">{source}</span>
        <Icon name="down" size={16} />
      </summary>
      <input type="hidden" {...inputOf(part('starts'))} />
      <div className="mt-1 grid gap-2 pb-2">
        <label className="grid gap-1">
          {label}
          <textarea rows={2} dir="auto" className={`${boxClasses} py-1 text-detail`} {...inputOf(value)} />
        </label>
        <label className="grid gap-1">
          {reasonLabel}
          <input dir="auto" className={`${boxClasses} min-h-control! text-detail`} {...inputOf(reason)} />
        </label>
        <label className="grid gap-1">
          {t(words.quote)}
          <textarea
            rows={2}
            dir="auto"
            className={`${boxClasses} py-1 text-detail`}
            {...inputOf(quote)}
            aria-invalid={quote.problem ? true : undefined}
          />
          <span className={quote.problem ? 'text-red' : 'text-ink3'}>{quote.problem ?? t(words.quoteHint)}</span>
        </label>
        {onUnlink && (
          <button type="button" onClick={onUnlink} className="link justify-self-start">
            {t(words.unlink)}
          </button>
        )}
      </div>
    </details>
  )
}

type MoreProps = {
  part: FieldRowProps['part']
  other: 'valueAr' | 'valueEn'
  field: BriefField
  source: ReactNode
  onUnlink: (() => void) | null
}

function StateChoice({ field, state, input }: { field: string; state: FieldState; input: Registered }) {
  const { t } = useWords()
  return (
    <span className={`relative inline-flex items-center ${inks[state]}`}>
      <span
        aria-hidden="true"
        className="keep-colour pointer-events-none absolute start-2 size-1.75 rounded-full bg-current"
      />
      <select
        aria-label={t(words.fieldState, { field })}
        className="min-h-control appearance-none rounded-control border border-transparent bg-transparent ps-5 pe-2 text-detail hover:border-line2"
        {...inputOf(input)}
      >
        {fieldStates.map((id) => (
          <option key={id} value={id} className="text-ink">
            {t(fieldStateWords[id])}
          </option>
        ))}
      </select>
    </span>
  )
}
