import { openLink } from '#app/auth/link.server'
import { LinkClosed } from '#app/auth/link-closed'
import { OpenShell } from '#app/shell/open-shell'

export const loader = openLink

/** Only a link that opens nothing gets as far as a page. */
export default function LinkPage() {
  return (
    <OpenShell>
      <LinkClosed />
    </OpenShell>
  )
}
