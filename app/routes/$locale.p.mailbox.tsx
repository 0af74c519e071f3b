import { Mailbox } from '#app/mailbox/mailbox'
import { loadMailbox } from '#app/mailbox/mailbox.server'
import { mailboxWords as words } from '#app/mailbox/words'
import { titled } from '#app/title'

export const meta = titled(words.title)
export const loader = loadMailbox
export default Mailbox
