import { Link } from '@remix-run/react'
import type { z } from 'zod'
import type { CertificateChoices } from '#app/certificates/certificate-shapes'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choices'
import { Field, Hidden, Select } from '#app/ui/field'
import { Problem } from '#app/ui/labelled'
import { Num } from '#app/ui/num'
import { Banner, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { certificateTitles } from '#server/deliverables/certificates/printed/words'
import type { requestCertificateInput } from '#server/deliverables/certificates/schema'
import { certificateWords as words } from '#server/deliverables/certificates/words'

const requestCertificateCheck = async () =>
  (await import('#server/deliverables/certificates/schema')).requestCertificateInput

type Work = CertificateChoices['work'][number]
type RequestFormProps = {
  choices: CertificateChoices
  /** The order whose lines are taken over; empty for the contract's own. */
  orderNo: string
  /** Ticked from the start: the deliverable that the asker came from. */
  picked: string
}

const isReady = ({ open, askedIn }: Work) => open.length === 0 && !askedIn

/** How much of each line is taken over, and the approved work behind it. What keeps work back says so, by number. */
export function RequestForm({ choices, orderNo, picked }: RequestFormProps) {
  const { t, pick } = useWords()
  const lines = choices.lines.filter((line) => (line.orderNo ?? '') === orderNo)
  const work = choices.work.filter((one) => (one.orderNo ?? '') === orderNo)
  const ready = work.filter(isReady)
  const start: z.input<typeof requestCertificateInput> = {
    contractNo: choices.contract.no,
    purchaseOrderNo: orderNo,
    kind: 'achievement',
    period: '',
    lines: lines.map(({ id }) => ({ lineId: id, quantity: proposed(id, ready, picked) })),
    deliverableNos: ready.map(({ no }) => (!picked || no === picked ? no : false)),
  }
  const form = useActionForm(requestCertificateCheck, start)
  const kinds = (['achievement', 'initial', 'final'] as const).map((id) => ({ id, name: t(certificateTitles[id]) }))
  return (
    <ActionForm form={form} className="mt-4 grid max-w-190 gap-4.5">
      <Hidden {...form.field('contractNo')} />
      <Hidden {...form.field('purchaseOrderNo')} />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Select label={t(words.kind)} options={kinds} empty={null} {...form.field('kind')} />
        <Field
          label={t(words.period)}
          hint={
            <>
              {t(words.periodHint)} <Num>2026-09/2026-10</Num>
            </>
          }
          optional
          latin
          {...form.field('period')}
        />
      </div>
      <Section title={t(words.quantities)} note={t(words.quantitiesNote)} className="mt-2!">
        <ul id={form.field('lines').id}>
          {lines.map((line, index) => (
            <li key={line.id} className="border-b border-line py-3 sm:[&>div]:max-w-100">
              <Hidden {...form.field(`lines.${index}.lineId`)} />
              <Field
                label={
                  <>
                    <bdi>{pick(line.name)}</bdi> <Num className="text-note font-normal text-ink3">{line.no}</Num>
                  </>
                }
                hint={t(words.leftOf, { left: line.left, of: line.contracted, unit: pick(line.unit) })}
                numeric
                suffix={pick(line.unit)}
                {...form.field(`lines.${index}.quantity`)}
              />
            </li>
          ))}
        </ul>
        <Problem id={form.field('lines').id} problem={form.field('lines').problem} />
      </Section>
      <Section title={t(words.work)} count={ready.length} className="mt-2!">
        {work.length === 0 && <p className="border-b border-line py-3.5 text-ink2">{t(words.noWork)}</p>}
        <ul id={form.field('deliverableNos').id}>
          {ready.map((one, index) => (
            <li key={one.no} className="border-b border-line py-2">
              <ReadyWork work={one} field={form.field(`deliverableNos.${index}`)} />
            </li>
          ))}
          {work
            .filter((one) => !isReady(one))
            .map((one) => (
              <BlockedWork key={one.no} work={one} />
            ))}
        </ul>
        <Problem id={form.field('deliverableNos').id} problem={form.field('deliverableNos').problem} />
      </Section>
      {choices.signer ? (
        <p className="text-detail text-ink2">
          {t(words.signer)} {pick(choices.signer)}
        </p>
      ) : (
        <Banner tone="bad">{t(words.noSigner)}</Banner>
      )}
      <div>
        <Button
          type="submit"
          look="primary"
          blocked={ready.length === 0 ? t(words.noWork) : choices.signer ? undefined : t(words.noSigner)}
        >
          {t(words.ask)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** The quantity that the approved work of a line adds up to; empty where none does. Thousandths, so that nothing is rounded. */
function proposed(lineId: string, ready: readonly Work[], picked: string): string {
  const sum = ready
    .filter((one) => one.lineId === lineId && (!picked || one.no === picked))
    .reduce((total, { quantity }) => total + Math.round(Number(quantity) * 1_000), 0)
  return sum > 0 ? String(sum / 1_000) : ''
}

type TickField = ReturnType<ReturnType<typeof useActionForm>['field']>

function ReadyWork({ work, field }: { work: Work; field: TickField }) {
  const { t, pick, moment } = useWords()
  return (
    <Checkbox
      label={
        <>
          <bdi className="font-medium">{pick(work.title)}</bdi> <Num className="text-note text-ink3">{work.no}</Num>
          <span className="block text-note text-ink3">
            {t(words.approvedVersion, { no: work.versionNo, at: moment(work.approvedAt) })}
          </span>
        </>
      }
      {...field}
      value={work.no}
      defaultValue={field.defaultValue ? 'yes' : ''}
    />
  )
}

/** Approved, and not ready: what stands in the way, by number, with the way there. */
function BlockedWork({ work }: { work: Work }) {
  const { t, pick, to } = useWords()
  return (
    <li className="border-b border-line py-3 text-ink2">
      <bdi className="font-medium">{pick(work.title)}</bdi> <Num className="text-note text-ink3">{work.no}</Num>
      <p className="text-detail text-amb">
        {work.askedIn ? (
          <Link to={to(`/certificates/${work.askedIn}`)} className="link">
            {t(words.inCertificate, { no: work.askedIn })}
          </Link>
        ) : (
          <>
            {t(words.blockedBy, { numbers: work.open.join('، ') })}{' '}
            <Link to={to(`/deliverables/${work.no}#matrix`)} className="link">
              {t(words.toMatrix)}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}
