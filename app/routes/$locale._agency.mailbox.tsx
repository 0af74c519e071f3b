import { Mailbox } from '#app/mailbox/mailbox'
import { loadMailbox } from '#app/mailbox/mailbox.server'

export const loader = loadMailbox
export default Mailbox
