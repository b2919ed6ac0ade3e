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
    const worlds = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step.before] : []));
    return worlds.slice(0, 1).flatMap((world) => runOf(exchanges, world));
  });
}

/** Exchanges that were had, beginning in this world, as a run; none of none. */
export function runOf(exchanges: readonly Exchange[], world: World): readonly Run[] {
  const sendings = exchanges.map(sendingOf);
  return exchanges.slice(0, 1).map(({ number }) => runFrom({ world, sendings, first: number }, exchanges));
}
