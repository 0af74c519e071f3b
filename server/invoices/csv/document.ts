import type { ClaimRule } from '#server/invoices/claims/rules'
import type { AgeingBucket } from '#server/invoices/collections/rules'
import { ageingWords, claimStepWords } from '#server/invoices/progress/words'
import { invoiceWords as words } from '#server/invoices/words'
import { type Locale, pickText, say, type Text } from '#server/kernel/words'

type Claim = {
  no: string
  lines: readonly { code: string; name: Text; qty: string | null; net: string }[]
  steps: readonly { rule: ClaimRule; source: string; amount: string }[]
}

/** A claim as rows of a spreadsheet: its lines, then its arithmetic with the rule of each step. */
export function claimRows({ no, lines, steps }: Claim, locale: Locale): string[][] {
  const head = [words.claim, words.line, words.quantity, words.net].map((one) => say(one, locale))
  return [
    head,
    ...lines.map(({ code, name, qty, net }) => [no, [code, pickText(name, locale)].join(' ').trim(), qty ?? '', net]),
    ...steps.map(({ rule, source, amount }) => [no, say(claimStepWords[rule], locale), source, amount]),
  ]
}

type Owed = {
  no: string
  client: Text
  claimNo: string | null
  due: string
  dueOn: string | null
  bucket: AgeingBucket
  daysOver: number
}

/** What is owed as rows of a spreadsheet, the longest over first. */
export function ageingRows(rows: readonly Owed[], locale: Locale): string[][] {
  const head = [words.invoice, words.client, words.claim, words.due, words.bucket, words.daysOver, words.outstanding]
  return [
    head.map((one) => say(one, locale)),
    ...rows.map(({ no, client, claimNo, due, dueOn, bucket, daysOver }) => [
      no,
      pickText(client, locale),
      claimNo ?? '',
      dueOn ?? '',
      say(ageingWords[bucket], locale),
      String(daysOver),
      due,
    ]),
  ]
}
