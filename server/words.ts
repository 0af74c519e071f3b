import { briefRefusalWords } from '#server/briefs/refusals/words'
import { invoiceRefusalWords } from '#server/invoices/refusals/words'
import type { RefusalCode } from '#server/kernel/refusals'
import type { Words } from '#server/kernel/words'

/** What a person is told for each refusal. The type makes this list complete. */
export const refusalWords: Record<RefusalCode, Words> = {
  ...briefRefusalWords,
  ...invoiceRefusalWords,
  'actor.unknown': { ar: 'سجّل الدخول للمتابعة', en: 'Sign in to continue' },
  'house.busy': {
    ar: 'النظام مشغول الآن ولم يُحفظ شيء. أعد الإرسال بعد لحظات',
    en: 'Mujaz is busy and kept nothing of this. Send it again in a moment',
  },
  'actor.forbidden': { ar: 'هذا الإجراء خارج صلاحيتك', en: 'This is outside your authority' },
  'record.missing': { ar: 'لا توجد صفحة بهذا العنوان', en: 'There is no page at this address' },
  'key.missing': {
    ar: 'انتهت صلاحية النموذج. أعد تحميل الصفحة ثم أرسله',
    en: 'This form has expired. Reload the page and send it again',
  },
  'key.reused': {
    ar: 'أُرسل هذا النموذج من قبل بمحتوى آخر. أعد تحميل الصفحة',
    en: 'This form was already sent with other content. Reload the page',
  },
  'hijri.out_of_range': {
    ar: 'هذا التاريخ خارج تقويم أم القرى (1343 إلى 1500 هـ)',
    en: 'This date is outside the Umm al-Qura calendar (1343 to 1500 AH)',
  },
  'draft.conflict': { ar: 'كُتب هذا في نافذة أخرى أيضًا', en: 'This was also written in another window' },
  'contact.authority_of_other_side': {
    ar: 'هذه الصلاحية لجهة أخرى داخل العميل',
    en: 'This authority belongs to another office of the client',
  },
  'lines.no_heads': { ar: 'أعمدة ناقصة في السطر الأول: {heads}', en: 'The first row lacks these columns: {heads}' },
  'line.code_repeated': { ar: 'رمز مكرر بين البنود', en: 'Two lines have the same code' },
  'line.code_taken': { ar: 'الرمز {code} لبند آخر في العقد', en: 'Code {code} already stands for another line' },
  'lines.over_net': {
    ar: 'مجموع البنود يتجاوز قيمة العقد بمبلغ {over} ر.س',
    en: 'The lines exceed the contract’s value by SAR {over}',
  },
  'contract.number_taken': {
    ar: 'لهذا العميل عقد بالرقم نفسه',
    en: 'This client already has a contract with this number',
  },
  'contract.ends_before_start': { ar: 'نهاية العقد قبل بدايته', en: 'The contract ends before it starts' },
  'contract.no_value': { ar: 'اكتب قيمة العقد الصافية', en: 'Write the net value of the contract' },
  'contract.no_ceiling': { ar: 'للاتفاقية الإطارية سقف صافٍ', en: 'A framework agreement has a net ceiling' },
  'contract.signed_before_award': {
    ar: 'تاريخ التوقيع قبل إشعار الترسية',
    en: 'It was signed before the award notice',
  },
  'contract.person_wrong_role': { ar: 'هذا الشخص لا يؤدي هذا الدور', en: 'This person does not hold that role' },
  'contract.deputy_same': { ar: 'النائب غير صاحب الدور', en: 'A deputy is another person' },
  'contract.base_missing': { ar: 'حدد أساس هذه النسبة', en: 'Say what this percentage is taken of' },
  'contact.email_taken': {
    ar: 'لهذا العميل شخص بالبريد نفسه',
    en: 'This client already has a person with this e-mail',
  },
  'file.empty': { ar: 'الملف فارغ', en: 'The file is empty' },
  'file.type': {
    ar: 'هذا النوع من الملفات غير مقبول هنا: {name}',
    en: 'This kind of file is not accepted here: {name}',
  },
  'file.pixels': {
    ar: 'أبعاد الصورة أكبر من المسموح أو غير مقروءة: {name}',
    en: 'The picture is larger than allowed, or cannot be read: {name}',
  },
  'file.too_large': {
    ar: 'حجم الملف أكبر من المسموح، وحدّه 200 ميغابايت',
    en: 'The file is larger than allowed; the limit is 200 MB',
  },
  'file.ticket': {
    ar: 'تعذّر التحقق من الملف المرفق. أرفقه مرة أخرى',
    en: 'The attached file could not be verified. Attach it again',
  },
  'upload.shape': { ar: 'انقطع رفع الملفات. أعد المحاولة', en: 'The upload broke off. Try again' },
  'upload.too_large': {
    ar: 'مجموع الملفات أكبر من المسموح، وحدّه 500 ميغابايت',
    en: 'The files together are larger than allowed; the limit is 500 MB',
  },
  'upload.too_many': {
    ar: 'عدد الملفات أكثر من المسموح، وحدّه 40',
    en: 'There are more files than allowed; the limit is 40',
  },
  'change_order.over_ceiling': {
    ar: 'يتجاوز سقف التغيير بمبلغ {over} ر.س',
    en: 'SAR {over} over the ceiling for changes',
  },
  'sign_in.wrong': { ar: 'البريد أو كلمة المرور غير صحيحة', en: 'The address or the password is not right' },
  'knock.too_many': { ar: 'محاولات كثيرة. حاول بعد ربع ساعة', en: 'Too many tries. Try again in a quarter of an hour' },
  'reset.stale': {
    ar: 'انتهت صلاحية هذا الرابط أو استُعمل. اطلب رابطًا جديدًا',
    en: 'This link has expired or was used. Ask for a new one',
  },
  'password.wrong': { ar: 'كلمة المرور الحالية غير صحيحة', en: 'The current password is not right' },
  'link.narrow': {
    ar: 'يفتح هذا الرابط موضوعًا واحدًا فقط',
    en: 'This link opens one matter only',
  },
  'contract.signed_ahead': { ar: 'هذا التاريخ لم يحن بعد', en: 'This date lies ahead' },
  'contact.has_left': { ar: 'غادر هذا الشخص العميل', en: 'This person has left the client' },
  'deliverable.accepted': { ar: 'استُلم هذا المخرج', en: 'This deliverable has been accepted' },
  'deliverable.cancelled': { ar: 'أُلغي هذا المخرج', en: 'This deliverable was cancelled' },
  'version.same_files': {
    ar: 'هذه الملفات هي ملفات النسخة السابقة نفسها',
    en: 'These are the files of the previous version',
  },
  'version.superseded': {
    ar: 'صدرت نسخة أحدث من التي أمامك. أعد فتح الصفحة',
    en: 'There is a newer version than the one before you. Open the page again',
  },
  'version.already_approved': { ar: 'اعتُمدت هذه النسخة', en: 'This version has been approved' },
  'version.not_approved': {
    ar: 'لم يعتمد فريق التسويق هذه النسخة بعد',
    en: 'Marketing has not approved this version yet',
  },
  'version.opened': {
    ar: 'فتح العميل هذه النسخة فلا تُسحب',
    en: 'The client has opened this version, so it cannot be withdrawn',
  },
  'round.open': {
    ar: 'جولة مراجعة مفتوحة. لا تُفتح جولتان معًا',
    en: 'A review round is open. There is one at a time',
  },
  'round.closed': { ar: 'أُغلقت جولة المراجعة', en: 'The review round is closed' },
  'round.limit_reached': {
    ar: 'استُنفدت الجولات المشمولة. تحتاج الجولة التالية موافقة مسجلة',
    en: 'The included rounds are used up. The next one needs a recorded agreement',
  },
  'changes.empty': { ar: 'اكتب تعديلًا واحدًا على الأقل', en: 'Write at least one change' },
  'matrix.open': {
    ar: 'لا يُرسل للاستلام قبل حسم المتطلبات المفتوحة: {count}',
    en: 'It cannot be sent for acceptance while requirements are open: {count}',
  },
  'certificate.decided': { ar: 'سُجّل القرار في هذه الشهادة', en: 'This certificate has been decided' },
  'certificate.changed': {
    ar: 'تغيّر محتوى الشهادة أو ملفاتها بعد أن قرأتها. أعد فتحها',
    en: 'The certificate or a file behind it changed after you read it. Open it again',
  },
  'certificate.nothing_behind': {
    ar: 'لا مخرج معتمد خلف هذه الشهادة',
    en: 'No approved deliverable stands behind this certificate',
  },
  'acceptance.same_person': {
    ar: 'من اعتمد المخرج لا يوقّع استلامه',
    en: 'Whoever approved the work cannot sign for it',
  },
  'promise.ended': { ar: 'انتهى هذا الوعد', en: 'This promise has ended' },
  'promise.moved_back': { ar: 'يُنقل الموعد إلى يوم بعده', en: 'A date moves to a later day' },
  'reviewer.unknown': {
    ar: 'اختر مراجعًا من فريق التسويق لدى العميل يملك صلاحية الاعتماد',
    en: "Choose a reviewer of the client's marketing team who may approve",
  },
  'deliverable.without_contract': {
    ar: 'هذا المخرج بلا عقد، فلا يُرسل للعميل',
    en: 'This deliverable has no contract, so it cannot be sent',
  },
  'comment.reason_missing': { ar: 'اكتب سبب الرفض أو السؤال', en: 'Write why it is declined, or the question' },
  'moment.in_future': { ar: 'هذا الوقت لم يأتِ بعد', en: 'This moment has not come yet' },
  'moment.before_sent': { ar: 'هذا الوقت قبل إرسال النسخة', en: 'This is before the version was sent' },
  'step_up.stale': {
    ar: 'انتهت صلاحية الرمز، أو تغيّر ما توقّعه. اطلب رمزًا جديدًا',
    en: 'The code has expired, or what you sign has changed. Ask for a new one',
  },
  'step_up.name': { ar: 'اكتب اسمك كما هو مسجّل', en: 'Write your name as it is recorded' },
  'step_up.too_many': {
    ar: 'طلبات رموز كثيرة. حاول بعد عشر دقائق',
    en: 'Too many codes were asked for. Try again in ten minutes',
  },
  'line.other_contract': { ar: 'هذا البند من عقد آخر', en: 'This line belongs to another contract' },
  'deliverable.not_outside': {
    ar: 'هذا المخرج له بند، فلا قرار نطاق له',
    en: 'This deliverable has a line, so there is nothing to decide',
  },
  'deliverable.outside_undecided': {
    ar: 'قرّر أولًا: يُلغى أو يُقدَّم بلا مقابل أو يحتاج أمر تغيير',
    en: 'Decide first: drop it, give it as goodwill, or ask for a change order',
  },
  'due.past': { ar: 'اختر موعدًا لم يفت', en: 'Choose a day that has not passed' },
  'deliverable.started': { ar: 'بدأ العمل على هذا المخرج', en: 'Work on this deliverable has already begun' },
  'certificate.no_signer': {
    ar: 'لا يوجد لدى العميل من يملك توقيع الاستلام في مكتب العقود',
    en: 'The client has nobody in its contracts office who may sign for acceptance',
  },
  'guess.too_late': {
    ar: 'وصل جواب قبل التخمين، فلا يُختم بعده',
    en: 'An answer came before the guess, so it cannot be sealed',
  },
  'role.ends_before': { ar: 'ينتهي الدور قبل أن يبدأ', en: 'The role ends before it begins' },
  'role.held': { ar: 'يحمل هذا الدور في تلك الأيام', en: 'They hold this role on those days already' },
  'role.ended': { ar: 'انتهى هذا الدور من قبل', en: 'This role has ended already' },
  'role.last_admin': {
    ar: 'يبقى في الوكالة مسؤول نظام واحد على الأقل',
    en: 'An agency keeps at least one administrator',
  },
  'member.left': { ar: 'غادر هذا الشخص الوكالة', en: 'This person has left the agency' },
  'member.email_taken': { ar: 'لأحد الأعضاء هذا البريد', en: 'A member has this address already' },
  'effort.answered': { ar: 'أجبت عن هذا السؤال من قبل', en: 'You have already answered this question' },
  'lines.too_many': { ar: 'في الملف أكثر من 500 بند. قسّمه', en: 'The file has more than 500 lines. Split it' },
  'link.no_address': { ar: 'لا بريد لهذا الشخص، أو غادر جهته', en: 'This person has no address, or has left' },
  'link.no_subject': { ar: 'لا يوجد موضوع بهذا الرقم عند جهته', en: 'Their client has no matter with this number' },
  'promise.not_agreed': {
    ar: 'لا يُنقل الموعد قبل أن يوافق من وُعد',
    en: 'The date moves only once whoever was promised agrees',
  },
  'relation.no_manager': { ar: 'لا مدير حسابات لهذا العميل بعد', en: 'This client has no account manager yet' },
  'case.resolved': { ar: 'سُوّيت هذه الحالة، فافتح حالة جديدة', en: 'This case is settled; open a new one' },
  'step_up.wrong': { ar: 'رمز غير صحيح. المحاولات الباقية: {left}', en: 'That code is not right. Tries left: {left}' },
}
