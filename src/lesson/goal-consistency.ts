import type { Goal } from '../evidence/goal.ts';
import type { Json } from '../http/json.ts';
import type { Declaration } from '../semantics/declaration.ts';
import type { FormFault } from './form-fault.ts';
import { noPlace } from './world-consistency.ts';

/** What in a goal can be nowhere in this world, its paths beginning at what has the goal. */
export function goalFaults({ goal }: { readonly goal: Goal }, world: Declaration): readonly FormFault[] {
  return Object.entries(goal).flatMap(([path, wanted]) => {
    if (path === 'outbox') return isMails(wanted) ? [] : [{ path: ['goal', path], message: NO_MAILS }];
    const message = noPlace(world, path);
    return message === undefined ? [] : [{ path: ['goal', path], message, within: 'key' as const }];
  });
}

const NO_MAILS = 'write how many mails are added, a whole number, or a list of the addresses they go to';

function isMails(wanted: Json): boolean {
  if (Array.isArray(wanted)) return wanted.every((each) => typeof each === 'string');
  return Number.isInteger(wanted) && Number(wanted) >= 0;
}
