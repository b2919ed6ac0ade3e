import type { Goal } from '../evidence/goal.ts';
import type { Json } from '../http/json.ts';
import type { Declaration } from '../semantics/declaration.ts';
import type { FormFault } from './form-fault.ts';
import type { StepOf } from './lesson.ts';
import { noPlace } from './world-consistency.ts';

/** What in a goal can be nowhere in this world, its paths beginning at what has the goal. */
export function goalFaults({ goal }: { readonly goal: Goal }, world: Declaration): readonly FormFault[] {
  return Object.entries(goal).flatMap(([path, wanted]) => {
    if (path === 'outbox') return isMails(wanted) ? [] : [{ path: ['goal', path], message: NO_MAILS }];
    return placeFaults(path, ['goal', path], world);
  });
}

/** What a task names that might be in the way, where nothing can be in this world. */
export function spareFaults({ spares }: StepOf<'task'>, world: Declaration): readonly FormFault[] {
  return Object.keys(spares).flatMap((path) => placeFaults(path, ['spares', path], world));
}

function placeFaults(path: string, way: FormFault['path'], world: Declaration): readonly FormFault[] {
  const message = noPlace(world, path);
  return message === undefined ? [] : [{ path: way, message, within: 'key' as const }];
}

const NO_MAILS = 'write how many mails are added, a whole number, or a list of the addresses they go to';

function isMails(wanted: Json): boolean {
  if (Array.isArray(wanted)) return wanted.every((each) => typeof each === 'string');
  return Number.isInteger(wanted) && Number(wanted) >= 0;
}
