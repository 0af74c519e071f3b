/**
 * Every way the house says no, and the HTTP status each one travels with.
 * Adding a refusal means one line here and one line of words in `server/words.ts`; the compiler asks for both.
 */
export const refusals = {
  'actor.unknown': 401,
  'actor.forbidden': 403,
  'record.missing': 404,
  'key.missing': 400,
  'key.reused': 422,
  'hijri.out_of_range': 422,
  'brief.below_gate': 409,
  'brief.hard_field_missing': 409,
  'brief.return_brief_open': 409,
  'brief.line_needed': 409,
  'brief.line_exhausted': 409,
  'brief.change_order_needed': 409,
  'brief.dropped': 409,
  'brief.already_accepted': 409,
  'brief.same_person': 403,
} as const satisfies Record<string, 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503>

export type RefusalCode = keyof typeof refusals
