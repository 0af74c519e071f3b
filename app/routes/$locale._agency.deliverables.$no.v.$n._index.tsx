import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ApprovalLine } from '#app/deliverables/approval-line'
import { ChecksSection } from '#app/deliverables/checks-section'
import { CommentList } from '#app/deliverables/comments'
import { Composer } from '#app/deliverables/composer'
import { DeliverableStatusMark } from '#app/deliverables/deliverable-status'
import { DoneReceipt } from '#app/deliverables/done-receipt'
import { Frozen } from '#app/deliverables/frozen'
import { NotNewest } from '#app/deliverables/not-newest'
import { RoundsSection } from '#app/deliverables/rounds-section'
import { Stage } from '#app/deliverables/stage'
import { actOnVersion } from '#app/deliverables/version-acts.server'
import { VersionChips } from '#app/deliverables/version-chips'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

export const meta = titled(words.deliverable)

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  loadPage(request, (api) => api.deliverables.version({ no: params['no'] ?? '', version: params['n'] ?? '' }))

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnVersion(request, `/${params['locale']}/deliverables/${params['no']}/v/${params['n']}`)

export default function VersionPage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, listed, to } = useWords()
  const { no, version, may } = page
  const name = t(words.version, { no: version.no })
  return (
    <Page
      title={<bdi>{listed(pick(page.title), name)}</bdi>}
      crumbs={[
        { name: t(words.deliverables), to: to('/deliverables') },
        { name: no, to: to(`/deliverables/${no}`) },
        { name },
      ]}
      over={
        <>
          <Num>{no}</Num>
          <DeliverableStatusMark status={page.status} />
          {version.approval && <ApprovalLine approval={version.approval} />}
        </>
      }
      lede={pick(version.note)}
      actions={
        may.recordOutside && (
          <LinkButton to={to(`/deliverables/${no}/v/${version.no}/outside`)}>{t(words.recordOutside)}</LinkButton>
        )
      }
      margin={
        <>
          <RoundsSection meter={page.meter} rounds={page.round ? [page.round] : []} />
          <ChecksSection checks={page.checks} />
        </>
      }
    >
      <DoneReceipt />
      <NotNewest page={page} folder="/deliverables" />
      <VersionChips path={`/deliverables/${no}`} others={page.others} current={version.no} />
      <Stage files={page.files} />
      <Frozen version={version} />
      <Section title={t(words.comments)} count={page.comments.length}>
        <CommentList no={no} comments={page.comments} mayAnswer={may.answer} />
        {may.comment && <Composer key={version.no} no={no} version={version.no} writer="agency" />}
      </Section>
    </Page>
  )
}
