/**
 * The variables of a demo that a command starts beside itself. `NODE_ENV` is taken away: this process has already read it and
 * runs in production mode, and to the next one that would be an operator's word.
 */
export const demoEnvironment = (more: Readonly<Record<string, string>>) =>
  Object.assign({}, process.env, { NODE_ENV: '' }, more)
