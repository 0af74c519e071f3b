import type { BriefPage } from '#app/briefs/brief-page'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { RadioGroup } from '#app/ui/choices'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { Num } from '#app/ui/num'
import { Fact, Facts, Note, Section } from '#app/ui/section'
import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { scopeChoices } from '#server/briefs/rules'
import { scopeChoiceWords } from '#server/briefs/words'

const decideScopeCheck = async () => (await import('#server/briefs/schema')).decideScopeInput

const verdicts = {
  within: { tone: 'good', said: words.withinLine },
  spent: { tone: 'bad', said: words.lineSpent },
  outside: { tone: 'bad', said: words.outsideLine },
} as const satisfies Record<BriefPage['scope']['verdict'], { tone: Tone; said: { ar: string; en: string } }>

/** What the contract has for this brief: the line and what is left of it, rounds, the date; and what was decided when there is none. */
export function ScopeCard({ brief }: { brief: BriefPage }) {
  const { t, pick, day, quantity } = useWords()
  const { scope } = brief
  const line = scope.lines.find(({ id }) => id === scope.lineId)
  const { tone, said } = verdicts[scope.verdict]
  const waiting = brief.returnBriefs.find(({ answeredAt }) => !answeredAt)
  return (
    <Section title={t(words.scopeCheck)} note={<Status tone={tone}>{t(said)}</Status>}>
      <Facts>
        {line && (
          <Fact name={`${line.no} ${pick(line.name)}`}>
            <Num>
              {quantity(line.left)} / {quantity(line.contracted)}
            </Num>
          </Fact>
        )}
        {scope.rounds !== null && (
          <Fact name={t(words.rounds)}>
            <Num>{scope.rounds}</Num>
          </Fact>
        )}
        {scope.endsOn && <Fact name={t(words.contractEnds)}>{day(scope.endsOn)}</Fact>}
      </Facts>
      {waiting?.neededBy && (
        <p className="mt-1.5 text-detail text-amb">{t(words.answersBy, { day: day(waiting.neededBy) })}</p>
      )}
      {scope.flag && !scope.decision && (
        <p className="mt-1.5 text-detail text-red">{t(words.flagged, { part: pick(scope.flag.part) })}</p>
      )}
      <Decided brief={brief} />
      {brief.may.decideScope && brief.isOpen && !brief.isAccepted && scope.verdict !== 'within' && (
        <DecideForm no={brief.no} />
      )}
    </Section>
  )
}

function Decided({ brief: { scope } }: { brief: BriefPage }) {
  const { t, pick, moment, riyals } = useWords()
  const { decision } = scope
  if (!decision) return null
  const choice = decision.choice === 'outside_scope' ? words.outsideLine : scopeChoiceWords[decision.choice]
  return (
    <div className="mt-3 text-detail">
      <Note tone="soon">
        <b className="font-medium">{t(choice)}</b>
        {decision.cost && <span className="ms-2">{riyals(decision.cost)}</span>}
        <p className="text-ink2">{pick(decision.reason)}</p>
        {decision.by && (
          <p className="text-note text-ink3">
            {t(words.decidedBy, { name: pick(decision.by), day: moment(decision.at) })}
          </p>
        )}
      </Note>
    </div>
  )
}

/** Drop it, give it and say its cost, or note that it needs a change order. */
function DecideForm({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(decideScopeCheck, { no, choice: '' as 'drop', reason: '', cost: '' }, { intent: 'scope' })
  return (
    <details className="mt-3">
      <summary className="link inline-block">{t(words.decideScope)}</summary>
      <ActionForm form={form} className="group mt-3 grid gap-3">
        <Hidden {...form.field('no')} />
        <RadioGroup
          label={t(words.scopeDecision)}
          options={scopeChoices.map((id) => ({ id, name: t(scopeChoiceWords[id]) }))}
          {...form.field('choice')}
        />
        <div className="hidden group-has-[input[value=goodwill]:checked]:block">
          <Field label={t(words.cost)} numeric {...form.field('cost')} />
        </div>
        <TextArea label={t(words.why)} rows={2} dir="auto" {...form.field('reason')} />
        <Button type="submit">{t(words.decide)}</Button>
      </ActionForm>
    </details>
  )
}
