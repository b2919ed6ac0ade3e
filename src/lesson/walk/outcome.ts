import type { Exchange } from '../../evidence/exchange.ts';
import { outcomeOf } from '../../evidence/outcome.ts';
import type { Pair } from '../learner.ts';

/** The same requests here and there. They part at the first that came to something else. */
export function pairOf(here: readonly Exchange[], there: readonly Exchange[]): Pair {
  const elsewhere = there.map(outcomeOf);
  return { here, there, parts: here.find((each, index) => outcomeOf(each) !== elsewhere[index]) };
}
