/** The letters that open one subject for one person of a client. */
export const subjectLetters = [
  'return_brief',
  'review',
  'certificate',
  'invoice',
  'case_answer',
  'slip',
  'link',
] as const
export type SubjectLetter = (typeof subjectLetters)[number]

/**
 * What is promised when a letter is: who gets it and what it is about, never its words. It is composed when it is sent, from what
 * is true then. `sealed` is a secret that only this house can open (`auth/signing.ts`), because a queue is a table.
 */
export type LetterOrder =
  | { kind: SubjectLetter; subjectId: string; contactId: string; versionId?: string }
  | { kind: 'password_reset'; userId: string; sealed: string }
  | { kind: 'step_up'; stepUpId: string; contactId: string; sealed: string }
  | { kind: 'invitation'; memberId: string }

export type LetterKind = LetterOrder['kind']
