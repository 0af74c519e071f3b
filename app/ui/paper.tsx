import type { ReactNode } from 'react'

type PaperProps = {
  label: string
  /** Not issued yet, and it says so across the sheet. */
  draft?: string
  children: ReactNode
}

/** A sheet of paper: an invoice, a certificate, a letter. White in either theme. */
export function Paper({ label, draft, children }: PaperProps) {
  return (
    <section
      aria-label={label}
      data-theme="light"
      data-draft={draft}
      className="paper relative overflow-hidden rounded-tag border border-line2 bg-sheet p-6.5 text-control text-ink shadow-paper print:border-0 print:p-0 print:shadow-none"
    >
      {children}
    </section>
  )
}

/** The head of a sheet: what it is in both languages, its number and its dates. */
export function PaperHead({
  title,
  other,
  number,
  dates,
}: {
  title: ReactNode
  other?: ReactNode
  number: ReactNode
  dates?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-2 border-b border-line2 pb-3.5">
      <div>
        <h2 className="font-display text-[1.375rem] leading-snug font-medium">{title}</h2>
        {other && <p className="text-note text-ink3">{other}</p>}
      </div>
      <div className="text-detail sm:ms-auto sm:text-end">
        <b>{number}</b>
        <div className="text-ink2">{dates}</div>
      </div>
    </header>
  )
}
