import type { Contacts } from '#app/relations/relation-shapes'
import type { wordsFor } from '#app/words'

/** A client's people as choices: the name, and the title where it is known. */
export const contactOptions = (
  contacts: Contacts,
  { pick, listed }: Pick<ReturnType<typeof wordsFor>, 'pick' | 'listed'>,
) => contacts.map(({ id, name, title }) => ({ id, name: listed(pick(name), pick(title)) }))
