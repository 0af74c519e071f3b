import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

/** A frame changes with what is done, not with where the reader goes. */
export const afterActs = ({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  formMethod !== undefined && formMethod !== 'GET' && defaultShouldRevalidate
