import { sameRequest } from '../../http/same-request.ts';
import { isSuccess } from '../../http/status.ts';
import type { Effect } from '../../semantics/step.ts';
import type { Claim } from '../claims/claim.ts';
import { effectsOf, lastOf, ownStatusOf, type Evidence, type Exchange } from '../exchange.ts';
import { did, eachDid, ref } from '../sentences.ts';
import type { Compared, See, Sight } from './compared.ts';

/** The sign that a request has to show to be looked at, and what is told of the request, to follow its number. */
interface Showing {
  readonly isShown: (exchange: Exchange) => boolean;
  readonly tell: (exchange: Exchange) => string;
}

/** A request that changed anything. */
const changing: Showing = { isShown: (exchange) => effectsOf(exchange).length > 0, tell: did };

/** A request that created something. */
export const creating: Showing = { isShown: has('created'), tell: did };

/** A request that the server itself answered with success. */
export const responded: Showing = {
  isShown: (exchange) => isSuccess(ownStatusOf(exchange) ?? 0),
  tell: (exchange) => `was answered ${ownStatusOf(exchange)}`,
};

/** Tells what the first request of the method that shows something did. */
export function first(method: Compared, showing = changing): See {
  return firstOf(method, showing, (each, told) => `${ref(each)} ${told}`);
}

/** The same, with where it was sent to. */
export function place(method: Compared, showing = changing): See {
  return firstOf(method, showing, (each, told) => `${ref(each)}, to ${each.request.target}, ${told}`);
}

/** The first request of the method that shows something. */
export function example(method: Compared, showing = changing): See {
  return firstOf(method, showing, (each) => `${ref(each)} ${method} ${each.request.target}`);
}

type Telling = (each: Exchange, told: string) => string;

function firstOf(method: Compared, { isShown, tell }: Showing, sentence: Telling): See {
  return (trace) => {
    const found = trace.filter((each) => each.request.method === method && isShown(each)).slice(0, 1);
    return sightOf(found, ([each]) => sentence(each, tell(each)));
  };
}

/** Tells what the method did: one exchange for each kind of thing. */
export function doings(method: Compared): See {
  return (trace) => {
    const firsts = KINDS.map((kind) => trace.find((each) => each.request.method === method && has(kind)(each)));
    return sightOf(
      trace.filter((each) => firsts.includes(each)),
      eachDid,
    );
  };
}

const KINDS = ['created', 'replaced', 'deleted', 'mailed'] as const satisfies readonly Effect['kind'][];

/** The part of a claim that judges exchanges. */
type Judging = Pick<Claim, 'judge'>;

/** Tells what the first exchange shows that the verdict on a claim rests on. */
export function shown({ judge }: Judging, tell: (each: Exchange) => string = (each) => eachDid([each])): See {
  return (trace) => {
    const verdict = judge(trace);
    return verdict.outcome === 'untested' ? undefined : sightOf(verdict.evidence.slice(0, 1), ([each]) => tell(each));
  };
}

/** Tells whether a request had an effect of that kind. */
export function has(kind: Effect['kind']): (exchange: Exchange) => boolean {
  return (exchange) => effectsOf(exchange).some((effect) => effect.kind === kind);
}

/** A sight that rests on these exchanges; without any, there is none. */
export function sightOf(exchanges: readonly Exchange[], text: (evidence: Evidence) => string): Sight | undefined {
  const [one, ...others] = exchanges;
  return one && { text: text([one, ...others]), evidence: [one, ...others] };
}

/** Tells what a claim about repeats saw of one. */
export function repeat({ judge }: Judging): See {
  return (trace) => {
    const verdict = judge(trace);
    return verdict.outcome === 'untested' ? undefined : sightOf(verdict.evidence, afterFirst);
  };
}

/** Tells what the second of two neighbours did: both are one request of the method, each answered with success. */
export function neighbour(method: Compared): See {
  return (trace) => {
    const isPair = (one: Exchange, next: Exchange | undefined) =>
      next !== undefined && [one, next].every(responded.isShown) && sameRequest(one.request, next.request);
    const at = trace.findIndex((each, index) => each.request.method === method && isPair(each, trace[index + 1]));
    return at < 0 ? undefined : sightOf(trace.slice(at, at + 2), afterFirst);
  };
}

function afterFirst(evidence: Evidence): string {
  const last = lastOf(evidence);
  return `after ${ref(evidence[0])}, ${ref(last)} ${did(last)}`;
}
