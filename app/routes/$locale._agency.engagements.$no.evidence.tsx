import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { EngagementPage } from '#app/engagements/engagement-page'
import { EvidenceFile } from '#app/engagements/evidence-file'
import { MilestoneTable } from '#app/engagements/milestone-table'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
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
  const { files, milestones, withMoney, print } = useLoaderData<typeof loader>()
  const { t } = useWords()
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
      {milestones.length > 0 && <MilestoneTable milestones={milestones} withMoney={withMoney} />}
    </EngagementPage>
  )
}
