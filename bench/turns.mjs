/** The middle one of numbers: one disturbed measurement does not move it. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures sides in turns, A B A B …, so that whatever else the machine does meets all of them. `sides` has functions
 * that measure once and give a number; gives the medians under the same names. The first turn warms up, and is left out.
 */
export async function inTurns(sides, turns) {
  const measured = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [name, measure] of Object.entries(sides)) {
      const number = await measure();
      if (turn > 0) measured[name].push(number);
    }
  }
  return Object.fromEntries(Object.entries(measured).map(([name, numbers]) => [name, median(numbers)]));
}

/** How long something takes, in milliseconds. */
export async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
