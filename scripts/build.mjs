/** `npm run build`: what `npm start` would do before it opens, for an image or a machine that only runs. */
import { ready } from './ready.mjs'

await ready({ build: true })
