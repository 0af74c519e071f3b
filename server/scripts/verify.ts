/**
 * Recomputes the record, and names the first event that was altered.
 *
 *   npm run verify -- chain
 */
import { finish, runCommand } from '#server/commands'
import { StartProblem } from '#server/environment'

const [what] = process.argv.slice(2)
try {
  if (what !== 'chain') throw new StartProblem('Say what to verify: npm run verify -- chain')
  await finish(runCommand('verify-chain'))
} catch (problem) {
  if (!(problem instanceof StartProblem)) throw problem
  console.error(problem.message)
  process.exitCode = 1
}
