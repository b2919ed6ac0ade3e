import { readArmedFault, type ArmedFault } from '../../evidence/armed-fault.ts';
import { exchangeJson, type ToldExchange } from '../../evidence/exchange-json.ts';
import { jsonPieces, type LongJson } from '../../http/json-pieces.ts';
import { jsonOf } from '../../http/json.ts';
import { bytesOf, pathOf, type Request, type RequestHead, type Response } from '../../http/message.ts';
import { emptyReply, problem } from '../../semantics/reply.ts';
import { longState } from '../../semantics/state.ts';
import type { World } from '../../semantics/world.ts';
import type { LongResponse } from './outgoing.ts';

/** The things that the server's own paths show and do. */
interface Inside {
  readonly world: World;
  readonly log: readonly ToldExchange[];
  readonly arm: (fault: ArmedFault) => unknown;
  readonly reset: () => void;
}

/** Tells whether a target is the server's own, outside every world. */
export function isTutorPath(target: string): boolean {
  return target.startsWith('/_tutor/');
}

/** The reply to a request for one of the server's own paths. */
export function tutorReply(request: Request, inside: Inside): Response | LongResponse {
  const path = tutorPath(request);
  return 'status' in path ? path : path.act(request, inside);
}

/** Returns what a request for one of the server's own paths comes to by its head: the path, or a refusal. */
export function tutorPath({ method, target }: RequestHead): TutorPath | Response {
  const path = PATHS.get(pathOf(target));
  if (path === undefined) return problem(404, `The server has no such path; it has ${[...PATHS.keys()].join(', ')}.`);
  if (path.methods.includes(method)) return path;
  const allow = path.methods.join(', ');
  return problem(405, `${method} is not allowed here; ${allow} is.`, [['Allow', allow]]);
}

interface TutorPath {
  readonly methods: readonly string[];
  readonly act: (request: Request, inside: Inside) => Response | LongResponse;
}

const read = (act: TutorPath['act']): TutorPath => ({ methods: ['GET', 'HEAD'], act });
const command = (act: TutorPath['act']): TutorPath => ({ methods: ['POST'], act });

const PATHS: ReadonlyMap<string, TutorPath> = new Map([
  ['/_tutor/state', read((_, { world }) => shown(longState(world)))],
  ['/_tutor/exchanges', read((_, { log }) => shown({ kind: 'list', elements: told(log) }))],
  ['/_tutor/faults', command(arm)],
  ['/_tutor/reset', command(reset)],
]);

function* told(log: readonly ToldExchange[]): Generator<LongJson> {
  for (const exchange of log) yield { kind: 'value', value: exchangeJson(exchange) };
}

// In one piece where it fits into one; else its length is known only at the end.
function shown(json: LongJson): Response | LongResponse {
  const pieces = jsonPieces(json);
  const [first, second] = [pieces.next(), pieces.next()];
  const begun = {
    status: 200,
    headers: [['Content-Type', 'application/json']],
    body: bytesOf(first.value ?? ''),
  } satisfies Response;
  return second.done === true ? begun : { ...begun, rest: resumed(second.value, pieces) };
}

function* resumed(next: string, others: Iterable<string>): Generator<string> {
  yield next;
  yield* others;
}

function arm({ body }: Request, inside: Inside): Response {
  const json = jsonOf(body);
  if (json === undefined) return problem(400, 'The content is not well-formed JSON in UTF-8.');
  const read = readArmedFault(json);
  if ('wrong' in read) return problem(400, `This is no fault to arm: ${read.wrong}.`);
  inside.arm(read.fault);
  return emptyReply(204);
}

function reset(_: Request, inside: Inside): Response {
  inside.reset();
  return emptyReply(204);
}
