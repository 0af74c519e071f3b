import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import type { Evidence } from '#app/engagements/shapes'
import { Money, Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Status, Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { evidenceWords as words } from '#server/reports/engagements/words'

type File = Evidence['files'][number]
type Work = File['works'][number]

/** A link that the chain has, or in words that it is not there: nothing here is passed over in silence. */
function Step({ name, none, children }: { name: string; none: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-note text-ink3">{name}</dt>
      <dd className="text-detail">{children || <Status tone="soon">{none}</Status>}</dd>
    </div>
  )
}

/** One certificate's file: for each work its brief and its approval, then the claim and the invoice. */
export function EvidenceFile({ file, withMoney }: { file: File; withMoney: boolean }) {
  const { t, pick, to, day, dayOf } = useWords()
  const at = file.signedAt && day(dayOf(file.signedAt), { year: true })
  const signed = at
    ? file.signer && pick(file.signer)
      ? t(words.signed, { name: pick(file.signer), at })
      : t(words.signedOnly, { at })
    : null
  return (
    <Section
      title={
        <Link to={to(`/certificates/${file.no}`)} className="hover:underline">
          {t(words.certificate)} <Num>{file.no}</Num>
        </Link>
      }
      note={signed ?? t(words.unsigned)}
    >
      {file.milestones.map(({ no, title }) => (
        <p key={no} className="pt-2.5 text-detail text-ink2">
          {t(words.milestone)}: <bdi>{pick(title)}</bdi> <Num className="text-ink3">{no}</Num>
        </p>
      ))}
      {file.works.length === 0 && <Covered file={file} />}
      <ul>
        {file.works.map((work) => (
          <WorkLine key={`${work.no}${work.version}`} work={work} />
        ))}
      </ul>
      {withMoney && (
        <dl className="py-3">
          <Step name={t(words.invoice)} none={t(words.notIssued)}>
            {file.money.length > 0 &&
              file.money.map((one) => <MoneyLine key={one.claimNo} money={one} signedAt={file.signedAt} />)}
          </Step>
        </dl>
      )}
    </Section>
  )
}

/** What a certificate with no deliverables behind it says was received: its lines, each with its quantity. */
function Covered({ file: { lines } }: { file: File }) {
  const { t, pick, comma } = useWords()
  return (
    <p className="py-2.5 text-detail text-ink2">
      {lines.length > 0 && (
        <>
          {t(words.covers)}{' '}
          {lines.map(({ name, qty }, index) => (
            <Fragment key={`${name.ar}${qty}`}>
              {index > 0 && comma}
              <bdi>{pick(name)}</bdi> (<Num>{qty}</Num>)
            </Fragment>
          ))}
          {'. '}
        </>
      )}
      {t(words.noWorks)}
    </p>
  )
}

type MoneyLineProps = { money: File['money'][number]; signedAt: Date | null }

/** A claim and its invoice with its amount; one that was issued before the signature says so. */
function MoneyLine({ money: { claimNo, invoiceNo, issuedAt, payable, isPaid }, signedAt }: MoneyLineProps) {
  const { t, to, day, dayOf } = useWords()
  const isEarly = issuedAt !== null && (signedAt === null || issuedAt < signedAt)
  return (
    <p className="flex flex-wrap items-baseline gap-x-2.5">
      <Link to={to(`/claims/${claimNo}`)} className="link">
        <bdi>{t(words.claim, { no: claimNo })}</bdi>
      </Link>
      {invoiceNo && (
        <Link to={to(`/invoices/${invoiceNo}`)} className="link">
          <Num>{invoiceNo}</Num>
        </Link>
      )}
      {payable && <Money value={payable} className="font-medium" />}
      {issuedAt && (
        <bdi>
          {day(dayOf(issuedAt), { year: true })}
          {isEarly && <span className="text-ink3"> ({t(words.early)})</span>}
        </bdi>
      )}
      <Status tone={isPaid ? 'good' : 'neutral'}>{t(isPaid ? words.paid : words.unpaid)}</Status>
    </p>
  )
}

function WorkLine({ work }: { work: Work }) {
  const { t, pick, to, moment, listed } = useWords()
  const { no, title, version, sha256, brief, briefNo, approvedAt, approvedBy, outside } = work
  return (
    <li className="break-inside-avoid border-b border-line py-2.5">
      <p className="font-medium">
        <Link to={to(`/deliverables/${no}/v/${version}`)} className="hover:underline">
          <bdi>{pick(title)}</bdi>
        </Link>{' '}
        <span className="text-note font-normal text-ink3">
          {listed(t(words.version, { no: version }), t(words.fingerprint))} <Num>{sha256.slice(0, 12)}</Num>
        </span>
      </p>
      <dl className="mt-1 grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        <Step name={t(words.brief)} none={t(words.notRecorded)}>
          {briefNo && brief && (
            <Link to={to(`/briefs/${briefNo}`)} className="link">
              <bdi>{pick(brief)}</bdi> <Num>{briefNo}</Num>
            </Link>
          )}
        </Step>
        <Step name={t(words.approval)} none={t(words.notRecorded)}>
          {approvedAt && (
            <>
              {t(words.approved, { name: approvedBy ? pick(approvedBy) : '', at: moment(approvedAt) })}{' '}
              {outside && <Tag>{t(words.outside)}</Tag>}
            </>
          )}
        </Step>
      </dl>
    </li>
  )
}
