import { useSearchParams } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { ActionForm, useActionForm } from '#app/forms'
import { Button, LinkButton } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { certificateWords, signingWords as words } from '#server/deliverables/certificates/words'

const signCertificateCheck = async () => (await import('#server/deliverables/certificates/schema')).signCertificateInput

/** Enter in a field never signs: only the button does. */
function keepFromSigning(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}

/** The last step: the name typed, the code from the mail, and what is still to be cured. */
export function CodeStep({ page }: { page: CertificatePage }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const isReserved = search.get('with') === 'reservations'
  const kept = isReserved ? '&with=reservations' : ''
  const row = { text: '', cureBy: '' }
  const start = {
    no: page.no,
    sha256: page.contentSha256,
    stepUpId: search.get('ceremony') ?? '',
    typedName: '',
    code: '',
    reservations: isReserved ? [row, row] : [],
  }
  const form = useActionForm(signCertificateCheck, start, { intent: 'sign' })
  const reservations = useFieldArray({ control: form.control, name: 'reservations' })
  return (
    <ActionForm form={form} className="mt-2 grid max-w-190 gap-4.5">
      <p className="text-note text-ink3">{t(words.step, { no: 2 })}</p>
      <p className="text-lede text-ink2">{t(words.codeSent)}</p>
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('sha256')} />
      <Hidden {...form.field('stepUpId')} />
      <div className="grid gap-4.5">
        {isReserved && (
          <fieldset className="grid gap-4">
            <legend className="mb-2 w-full border-b border-line2 pb-1.75 text-h2 font-semibold">
              {t(certificateWords.reservations)}
            </legend>
            <p className="text-detail text-ink2">{t(words.reservationsHint)}</p>
            {reservations.fields.map((one, index) => (
              <div key={one.id} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_15rem]">
                <TextArea
                  label={t(certificateWords.reservation, { no: index + 1 })}
                  rows={2}
                  dir="auto"
                  {...form.field(`reservations.${index}.text`)}
                />
                <DateField
                  label={t(certificateWords.cureBy)}
                  optional
                  {...form.field(`reservations.${index}.cureBy`)}
                />
              </div>
            ))}
            <div>
              <Button size="portal" icon="plus" onClick={() => reservations.append(row)}>
                {t(words.addReservation)}
              </Button>
            </div>
          </fieldset>
        )}
        <Field
          label={t(words.typedName)}
          autoComplete="name"
          dir="auto"
          onKeyDown={keepFromSigning}
          {...form.field('typedName')}
        />
        <Field
          label={t(words.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          latin
          onKeyDown={keepFromSigning}
          className="max-w-40 tracking-widest"
          {...form.field('code')}
        />
      </div>
      <p className="text-note text-ink3">{t(words.consent)}</p>
      <StickyActions>
        <Button type="submit" look="primary" size="sticky" icon="edit" className="max-sm:order-2">
          {t(words.sign)}
        </Button>
        <LinkButton size="sticky" to={`?step=consent${kept}`}>
          {t(words.newCode)}
        </LinkButton>
      </StickyActions>
    </ActionForm>
  )
}
