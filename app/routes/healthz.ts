import { isHealthy } from '#server/health'

export async function loader() {
  const isWell = await isHealthy()
  return new Response(isWell ? 'well' : 'the database does not answer', {
    status: isWell ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
