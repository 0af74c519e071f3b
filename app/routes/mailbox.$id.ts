import { loadLetter } from '#app/mailbox/mailbox.server'

/** A letter of the demo as it was sent, or a file that lay with it. */
export const loader = loadLetter
