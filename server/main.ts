import { environment, StartProblem } from '#server/environment'

// The environment is judged before anything else is loaded: code that was built runs in production mode, and React asks once.
try {
  environment()
  const { start } = await import('#server/start')
  await start()
} catch (problem) {
  console.error(problem instanceof StartProblem ? `\n${problem.message}` : problem)
  process.exit(1)
}
