import type { Goal } from '../evidence/goal.ts';
import type { Json } from '../http/json.ts';
import { sameRequest } from '../http/same-request.ts';
import { isLost } from '../http/sending.ts';
import type { Ask, AskOf, Reading } from '../questions/question.ts';
import type { Declaration } from '../semantics/declaration.ts';
import { targetOf } from '../semantics/target.ts';
import { expanded } from './expanded.ts';
import { prefixPaths, type Diagnostic } from './diagnostic.ts';
import type { StepOf } from './lesson.ts';
import { noPlace } from './world-consistency.ts';

type Send = StepOf<'experiment'>['send'];

/** Returns what cannot be asked of these requests in this world, with paths that begin at the question. */
export function askFaults(ask: Ask, send: Send, world: Declaration): readonly Diagnostic[] {
  switch (ask.kind) {
    case 'which':
      return [...choiceFaults(ask), ...goalFaults(ask, world)];
    case 'retry':
      return [...lossFaults(send), ...prefixPaths(['retry'], askFaults(ask.of, send, world))];
    case 'adds':
    case 'count':
    case 'holds':
    case 'status':
    case 'where': {
      const message = readingFault(ask, send, world);
      return message === undefined ? [] : [{ path: [ask.kind], message }];
    }
  }
}

/** `only 2 requests are sent here`, for whatever would take more. */
export function onlySo(send: Send): string {
  const sent = expanded(send).length;
  return `only ${sent === 1 ? 'one request is' : `${sent} requests are`} sent here`;
}

function choiceFaults({ requests }: AskOf<'which'>): readonly Diagnostic[] {
  return requests.flatMap((request, index) => {
    const isRepeat = requests.slice(0, index).some((each) => sameRequest(each, request));
    return isRepeat ? [{ path: ['which', index], message: 'this request stands here already: drop one' }] : [];
  });
}

function lossFaults(send: Send): readonly Diagnostic[] {
  return expanded(send).filter(isLost).length === 1 ? [] : [{ path: ['retry'], message: NOT_LOST }];
}

const NOT_LOST = 'this asks about a lost reply: give just one request a fault, and send that once';

function readingFault(ask: Reading, send: Send, world: Declaration): string | undefined {
  switch (ask.kind) {
    case 'count': {
      const kind = targetOf(world, ask.collection)?.kind;
      const isCountable = kind === 'collection' || kind === 'listing';
      return isCountable ? undefined : `${ask.collection} is no collection of this world: declare it`;
    }
    case 'holds':
      return noPlace(world, ask.path);
    case 'where':
    case 'status':
      return requestAt(ask.request, send) === undefined ? onlySo(send) : undefined;
    case 'adds':
      return repeatFault(ask.request, send);
  }
}

function repeatFault(number: number, send: Send): string | undefined {
  const asked = requestAt(number, send);
  if (asked === undefined) return onlySo(send);
  const earlier = expanded(send).slice(0, number - 1);
  const isRepeat = earlier.some(({ request }) => sameRequest(request, asked));
  return isRepeat ? undefined : `request ${number} repeats no earlier one: ask about one that does`;
}

function requestAt(number: number, send: Send): Send[number]['request'] | undefined {
  return expanded(send)[number - 1]?.request;
}

/** Returns what in a goal can be nowhere in this world, with paths that begin at what has the goal. */
export function goalFaults({ goal }: { readonly goal: Goal }, world: Declaration): readonly Diagnostic[] {
  return Object.entries(goal).flatMap(([path, wanted]) => {
    if (path === 'outbox') return isMails(wanted) ? [] : [{ path: ['goal', path], message: NO_MAILS }];
    return placeFaults(path, ['goal', path], world);
  });
}

/** Returns what a task names as possibly in the way, though it can be nowhere in this world. */
export function spareFaults({ spares }: StepOf<'task'>, world: Declaration): readonly Diagnostic[] {
  return Object.keys(spares).flatMap((path) => placeFaults(path, ['spares', path], world));
}

function placeFaults(path: string, way: Diagnostic['path'], world: Declaration): readonly Diagnostic[] {
  const message = noPlace(world, path);
  return message === undefined ? [] : [{ path: way, message, within: 'key' as const }];
}

const NO_MAILS = 'write how many mails are added, a whole number, or a list of the addresses they go to';

function isMails(wanted: Json): boolean {
  if (Array.isArray(wanted)) return wanted.every((each) => typeof each === 'string');
  return Number.isInteger(wanted) && Number(wanted) >= 0;
}
