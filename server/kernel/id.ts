import { v7 } from 'uuid'

/** A new id: UUID v7, so that rows written later sort later. PostgreSQL 15 cannot make one itself. */
export const newId = (): string => v7()
