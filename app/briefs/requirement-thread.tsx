import type { ReactNode } from 'react'
import { VerdictLegend } from '#app/ui/checklist'
import { Matrix } from '#app/ui/matrix'
import { Num } from '#app/ui/num'
import { Quoted } from '#app/ui/quote'
import { useWords } from '#app/words'
import { requirementWords as words } from '#server/briefs/requirements/words'
import type { Api } from '#server/router'

export type Thread = Awaited<ReturnType<Api['briefs']['requirements']['of']>>
type Row = Thread['rows'][number]

/** Every demand against every version: what was asked, in the client's words, and how it is met. */
export function RequirementThread({ thread }: { thread: Thread }) {
  const { t, pick } = useWords()
  const language = thread.words[0]?.lang ?? null
  return (
    <>
      <Matrix
        caption={t(words.title)}
        heads={{ number: '#', text: t(words.inWords), evidence: t(words.evidence), covered: t(words.covered) }}
        columns={thread.columns.map(({ id, kind, title, number, versionNo, isNewest }) => ({
          id,
          over: (
            <span className="block max-w-28 whitespace-normal">
              {kind === 'certificate' ? t(words.acceptance) : pick(title).split(/:\s*/).at(-1)}
            </span>
          ),
          name: <Num>{versionNo === null ? number : `v${versionNo}`}</Num>,
          isCurrent: isNewest,
        }))}
        rows={thread.rows
          .filter(({ retiredAt }) => !retiredAt)
          .map((row) => ({
            id: row.id,
            number: `R${row.no}`,
            text: row.quote ? <Quoted text={row.quote} language={language} /> : <bdi>{pick(row.text)}</bdi>,
            verdicts: verdictsOf(row, thread.columns, (name, reason) => t(words.waivedBy, { name, reason }), pick),
            evidence: evidenceOf(row, pick(row.evidence), t(words.addedByAgency)),
          }))}
      />
      <VerdictLegend />
    </>
  )
}

function verdictsOf(
  row: Row,
  columns: Thread['columns'],
  waived: (name: string, reason: string) => string,
  pick: (text: NonNullable<Row['cells'][number]['by']>) => string,
) {
  return Object.fromEntries(
    columns.map(({ id }, index) => {
      const cell = row.cells[index]
      const name = cell?.by ? pick(cell.by) : ''
      const note = cell?.verdict === 'waived' ? waived(name, cell.evidence ?? '') : name
      return [id, { verdict: cell?.verdict ?? 'not_asked', ...(note ? { note } : {}) }]
    }),
  )
}

/** What proves it: the newest remark, else that the demand is ours. */
function evidenceOf(row: Row, evidence: string, ours: string): ReactNode {
  const said = evidence || row.cells.findLast((cell) => cell.evidence)?.evidence
  return said ?? (row.addedByAgency ? ours : null)
}
