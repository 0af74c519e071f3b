import { Fragment, type ReactNode } from 'react'
import type { Locale } from '#server/kernel/words'

/** A stretch of the text that a field was read from: offsets as in a string, and the field's number. */
export type Span = { start: number; end: number; label: string; weak?: boolean }

type QuoteProps = {
  text: string
  /** The language they spoke. It keeps its own direction inside the other language's page. */
  language: Locale | null
  spans?: readonly Span[]
  /** Who said it, where and when. */
  source?: ReactNode
  /** The text as received, to be read as a whole; otherwise it travels between « » among our own words. */
  whole?: boolean
}

/** The client's words: larger than ours, locked, and never edited. */
export function Quote({ text, language, spans = [], source, whole = false }: QuoteProps) {
  const direction = language === null ? 'auto' : language === 'ar' ? 'rtl' : 'ltr'
  return (
    <figure>
      <blockquote
        dir={direction}
        lang={language ?? undefined}
        className={whole ? 'text-quote whitespace-pre-wrap' : 'text-prose'}
      >
        {whole ? <Marked text={text} spans={spans} /> : <Quoted text={text} language={language} />}
      </blockquote>
      {source && <figcaption className="mt-2 text-note text-ink3">{source}</figcaption>}
    </figure>
  )
}

/** Somebody's words inside a sentence of ours, in the quotation marks of their own language. */
export function Quoted({ text, language }: { text: string; language: Locale | null }) {
  const [open, close] = language === 'en' ? ['“', '”'] : ['«', '»']
  return (
    <bdi lang={language ?? undefined}>
      {open}
      {text}
      {close}
    </bdi>
  )
}

/** Cuts the text at the edges of its spans. Where spans overlap, the earlier one keeps the letters they share. */
function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const start = Math.max(span.start, at)
    if (span.end <= start) continue
    parts.push(<Fragment key={`t${at}`}>{text.slice(at, start)}</Fragment>)
    parts.push(
      <mark key={`m${start}`} data-weak={span.weak || undefined}>
        {text.slice(start, span.end)}
        <sup className="num ms-0.75 text-[0.6875rem] leading-none font-semibold text-ink2 select-none">
          {span.label}
        </sup>
      </mark>,
    )
    at = span.end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
