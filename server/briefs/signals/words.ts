import type { SignalCode } from '#server/briefs/signals/rules'
import type { Words } from '#server/kernel/words'

/** Why a field may be weak, said to the account manager who decides. */
export const signalWords: Record<SignalCode, Words> = {
  empty: { ar: 'لم يُذكر.', en: 'Nothing is said about it.' },
  no_number: { ar: 'لا رقم فيه يُقاس عليه.', en: 'There is no number to measure by.' },
  no_date: { ar: 'لا تاريخ يُقاس عنده.', en: 'There is no date to measure at.' },
  everyone: { ar: '«الجميع» ليست جمهورًا محددًا.', en: '“Everyone” is not a defined audience.' },
  several_messages: { ar: 'أكثر من رسالة واحدة.', en: 'There is more than one message.' },
  solution_first: { ar: 'الحل مذكور قبل المشكلة.', en: 'The solution comes before the problem.' },
  like_last_year: {
    ar: 'إحالة إلى عمل سابق دون ما يُراد تغييره.',
    en: 'It points to earlier work without saying what should change.',
  },
  two_dates: { ar: 'تاريخان متعارضان.', en: 'There are two conflicting dates.' },
  wide_range: { ar: 'مدى الكمية أوسع من الضعف.', en: 'The range of the quantity is wider than double.' },
  no_named_approver: { ar: 'لم يُسمَّ صاحب اعتماد.', en: 'No approver is named.' },
  no_line: { ar: 'لم يُحدد بند ولا كمية.', en: 'No line or quantity is given.' },
  out_of_hours_chat: {
    ar: 'رسالة محادثة خارج الدوام دون نموذج موجز.',
    en: 'A chat message out of hours, without the brief form.',
  },
}
