/** Draws a whole number that differs from learner to learner. */
export function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
