/** The shortest term that is looked up. */
export const shortestTerm = 2
