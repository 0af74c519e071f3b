import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { EngagementPage } from '#app/engagements/engagement-page'
import { EvidenceFile } from '#app/engagements/evidence-file'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { engagementWords, evidenceWords as words } from '#server/reports/engagements/words'

export const meta = titled(engagementWords.evidence)

export function loader({ request, params }: LoaderFunctionArgs) {
  const print = new URL(request.url).searchParams.get('print') === '1'
  return loadPage(request, async (api) => ({
    ...(await api.engagements.evidence({ no: params['no'] ?? '' })),
    print,
  }))
}

export default function EngagementEvidencePage() {
  const { files, open, withMoney, print } = useLoaderData<typeof loader>()
  const { t, pick, day } = useWords()
  return (
    <EngagementPage>
      <PrintOnOpen when={print} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink2">{t(words.lede)}</p>
        <PrintButton />
      </div>
      {files.length === 0 && <GoodEmpty>{t(words.none)}</GoodEmpty>}
      {files.map((file) => (
        <EvidenceFile key={file.no} file={file} withMoney={withMoney} />
      ))}
      {open.length > 0 && (
        <Section title={t(words.open)} count={open.length}>
          <RowList label={t(words.open)}>
            {open.map(({ no, title, dueOn }) => (
              <Row
                key={no}
                title={<bdi>{pick(title)}</bdi>}
                detail={<Num>{no}</Num>}
                aside={t(words.dueOn, { day: day(dueOn, { year: true }) })}
              />
            ))}
          </RowList>
        </Section>
      )}
    </EngagementPage>
  )
}
