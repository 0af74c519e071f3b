import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden } from '#app/ui/field'
import { Num, Quantity } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { LinesRead } from '#server/contracts/lines/rules'
import { columnWords, knownCount, lineCount, rejectedCount, lineWords as words } from '#server/contracts/lines/words'

const readLinesCheck = async () => (await import('#server/contracts/lines/schema')).readLinesInput

type Props = { no: string; text: string; read: LinesRead }

/** The second step: what was found, what was not taken and why, and the one button that adds the good rows. */
export function LinesFound({ no, text, read }: Props) {
  const { t, count } = useWords()
  const { good, known, rejected } = read
  return (
    <>
      <Section title={t(words.found)} count={good.length} note={known.length > 0 && count(knownCount, known.length)}>
        {good.length === 0 ? (
          <p className="border-b border-line py-3 text-ink2">{t(words.nothing)}</p>
        ) : (
          <>
            <GoodRows good={good} />
            <ConfirmLines no={no} text={text} count={good.length} />
          </>
        )}
      </Section>
      {rejected.length > 0 && (
        <Section title={t(words.rejected)} note={count(rejectedCount, rejected.length)}>
          <RejectedRows rejected={rejected} />
        </Section>
      )}
    </>
  )
}

function ConfirmLines({ no, text, count: lines }: { no: string; text: string; count: number }) {
  const { t, count } = useWords()
  const form = useActionForm(readLinesCheck, { no, text }, { intent: 'confirm' })
  return (
    <ActionForm form={form} bare className="mt-4">
      <Hidden {...form.field('no')} />
      <textarea {...form.field('text')} hidden aria-hidden="true" tabIndex={-1} readOnly />
      <Button type="submit" look="primary">
        {t(words.confirm, { lines: count(lineCount, lines) })}
      </Button>
    </ActionForm>
  )
}

type Good = LinesRead['good'][number]

function GoodRows({ good }: { good: LinesRead['good'] }) {
  const { t, money } = useWords()
  const columns: Column<Good>[] = [
    { id: 'row', head: t(words.row), cell: ({ row }) => <Num className="text-ink3">{row}</Num> },
    { id: 'code', head: t(columnWords.code), cell: ({ line }) => <Num>{line.code}</Num> },
    { id: 'name', head: t(columnWords.nameAr), isName: true, cell: ({ line }) => <bdi>{line.nameAr}</bdi> },
    { id: 'unit', head: t(columnWords.unitAr), cell: ({ line }) => <bdi>{line.unitAr}</bdi> },
    { id: 'qty', head: t(columnWords.qty), numeric: true, cell: ({ line }) => <Quantity value={line.qty} /> },
    {
      id: 'price',
      head: t(columnWords.unitPrice),
      numeric: true,
      cell: ({ line }) => <Num>{money(line.unitPrice)}</Num>,
    },
  ]
  return <Table caption={t(words.found)} columns={columns} items={good} keyOf={({ row }) => String(row)} />
}

type Rejected = LinesRead['rejected'][number]

function RejectedRows({ rejected }: { rejected: LinesRead['rejected'] }) {
  const { t, tError } = useWords()
  const columns: Column<Rejected>[] = [
    { id: 'row', head: t(words.row), cell: ({ row }) => <Num className="text-ink3">{row}</Num> },
    {
      id: 'reason',
      head: t(words.reason),
      isName: true,
      cell: ({ reasons }) => (
        <ul className="font-normal text-red">
          {reasons.map(({ column, problem }) => (
            <li key={column}>
              {t(columnWords[column])}: {tError({ message: problem })}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'content',
      head: t(words.content),
      isExtra: true,
      cell: ({ cells }) => (
        <bdi dir="auto" className="text-note text-ink3">
          {cells.join(' | ')}
        </bdi>
      ),
    },
  ]
  return <Table caption={t(words.rejected)} columns={columns} items={rejected} keyOf={({ row }) => String(row)} />
}
