import { textOf, type Request } from '../../http/message.ts';
import { append } from '../misconceptions/put.ts';
import { withAct } from '../misconceptions/misconception.ts';
import { put, sentResource } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import { perform, type ServerAnswer, type Write } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { markOf, type World } from '../world.ts';
import type { Handler } from './handler.ts';

export const putChangesOnThirdCall: Handler = {
  kind: 'handler',
  id: 'put-changes-on-third-call',
  works: 'the third equal PUT to a member in a row also adds a copy of it beside it',
  change: (rfc9110) => withAct(rfc9110, 'member', 'PUT', counting),
};

const FAULTY = 3;
// Further calls need no telling apart.
const CALLS = [1, 2, FAULTY, FAULTY + 1];

function counting(situation: Situation<TargetOf<'member'>>): ServerAnswer {
  const { world, target, request } = situation;
  const call = Math.min(callsBefore(world, target, request), FAULTY) + 1;
  const { writes, reply } = call === FAULTY ? append(situation) : put(situation);
  const { response, after } = perform(world, { writes, reply });
  const fingerprint = fingerprintOf(after, target, { request, call });
  const kept: Write = { kind: 'keep', fingerprint, response };
  return { writes: [...writes, kept], reply };
}

// The number of equal PUTs in a row that led to what is there now.
function callsBefore(world: World, target: TargetOf<'member'>, request: Request): number {
  const isNoted = (call: number) => world.bookkeeping.replies.has(fingerprintOf(world, target, { request, call }));
  return CALLS.findLast(isNoted) ?? 0;
}

/** A request, and which of its equals in a row it is. */
interface Call {
  readonly request: Request;
  readonly call: number;
}

// With the revision that the call left: whatever else changes the member begins a new row.
function fingerprintOf(world: World, { path }: TargetOf<'member'>, { request, call }: Call): string {
  const { revision } = markOf(world, path);
  const { type, body } = sentResource({ request });
  return ['third call', call, path, revision, type, textOf(body)].join('\n');
}
