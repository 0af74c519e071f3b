import type { SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { loadMailbox } from '#app/mailbox/mailbox.server'
import { mailboxWords as words } from '#app/mailbox/words'
import { Page } from '#app/shell/page'
import { FileLink, LinkButton } from '#app/ui/button'
import { MomentText } from '#app/ui/date-text'
import { Empty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'

type Letters = SerializeFrom<typeof loadMailbox>
type OpenLetter = NonNullable<Letters['open']>

/** The demo's letters: a list, and the open one beside it in plain words, its links ready to press. */
export function Mailbox() {
  const { t, comma } = useWords()
  const { letters, open } = useLoaderData<typeof loadMailbox>()
  if (letters.length === 0)
    return (
      <Page title={t(words.title)}>
        <Empty title={t(words.none)}>{t(words.noneWhy)}</Empty>
      </Page>
    )
  return (
    <Page title={t(words.title)} lede={t(words.lede)}>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Section title={t(words.letters)} count={letters.length}>
          <RowList label={t(words.letters)}>
            {letters.map(({ id, at, to, subject }) => (
              <Row
                key={id}
                title={<span dir="auto">{subject}</span>}
                to={`?letter=${id}`}
                detail={
                  <>
                    <MomentText value={at} />
                    {comma}
                    <bdi>{to}</bdi>
                  </>
                }
              />
            ))}
          </RowList>
        </Section>
        {open && <Letter letter={open} />}
      </div>
    </Page>
  )
}

function Letter({ letter }: { letter: OpenLetter }) {
  const { t } = useWords()
  return (
    <Section title={<span dir="auto">{letter.subject}</span>}>
      <p className="py-2.5 text-detail text-ink2">
        {t(words.to)} <bdi>{letter.to.name}</bdi> <bdi dir="ltr">{letter.to.address}</bdi>
        {t(words.comma)}
        <MomentText value={letter.at} />
      </p>
      {letter.parts.map((part) => (
        <Part key={part.locale} part={part} />
      ))}
      <p className="flex flex-wrap gap-2 py-3">
        <FileLink href={`/mailbox/${letter.id}`} target="_blank" icon="mail">
          {t(words.asSent)}
        </FileLink>
        {letter.attachments.map((name, at) => (
          <FileLink key={name} href={`/mailbox/${letter.id}?file=${at}`}>
            <bdi>{name}</bdi>
          </FileLink>
        ))}
      </p>
    </Section>
  )
}

/** What the letter says in one language. Its button is a link like any other: it leads where the mail would have led. */
function Part({ part }: { part: OpenLetter['parts'][number] }) {
  const { locale, direction, greeting, paragraphs, facts, code, action, notes, signature } = part
  return (
    <div
      lang={locale}
      dir={direction}
      className="grid justify-items-start gap-2.5 border-t border-line py-4 text-prose"
    >
      <p className="font-medium">{greeting}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {facts.map(({ label, value }) => (
        <p key={label} className="text-detail">
          <span className="text-ink3">{label}</span> <bdi>{value}</bdi>
        </p>
      ))}
      {code && <Num className="font-display text-figure">{code}</Num>}
      {action && (
        <LinkButton to={action.url} reloadDocument look="primary">
          {action.label}
        </LinkButton>
      )}
      <p>{signature}</p>
      {notes.map((text) => (
        <p key={text} className="text-note text-ink3">
          {text}
        </p>
      ))}
    </div>
  )
}
