import type { Words } from '#server/kernel/words'

/** Why a guard would refuse a fact of imported history today, by the guard's kind. */
export const exceptionWords = {
  claim_without_certificate: {
    ar: 'قُدّم المستخلص دون شهادة إنجاز موقّعة تغطيه.',
    en: 'Submitted with no signed certificate covering it.',
  },
  claim_before_acceptance: {
    ar: 'قُدّم المستخلص في {submitted} ووُقّعت الشهادة {certificate} في {signed}.',
    en: 'Submitted on {submitted}; certificate {certificate} was signed on {signed}.',
  },
  certificate_without_evidence: {
    ar: 'قيد استيراد دون ورقة موقّعة محفوظة.',
    en: 'An import entry with no signed paper.',
  },
  accepted_without_approving_round: {
    ar: 'استُلمت النسخة {version} دون جولة اعتمدتها.',
    en: 'Version {version} was accepted with no round approving it.',
  },
  approval_without_authority: {
    ar: 'اعتمد الجولة {round} من لا يملك صلاحية الاعتماد.',
    en: 'Round {round} was approved by a contact without approval authority.',
  },
  round_beyond_included: {
    ar: 'فُتحت الجولة {round}، والمشمول {included} ولم يُفوَّض بغيرها.',
    en: 'Round {round} was opened; {included} are included and none was authorised.',
  },
  accepted_without_certificate: {
    ar: 'مستلَم دون شهادة استلام.',
    en: 'Its status is accepted with no acceptance certificate.',
  },
  work_without_line: {
    ar: 'نُفّذ دون بند ولا أمر شراء.',
    en: 'Done with no line or purchase order.',
  },
  brief_under_gate: {
    ar: 'دخل الإنتاج بدرجة {score} من 100.',
    en: 'Went into production with a score of {score} of 100.',
  },
  brief_without_line: { ar: 'قُبل الموجز دون بند من العقد.', en: 'Accepted with no contract line.' },
  outputs_not_recorded: {
    ar: 'سُلّم الموجز وبعض ما طُلب فيه لم يُسجَّل: {requirements}.',
    en: 'Delivered while requested outputs were never recorded: {requirements}.',
  },
  milestone_without_approval: {
    ar: 'سُجّل بلوغ المرحلة ولم تُعتمد النسخة التي كانت بين أيدي العميل.',
    en: 'Marked reached although the version in hand was not approved.',
  },
  fine_deducted_while_objected: {
    ar: 'خُصمت من المستخلص والاعتراض عليها لم يُبتّ فيه.',
    en: 'Deducted from the claim while the objection is undecided.',
  },
  complaint_without_cause: {
    ar: 'أُغلقت الشكوى دون سبب وإجراء تصحيحي.',
    en: 'The complaint was closed without a root cause and a correction.',
  },
  order_without_final_guarantee: {
    ar: 'بدأ التنفيذ دون ضمان نهائي مسجل.',
    en: 'Execution began with no final guarantee on record.',
  },
  extension_without_notice: {
    ar: 'مُنح التمديد دون إشعار ومطالبة مسجلين.',
    en: 'Granted with no notice and claim on record.',
  },
  accepted_with_requirement_not_met: {
    ar: 'استُلم والمتطلب {requirement} لم يتحقق.',
    en: 'Accepted while requirement {requirement} was not met.',
  },
} as const satisfies Record<string, Words>

export type ExceptionKind = keyof typeof exceptionWords
