import type { BriefPage } from '#app/briefs/brief-page'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { briefRefusalWords } from '#server/briefs/refusals/words'
import { halves, rubric } from '#server/briefs/rules'

const acceptBriefCheck = async () => (await import('#server/briefs/schema')).acceptBriefInput
const supersedeCheck = async () => (await import('#server/briefs/schema')).supersedeInput
const reasonCheck = async () => (await import('#server/briefs/schema')).reasonInput

type Half = (typeof halves)[number]

/** Both halves of the pair, who accepted and when, and everything that stands in the way. */
export function AcceptanceCard({ brief }: { brief: BriefPage }) {
  const { t, pick, moment } = useWords()
  const names = { account: words.accountHalf, project: words.projectHalf }
  const mayAccept = brief.may.acceptForAccount || brief.may.acceptForProject
  if (!brief.score) return null
  return (
    <Section title={t(words.acceptance)}>
      <ul>
        {halves.map((half) => {
          const done = brief.halves[half]
          return (
            <li key={half} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-detail">
              <span className="text-ink2">{t(names[half])}</span>
              <span className="ms-auto text-end">
                {done ? (
                  <Status tone="good">
                    {done.by
                      ? t(words.acceptedBy, { name: pick(done.by.name), moment: moment(done.at) })
                      : t(words.acceptedOn, { moment: moment(done.at) })}
                  </Status>
                ) : (
                  <Status>{t(words.waitsFor)}</Status>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {brief.isOpen && !brief.isAccepted && (
        <>
          {(brief.blockers.length > 1 || (!mayAccept && brief.blockers.length > 0)) && (
            <div className="mt-2 text-detail text-ink2">
              <p className="font-medium">{t(words.blocked)}</p>
              <ul className="list-disc ps-5">
                {brief.blockers.map((code) => (
                  <li key={code}>{t(briefRefusalWords[code])}</li>
                ))}
              </ul>
            </div>
          )}
          <div className="mt-3 flex flex-wrap gap-2">
            {halves.map((half) => (
              <AcceptForm key={half} brief={brief} half={half} />
            ))}
          </div>
        </>
      )}
    </Section>
  )
}

function AcceptForm({ brief, half }: { brief: BriefPage; half: Half }) {
  const { t } = useWords()
  const form = useActionForm(acceptBriefCheck, { no: brief.no, half }, { intent: `accept-${half}` })
  const isMine = half === 'account' ? brief.may.acceptForAccount : brief.may.acceptForProject
  if (!isMine || brief.halves[half]) return null
  const [blocker] = brief.blockers
  const said = t(half === 'account' ? words.acceptAccount : words.acceptProject)
  if (blocker) return <Button blocked={t(briefRefusalWords[blocker])}>{said}</Button>
  return (
    <ActionForm form={form} bare className="grid gap-2">
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('half')} />
      <Button type="submit" look="primary">
        {said}
      </Button>
    </ActionForm>
  )
}

/** The two ways a brief ends without being made: a new one is asked for, or it is declined. Each says why. */
export function TurnBackForms({ brief }: { brief: BriefPage }) {
  const { t } = useWords()
  if (!brief.may.turnBack || !brief.isOpen || brief.isAccepted) return null
  const isPoor = brief.score !== null && brief.score.score < rubric.returnBrief
  return (
    <Section title={t(words.otherwise)} quiet>
      {isPoor && <ReasonForm no={brief.no} intent="anew" title={t(words.rebrief)} label={t(words.rebriefReason)} />}
      <SupersedeForm no={brief.no} />
      <ReasonForm no={brief.no} intent="decline" title={t(words.decline)} label={t(words.why)} />
    </Section>
  )
}

/** The client wrote anew: the newer brief, by its number, stands in this one's place. */
function SupersedeForm({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(supersedeCheck, { no, by: '' }, { intent: 'supersede' })
  return (
    <details className="border-b border-line py-2">
      <summary className="link inline-block text-detail">{t(words.supersede)}</summary>
      <ActionForm form={form} bare className="mt-3 grid gap-3">
        <Hidden {...form.field('no')} />
        <Field label={t(words.newerBrief)} latin placeholder="BR-1001" {...form.field('by')} />
        <Button type="submit">{t(words.supersede)}</Button>
      </ActionForm>
    </details>
  )
}

function ReasonForm({ no, intent, title, label }: { no: string; intent: string; title: string; label: string }) {
  const form = useActionForm(reasonCheck, { no, reason: '' }, { intent })
  return (
    <details className="border-b border-line py-2">
      <summary className="link inline-block text-detail">{title}</summary>
      <ActionForm form={form} bare className="mt-3 grid gap-3">
        <Hidden {...form.field('no')} />
        <TextArea label={label} rows={2} dir="auto" {...form.field('reason')} />
        <Button type="submit">{title}</Button>
      </ActionForm>
    </details>
  )
}
