import type { SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { loadMailbox } from '#app/mailbox/mailbox.server'
import { mailboxWords as words } from '#app/mailbox/words'
import { Page } from '#app/shell/page'
import { FileLink } from '#app/ui/button'
import { MomentText } from '#app/ui/date-text'
import { Empty } from '#app/ui/empty'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'

type Letters = SerializeFrom<typeof loadMailbox>
type OpenLetter = NonNullable<Letters['open']>

/** The demo's letters: a list, and the open one beside it in plain words, its links ready to press. */
export function Mailbox() {
  const { t } = useWords()
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
                    <MomentText value={at} /> · <bdi>{to}</bdi>
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
        {t(words.to)} <bdi>{letter.to.name}</bdi> <bdi dir="ltr">{letter.to.address}</bdi>,{' '}
        <MomentText value={letter.at} />
      </p>
      <div className="grid gap-3 border-y border-line py-4 text-prose">
        {numbered(letter.text.split(/\n{2,}/)).map(({ at, text }) => (
          <p key={at} dir="auto" className="whitespace-pre-line break-words">
            <WithLinks text={text} />
          </p>
        ))}
      </div>
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

/** A letter never changes while it is read: the place of a part is its name. */
const numbered = (parts: readonly string[]) => parts.map((text, at) => ({ at, text }))

const address = /((?:https?:\/\/|\/(?:l|ar\/reset|en\/reset)\/)[^\s<>\]]+)/

/** Plain text with its addresses made links: the words of a letter are never read as markup. */
function WithLinks({ text: whole }: { text: string }) {
  return numbered(whole.split(address)).map(({ at, text }) =>
    at % 2 === 1 ? (
      <a key={at} href={text} dir="ltr" className="link break-all">
        {text}
      </a>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}
