import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ApprovalLine } from '#app/deliverables/approval-line'
import { DeliverableStatusMark } from '#app/deliverables/deliverable-status'
import { actOnReview } from '#app/deliverables/review-acts.server'
import { ReviewBody, useReviewStep } from '#app/deliverables/review-body'
import { ReviewMargin } from '#app/deliverables/review-margin'
import { useOpening } from '#app/deliverables/use-opening'
import { ReviewDue } from '#app/deliverables/work-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'
import { clientDeliverableWords } from '#server/deliverables/words'

export const meta = titled(words.work)

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  loadPage(request, (api) => api.deliverables.version({ no: params['no'] ?? '', version: params['n'] ?? '' }))

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnReview(request, `/${params['locale']}/p/work/${params['no']}/v/${params['n']}`)

export default function ReviewPage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to, moment, dayOf } = useWords()
  const step = useReviewStep(page)
  const { no, version, round } = page
  useOpening(no, version.no, !version.opened && page.may.open)
  const titles = {
    look: <bdi>{pick(page.title)}</bdi>,
    confirm: t(words.confirmTitle, { no: version.no }),
    changes: t(words.changesTitle, { no: version.no }),
  }
  const arrived = version.sentAt ? t(words.arrived, { no: version.no, at: moment(version.sentAt) }) : ''
  return (
    <Page
      title={titles[step]}
      crumbs={page.isByLink ? [] : [{ name: t(words.work), to: to('/p/work') }, { name: no }]}
      over={
        step === 'look' ? (
          <>
            <Num>{no}</Num>
            <DeliverableStatusMark status={page.status} said={clientDeliverableWords} />
            {version.approval && <ApprovalLine approval={version.approval} />}
          </>
        ) : (
          <bdi>{pick(page.title)}</bdi>
        )
      }
      lede={
        step === 'look' && (
          <>
            {arrived && `${arrived}.`}{' '}
            {round && !round.closedAt && <ReviewDue on={dayOf(round.responseDueOn)} lateDays={round.lateDays} />}
          </>
        )
      }
      margin={step === 'look' && <ReviewMargin page={page} />}
    >
      <ReviewBody page={page} step={step} />
    </Page>
  )
}
