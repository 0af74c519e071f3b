import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BriefStatusMark } from '#app/briefs/brief-status'
import { WorkTabs } from '#app/deliverables/work-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { Pagination } from '#app/ui/pagination'
import { Row, RowList } from '#app/ui/row'
import { useWords } from '#app/words'
import { ownBriefsInput } from '#server/briefs/submissions/schema'
import { clientStatusWords, submissionWords as words } from '#server/briefs/submissions/words'
import { typeWords } from '#server/briefs/words'
import { limits } from '#server/kernel/limits'

export const meta = titled(words.yourBriefs)

export function loader({ request }: LoaderFunctionArgs) {
  const list = ownBriefsInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.briefs.submissions.list(list)), page: list.page }))
}

export default function OwnBriefsPage() {
  const { rows, total, page, maySubmit } = useLoaderData<typeof loader>()
  const { t, to, pick, moment, comma, listed } = useWords()
  const send = maySubmit && (
    <LinkButton look="primary" size="portal" to={to('/p/briefs/new')}>
      {t(words.send)}
    </LinkButton>
  )
  return (
    <Page
      title={t(words.yourBriefs)}
      lede={total > 0 && t(words.yourBriefsLede)}
      actions={total > 0 && send}
      intro={<WorkTabs />}
    >
      {total === 0 ? (
        <Empty title={t(words.none)} actions={send}>
          {t(words.noneBody)}
        </Empty>
      ) : (
        <RowList label={t(words.yourBriefs)}>
          {rows.map(({ no, title, type, receivedAt, status, toAnswer }) => (
            <Row
              key={no}
              portal
              title={<bdi>{pick(title)}</bdi>}
              to={to(`/p/briefs/${no}`)}
              detail={
                <>
                  <Num>{no}</Num>
                  {comma}
                  {listed(t(typeWords[type]), moment(receivedAt))}
                </>
              }
              aside={<BriefStatusMark status={status} said={clientStatusWords} />}
              action={
                toAnswer && (
                  <LinkButton
                    to={to(`/p/return/${toAnswer}`)}
                    size="portal"
                    aria-label={`${t(words.answer)}: ${pick(title)}`}
                  >
                    {t(words.answer)}
                  </LinkButton>
                )
              }
            />
          ))}
        </RowList>
      )}
      <Pagination page={page} pages={Math.ceil(total / limits.pageSize)} />
    </Page>
  )
}
