import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ClaimTitle } from '#app/invoices/claim-title'
import { recordStep } from '#app/invoices/record-acts.server'
import { CertifyStep, OrderStep, ReceiveStep, ResubmitStep, ReturnStep } from '#app/invoices/record-forms'
import { type RecordStep, stepsAfter } from '#app/invoices/record-steps'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { recordWords, invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.record)

const forms = {
  return: ReturnStep,
  resubmit: ResubmitStep,
  certify: CertifyStep,
  order: OrderStep,
  receive: ReceiveStep,
}

/** The step that the address names. */
const stepIn = (request: Request): RecordStep | null => {
  const name = new URL(request.url).searchParams.get('step') ?? ''
  return Object.hasOwn(forms, name) ? (name as RecordStep) : null
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => ({
    claim: await api.invoices.claims.get({ no: params['no'] ?? '' }),
    asked: stepIn(request),
  }))
}

export function action({ request, params }: ActionFunctionArgs) {
  const no = params['no'] ?? ''
  return recordStep(request, stepIn(request) ?? 'receive', no, `/${params['locale']}/claims/${no}`)
}

export default function RecordPage() {
  const { claim, asked } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const steps = stepsAfter[claim.status]
  const current = asked && steps.includes(asked) ? asked : steps[0]
  const Form = current && forms[current]
  const here = `/claims/${claim.no}`
  return (
    <Page
      title={t(words.record)}
      over={<ClaimTitle claim={claim} />}
      lede={t(words.recordLede)}
      crumbs={[
        { name: t(words.claims), to: to('/claims') },
        { name: <Num>{claim.no}</Num>, to: to(here) },
        { name: t(words.record) },
      ]}
    >
      {!Form && <p className="py-6 text-ink2">{t(words.noStep)}</p>}
      {Form && (
        <>
          {steps.length > 1 && (
            <Tabs
              label={t(words.record)}
              tabs={steps.map((step) => ({
                to: to(`${here}/record?step=${step}`),
                name: t(recordWords[step]),
                isCurrent: step === current,
              }))}
            />
          )}
          <Form key={current} no={claim.no} due={claim.invoice?.due ?? null} certifiers={claim.certifiers} />
        </>
      )}
    </Page>
  )
}
