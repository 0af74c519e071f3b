import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden } from '#app/ui/field'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { LinkRight } from '#server/kernel/actor'
import type { Text } from '#server/kernel/words'
import { daysLeftWords, rightWords, linkWords as words } from '#server/portal/links/words'

const revokeLinkCheck = async () => (await import('#server/portal/links/schema')).revokeLinkInput
const sendLinkCheck = async () => (await import('#server/portal/links/schema')).sendLinkInput

type OpenLink = { id: string; may: LinkRight; number: string; title: Text; daysLeft: number }

/** The links a client's person holds, each with the way to close it; and one more, when theirs was lost. */
export function PersonLinks({ contactId, links }: { contactId: string; links: readonly OpenLink[] }) {
  const { t, pick, count } = useWords()
  return (
    <Section title={t(words.links)} count={links.length}>
      {links.length === 0 && <p className="py-3 text-detail text-ink2">{t(words.none)}</p>}
      <RowList label={t(words.links)}>
        {links.map(({ id, may, number, title, daysLeft }) => (
          <Row
            key={id}
            title={pick(title) || <bdi dir="ltr">{number}</bdi>}
            detail={[t(rightWords[may]), count(daysLeftWords, daysLeft)].join(t(words.comma))}
            action={<RevokeLink linkId={id} number={number} />}
          />
        ))}
      </RowList>
      <SendLink contactId={contactId} />
    </Section>
  )
}

function RevokeLink({ linkId, number }: { linkId: string; number: string }) {
  const { t } = useWords()
  const form = useActionForm(revokeLinkCheck, { linkId }, { intent: `revoke-${linkId}` })
  return (
    <ActionForm form={form} bare>
      <Hidden {...form.field('linkId')} />
      <Button type="submit" look="quiet" aria-label={t(words.revokeOf, { number })}>
        {t(words.revoke)}
      </Button>
    </ActionForm>
  )
}

function SendLink({ contactId }: { contactId: string }) {
  const { t } = useWords()
  const form = useActionForm(sendLinkCheck, { contactId, number: '' }, { intent: 'link' })
  return (
    <ActionForm form={form} bare className="grid max-w-90 justify-items-start gap-3 pt-4">
      <Hidden {...form.field('contactId')} />
      <Field label={t(words.number)} hint={t(words.numberHint)} latin {...form.field('number')} />
      <Button type="submit">{t(words.send)}</Button>
    </ActionForm>
  )
}
