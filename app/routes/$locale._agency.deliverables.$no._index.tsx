import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { DeliverableActions } from '#app/deliverables/deliverable-actions'
import { actOnDeliverable } from '#app/deliverables/deliverable-acts.server'
import { DeliverableMargin } from '#app/deliverables/deliverable-margin'
import { DeliverableStatusMark } from '#app/deliverables/deliverable-status'
import { DoneReceipt } from '#app/deliverables/done-receipt'
import { RequirementsSection } from '#app/deliverables/requirements-section'
import { ScopeSection } from '#app/deliverables/scope-section'
import { SendForm, WithdrawForm } from '#app/deliverables/send-form'
import { Stage } from '#app/deliverables/stage'
import { VersionList } from '#app/deliverables/version-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

export const meta = titled(words.deliverable)

export function loader({ request, params }: LoaderFunctionArgs) {
  const no = params['no'] ?? ''
  return loadPage(request, (api) => api.deliverables.get({ no }))
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnDeliverable(request, `/${params['locale']}/deliverables/${params['no']}`)

export default function DeliverablePage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const { no, versions, may, meter, coverage, matrix } = page
  const newest = versions.findLast(({ withdrawnAt }) => !withdrawnAt)
  const open = coverage ? coverage.unanswered + coverage.notMet : 0
  return (
    <Page
      title={<bdi>{pick(page.title)}</bdi>}
      crumbs={[{ name: t(words.deliverables), to: to('/deliverables') }, { name: no }]}
      over={
        <>
          <Num>{no}</Num>
          <span>{pick(page.place.client.name)}</span>
          <DeliverableStatusMark status={page.status} />
        </>
      }
      actions={<DeliverableActions page={page} />}
      margin={<DeliverableMargin page={page} />}
    >
      <DoneReceipt />
      {page.outsideScope && <ScopeSection page={page} />}
      {may.send && newest && !newest.sentAt && !meter?.open && (
        <Section title={t(words.send)}>
          <SendForm
            key={newest.no}
            {...{ no, open, version: newest.no, reviewers: page.reviewers, isBeyond: meter?.left === 0 }}
          />
        </Section>
      )}
      <Section title={t(words.versions)} count={versions.length}>
        <VersionList no={no} versions={versions} />
        {may.send && newest?.sentAt && newest.opened === false && !newest.approval && meter?.open && (
          <WithdrawForm key={newest.no} no={no} version={newest.no} />
        )}
      </Section>
      {page.latestFiles.length > 0 && newest && (
        <Section title={t(words.version, { no: newest.no })}>
          <Stage files={page.latestFiles} />
        </Section>
      )}
      <RequirementsSection no={no} matrix={matrix} mayCheck={may.check && page.status !== 'accepted'} />
    </Page>
  )
}
