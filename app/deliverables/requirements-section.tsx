import type { MatrixPage } from '#app/deliverables/deliverable-shapes'
import { QuickForm } from '#app/deliverables/quick-form'
import { AskForm, WaiveForm } from '#app/deliverables/requirement-forms'
import { Button } from '#app/ui/button'
import { VerdictLegend, VerdictMark } from '#app/ui/checklist'
import { Matrix } from '#app/ui/matrix'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type RequirementsProps = { no: string; matrix: MatrixPage; mayCheck: boolean }

/** Requirements against versions, and under it the answers of the newest one, given in place. */
export function RequirementsSection({ no, matrix, mayCheck }: RequirementsProps) {
  const { t, pick } = useWords()
  const newest = matrix.columns.at(-1)
  const noteOf = (id: string) => {
    const waiver = matrix.waivers.find((one) => one.requirementId === id)
    return waiver ? t(words.waivedBy, { name: waiver.by ? pick(waiver.by) : '', reason: waiver.reason }) : undefined
  }
  return (
    <Section title={t(words.matrix)} id="matrix">
      {matrix.rows.length === 0 && <p className="border-b border-line py-4 text-ink2">{t(words.noRequirements)}</p>}
      {matrix.rows.length > 0 && (
        <>
          <Matrix
            caption={t(words.matrix)}
            heads={{ number: '#', text: t(words.requirement), covered: t(words.covered) }}
            columns={matrix.columns.map(({ version }) => ({
              id: String(version),
              over: '',
              name: t(words.versionShort, { no: version }),
              isCurrent: version === newest?.version,
            }))}
            rows={matrix.rows.map(({ requirementId, no: number, text }) => ({
              id: requirementId,
              number,
              text: <bdi>{pick(text)}</bdi>,
              verdicts: Object.fromEntries(
                matrix.columns.flatMap(({ version, cells }) => {
                  const cell = cells.find((one) => one.requirementId === requirementId)
                  const note = cell?.state === 'waived' ? noteOf(requirementId) : undefined
                  return cell ? [[String(version), { verdict: cell.state, ...(note ? { note } : {}) }]] : []
                }),
              ),
            }))}
          />
          <VerdictLegend />
        </>
      )}
      {mayCheck && newest && matrix.rows.length > 0 && <Answers no={no} matrix={matrix} newest={newest} />}
      {mayCheck && matrix.others.length > 0 && <AskForm no={no} others={matrix.others} from={newest?.version ?? 1} />}
    </Section>
  )
}

/** The two answers; the one that stands looks pressed. */
const answers = [
  { verdict: 'met', name: words.markMet, look: 'border-acc! bg-acc-soft! text-acc!' },
  { verdict: 'not_met', name: words.markNotMet, look: 'border-red! bg-red-soft! text-red!' },
] as const

type AnswersProps = { no: string; matrix: MatrixPage; newest: MatrixPage['columns'][number] }

/** One row to a requirement: what stands, and the two answers; a waiver opens with its reason. */
function Answers({ no, matrix, newest }: AnswersProps) {
  const { t, pick } = useWords()
  return (
    <div className="mt-6">
      <h3 className="border-b border-line2 pb-1.75 font-semibold">
        {t(words.answersFor, { no: newest.version })}{' '}
        <Num className="font-normal text-ink3">{`${newest.coverage.covered}/${newest.coverage.of}`}</Num>
      </h3>
      <ul>
        {newest.cells
          .filter(({ state }) => state !== 'not_asked')
          .map(({ requirementId, state }) => {
            const row = matrix.rows.find((one) => one.requirementId === requirementId)
            if (!row) return null
            const said = { no, version: newest.version, requirementId }
            return (
              <li
                key={requirementId}
                className="row-line flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-2 text-detail"
              >
                <VerdictMark verdict={state} />
                <span className="min-w-0 flex-1 basis-60">
                  <Num className="text-ink3">{row.no}</Num> <bdi>{pick(row.text)}</bdi>
                </span>
                {state !== 'waived' && (
                  <>
                    <QuickForm intent="check" said={said} className="flex flex-wrap gap-2">
                      {answers.map(({ verdict, name, look }) => (
                        <Button
                          key={verdict}
                          type="submit"
                          name="verdict"
                          value={verdict}
                          aria-pressed={state === verdict}
                          className={state === verdict ? look : ''}
                        >
                          {t(name)}
                        </Button>
                      ))}
                    </QuickForm>
                    <WaiveForm no={no} requirementId={requirementId} />
                  </>
                )}
              </li>
            )
          })}
      </ul>
    </div>
  )
}
