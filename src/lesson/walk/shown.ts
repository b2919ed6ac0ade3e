import type { Exchange } from '../../evidence/exchange.ts';
import { sendingOf } from '../../evidence/trace.ts';
import { runFrom } from '../../questions/answering.ts';
import type { Run } from '../../questions/question.ts';
import type { World } from '../../semantics/world.ts';
import { exchangesIn, type Notes } from '../notes.ts';

/** What was shown in the lesson before a step, as one run a step. What the server never came to see tells nothing of it. */
export function runsBefore(notes: Notes, step: string): readonly Run[] {
  const steps = [...new Set(notes.trace.map((noted) => noted.step))];
  const at = steps.indexOf(step);
  return (at === -1 ? steps : steps.slice(0, at)).flatMap((each) => {
    const exchanges = exchangesIn(notes, each);
    const [first] = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step] : []));
    return first === undefined ? [] : (runOf(exchanges, first.before) ?? []);
  });
}

/** Exchanges that were had, beginning in this world, as a run; `undefined` of none. */
export function runOf(exchanges: readonly Exchange[], world: World): Run | undefined {
  const [first] = exchanges;
  if (first === undefined) return undefined;
  return runFrom({ world, sendings: exchanges.map(sendingOf), first: first.number }, exchanges);
}
