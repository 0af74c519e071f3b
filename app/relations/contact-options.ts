import type { Contacts } from '#app/relations/relation-shapes'
import type { Text } from '#server/kernel/words'

/** A client's people as choices: the name, and the title where it is known. */
export const contactOptions = (contacts: Contacts, pick: (text: Text) => string) =>
  contacts.map(({ id, name, title }) => ({ id, name: [pick(name), pick(title)].filter(Boolean).join(' · ') }))
