import { type ReactNode, useId } from 'react'
import { Num } from '#app/ui/num'

type SectionProps = {
  title: ReactNode
  /** How many things stand under it: the same query as the list. */
  count?: number | string
  /** A quiet remark at the end of the line: the order, the base, the unit. */
  note?: ReactNode
  /** A margin note instead of work: a fainter rule. Inside a page's margin it is so by itself. */
  quiet?: boolean
  id?: string
  className?: string
  children?: ReactNode
}

/** A heading over a rule. Structure comes from type and hairlines, not from boxes. */
export function Section({ title, count, note, quiet = false, id, className = '', children }: SectionProps) {
  const own = useId()
  const headingId = id ?? own
  return (
    <section aria-labelledby={headingId} className={`mt-6.5 ${className}`}>
      <h2
        id={headingId}
        className={`flex flex-wrap items-baseline gap-x-2.5 border-b pb-1.75 text-h2 font-semibold ${quiet ? 'border-line2' : 'border-ink in-[.quiet-rules]:border-line2'}`}
      >
        {title}
        {count !== undefined && <Num className="text-control font-normal text-ink3">{count}</Num>}
        {note && <span className="ms-auto text-detail font-normal text-ink2">{note}</span>}
      </h2>
      {children}
    </section>
  )
}

/** The opening sentence: what matters, in plain words. Its numbers come from the same queries as the lists below. */
export function Lede({ children }: { children: ReactNode }) {
  return (
    <p className="mt-1 max-w-[74ch] text-lede text-pretty text-ink2 [&_b]:text-ink [&_strong]:text-ink">{children}</p>
  )
}

/** A fact with its name, on one line of the margin. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-3 border-b border-line py-1.5 text-detail">
      <dt className="text-balance text-ink2">{name}</dt>
      <dd className="ms-auto text-end font-semibold">{children}</dd>
    </div>
  )
}

/** Facts under one another: a description list. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl>{children}</dl>
}

/** A remark at the side of the text, with a rule of its colour: a reason, a warning, an answer. */
export function Note({ tone = 'quiet', children }: { tone?: 'quiet' | 'good' | 'soon' | 'bad'; children: ReactNode }) {
  const rule = { quiet: 'border-line2', good: 'border-acc', soon: 'border-amb', bad: 'border-red' }[tone]
  return <div className={`border-s-3 ps-3.5 ${rule}`}>{children}</div>
}

/** A remark that must be seen before the work: over the list, on a soft ground. */
export function Banner({
  tone,
  title,
  children,
}: {
  tone: 'good' | 'soon' | 'bad'
  title?: ReactNode
  children?: ReactNode
}) {
  const looks = { good: 'border-acc bg-acc-soft', soon: 'border-amb bg-amb-soft', bad: 'border-red bg-red-soft' }[tone]
  return (
    <div className={`mt-4 rounded-e-control border-s-3 px-4 py-3 ${looks}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
