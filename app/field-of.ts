import type { UseFormRegisterReturn } from 'react-hook-form'

/** What `form.field()` gives an input, whatever the form. */
export type FieldParts = UseFormRegisterReturn & {
  id: string
  defaultValue: string | undefined
  problem: string | undefined
}

/** The fields that a part of a form asks for by name, so that several forms can share the part. */
export type FieldOf<Name extends string> = (name: Name) => FieldParts
