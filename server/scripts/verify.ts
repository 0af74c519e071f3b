/**
 * Recomputes the record, and names the first event that was altered.
 *
 *   npm run verify -- chain
 */
import { finish, orSay, runCommand } from '#server/commands'
import { StartProblem } from '#server/environment'

await orSay(async () => {
  const [what] = process.argv.slice(2)
  if (what !== 'chain') throw new StartProblem('Say what to verify: npm run verify -- chain')
  await finish(runCommand('verify-chain'))
})
