import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { LinesFile } from '#app/contracts/lines-file'
import { isFileForm, readLinesFile } from '#app/contracts/lines-file.server'
import { LinesForm } from '#app/contracts/lines-form'
import { LinesFound } from '#app/contracts/lines-read'
import { readForm } from '#app/form-data.server'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { factWords } from '#server/contracts/facts/words'
import { addLinesInput, readLinesInput } from '#server/contracts/lines/schema'
import { lineWords as words } from '#server/contracts/lines/words'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.contracts.lines.form({ no: params['no'] ?? '' }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const no = params['no'] ?? ''
  if (isFileForm(request)) return readLinesFile(request, no)
  const posted = await readForm(request)
  const ledger = () => redirect(`/${params['locale']}/contracts/${no}/scope`)
  if (posted.typed['intent'] === 'confirm')
    return submitTyped(request, posted, readLinesInput, async (api, file) => {
      await api.contracts.lines.addRead(file)
      return ledger()
    })
  return submitTyped(request, posted, addLinesInput, async (api, lines) => {
    await api.contracts.lines.add(lines)
    return ledger()
  })
}

export default function ImportLinesPage() {
  const { t, to, pick, tError } = useWords()
  const contract = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const read = reply && 'read' in reply ? reply : null
  const refused = reply && 'errors' in reply && !hasIntent(reply.typed) ? reply : null
  const { type, message: said } = refused?.errors['text'] ?? {}
  return (
    <Page
      title={t(words.title)}
      over={
        <>
          <span>{pick(contract.client)}</span>
          <span>{pick(contract.title)}</span>
        </>
      }
      lede={t(words.lede)}
      crumbs={[
        { name: t(factWords.contracts), to: to('/contracts') },
        { name: <Num>{contract.clientNumber}</Num>, to: to(`/contracts/${contract.no}`) },
        { name: t(words.title) },
      ]}
    >
      {read && <LinesFound key={read.typed.text} no={contract.no} text={read.typed.text} read={read.read} />}
      <LinesFile
        text={read?.typed.text ?? ''}
        problem={typeof said === 'string' ? tError({ type, message: said }, refused ?? undefined) : undefined}
      />
      <LinesForm no={contract.no} next={contract.lines + 1} />
    </Page>
  )
}

const hasIntent = (typed: unknown) => typeof typed === 'object' && typed !== null && 'intent' in typed
