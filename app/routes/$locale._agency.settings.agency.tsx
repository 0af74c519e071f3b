import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { AgencyForm, LogoForm } from '#app/clients/agency-form'
import { AgencyRecord, Logo } from '#app/clients/agency-record'
import { SettingsTabs } from '#app/settings/settings-tabs'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Section } from '#app/ui/section'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { agencyInput, logoInput } from '#server/clients/agency/schema'
import { clientWords as words } from '#server/clients/words'

export const meta = titled(words.agency)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.agency.get())
}

export function action({ request, params }: ActionFunctionArgs) {
  const back = () => redirect(`/${params['locale']}/settings/agency`)
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return submitFiles(request, { about: null, accept: ['image'] }, logoInput, async (api, logo) => {
      await api.agency.setLogo(logo)
      return back()
    })
  return submitForm(request, agencyInput, async (api, agency) => {
    await api.agency.change(agency)
    return back()
  })
}

export default function AgencyPage() {
  const { t, locale } = useWords()
  const { agency, start, mayChange } = useLoaderData<typeof loader>()
  const name = locale === 'ar' ? agency.nameAr : agency.nameEn
  return (
    <Page title={t(words.agency)} lede={t(words.agencyLede)} intro={<SettingsTabs />}>
      {mayChange ? <AgencyForm start={start} /> : <AgencyRecord agency={agency} />}
      <Section title={t(words.logo)} className="max-w-190">
        <Logo fileId={agency.logoFileId} name={name} />
        {mayChange && (
          <div className="mt-4">
            <LogoForm />
          </div>
        )}
      </Section>
    </Page>
  )
}
