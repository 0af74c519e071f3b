/** Says what is being done and, when it is, how long it took; so that whoever started Mujaz is never left before a still screen. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  process.stdout.write(`  ${name} … `)
  try {
    const result = await work()
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (problem) {
    process.stdout.write('\n')
    throw problem
  }
}
