import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { DraftNotes } from '#app/briefs/draft-notes'
import { useDraft } from '#app/briefs/use-draft'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Select, TextArea } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { SaveState } from '#app/ui/save-state'
import { useWords } from '#app/words'
import type { Draft } from '#server/briefs/drafts/queries'
import { loggedChannels } from '#server/briefs/inbox/rules'
import { briefTypes } from '#server/briefs/rules'
import type { logBriefInput } from '#server/briefs/schema'
import { channelWords, typeWords, briefWords as words } from '#server/briefs/words'
import type { Text } from '#server/kernel/words'

const logBriefCheck = async () => (await import('#server/briefs/schema')).logBriefInput

type Contract = { no: string; title: Text; client: Text; clientId: string }
type Speaker = { id: string; clientId: string; name: Text; title: Text }
type LogFormProps = {
  contracts: readonly Contract[]
  speakers: readonly Speaker[]
  /** The moment the form opened, as the field writes it. */
  now: string
  contractNo: string
  supersedes: string
  draft: Draft | null
}

/** A brief as it came: who spoke, how, when, and the words. Nothing that only a project manager knows. */
export function LogForm({ contracts, speakers, now, contractNo, supersedes, draft }: LogFormProps) {
  const { t, pick, listed } = useWords()
  const start: z.input<typeof logBriefInput> = {
    contractNo,
    speakerId: '',
    channel: '' as 'email',
    receivedAt: now,
    type: '' as 'video',
    title: '',
    words: '',
    supersedes,
  }
  const form = useActionForm(logBriefCheck, { ...start, ...draft?.state })
  const draftState = useDraft({ kind: 'log', no: '', form, draft })
  const chosen = form.watch('contractNo')
  const nameOf = (contract: Contract) => listed(pick(contract.client), pick(contract.title))
  return (
    <>
      <DraftNotes state={draftState} kind="log" />
      <ActionForm form={form} files className="mt-5 grid max-w-190 gap-4.5">
        <div className="grid gap-4.5 sm:grid-cols-2">
          <Select
            label={t(words.contract)}
            options={contracts.map((contract) => ({ id: contract.no, name: nameOf(contract) }))}
            {...form.field('contractNo')}
          />
          <SpeakerChoice {...{ contracts, speakers, chosen }} field={form.field('speakerId')} />
          <Select
            label={t(words.channel)}
            options={loggedChannels.map((id) => ({ id, name: t(channelWords[id]) }))}
            {...form.field('channel')}
          />
          <DateField label={t(words.receivedAt)} withTime {...form.field('receivedAt')} />
          <Select
            label={t(words.type)}
            options={briefTypes.map((id) => ({ id, name: t(typeWords[id]) }))}
            {...form.field('type')}
          />
          <Field label={t(words.supersedes)} optional latin placeholder="BR-1001" {...form.field('supersedes')} />
        </div>
        <Field label={t(words.title)} dir="auto" {...form.field('title')} />
        <TextArea label={t(words.words)} hint={t(words.wordsHint)} rows={10} dir="auto" {...form.field('words')} />
        <FileField label={t(words.attachments)} optional multiple {...form.field('fileIds')} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" look="primary">
            {t(words.save)}
          </Button>
          <SaveState saving={draftState.saving} />
        </div>
      </ActionForm>
    </>
  )
}

type ChoiceProps = {
  contracts: readonly Contract[]
  speakers: readonly Speaker[]
  chosen: string
  field: { id: string; name: string; problem: string | undefined }
}

/** People of the chosen contract's client. Before JavaScript has loaded all are listed, each under their client. */
function SpeakerChoice({ contracts, speakers, chosen, field }: ChoiceProps) {
  const { t, pick, listed } = useWords()
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const clientId = contracts.find(({ no }) => no === chosen)?.clientId
  const clientOf = (id: string) => pick(contracts.find((one) => one.clientId === id)?.client ?? { ar: null, en: null })
  const offered = isAlive && clientId ? speakers.filter((one) => one.clientId === clientId) : speakers
  const options = offered.map((one) => ({
    id: one.id,
    name:
      clientId && isAlive ? listed(pick(one.name), pick(one.title)) : `${clientOf(one.clientId)}: ${pick(one.name)}`,
  }))
  return <Select key={options.length} label={t(words.speaker)} options={options} {...field} />
}
