import { isSuccess } from '../../http/status.ts';
import type { Effect } from '../../semantics/step.ts';
import type { Claim } from '../claims/claim.ts';
import { effectsOf, ownStatusOf, type Evidence, type Exchange } from '../exchange.ts';
import { did, eachDid, ref } from '../telling.ts';
import type { Compared } from './compared.ts';

/** What exchanges show of one aspect of a method; every sight cites the exchanges that it was read off. */
export interface Sight {
  readonly text: string;
  readonly evidence: Evidence;
}

/** Looks in exchanges for what they show of one aspect of a method. */
export type See = (trace: readonly Exchange[]) => Sight | undefined;

/** What the method did: one exchange for each kind of thing. */
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

/** What the first request of the method that changed anything did. */
export function change(method: Compared): See {
  return firstOf(method, isChange, (each) => eachDid([each]));
}

/** The first request of the method that changed anything. */
export function example(method: Compared, shows = isChange): See {
  return firstOf(method, shows, (each) => `${ref(each)} ${method} ${each.request.target}`);
}

/** Where the first request of the method that did such a thing was sent to, and what it did. */
export function place(method: Compared, shows = isChange): See {
  return firstOf(method, shows, (each) => `${ref(each)}, to ${each.request.target}, ${did(each)}`);
}

/** That a request was answered with success by the server itself. */
export function isAnswered(exchange: Exchange): boolean {
  return isSuccess(ownStatusOf(exchange) ?? 0);
}

/** The first request of the method that was so answered. */
export function answered(method: Compared): See {
  return firstOf(method, isAnswered, (each) => `${ref(each)} was answered ${ownStatusOf(each)}`);
}

/** The same, with where it was sent to. */
export function placeAnswered(method: Compared): See {
  return firstOf(
    method,
    isAnswered,
    (each) => `${ref(each)}, to ${each.request.target}, was answered ${ownStatusOf(each)}`,
  );
}

/** What the first exchange shows that the verdict on a claim rests on. */
export function shown({ judge }: Judging, tell: (each: Exchange) => string = (each) => eachDid([each])): See {
  return (trace) => {
    const verdict = judge(trace);
    return verdict.outcome === 'untested' ? undefined : sightOf(verdict.evidence.slice(0, 1), ([each]) => tell(each));
  };
}

/** What judges exchanges: a claim. */
export type Judging = Pick<Claim, 'judge'>;

/** The first request of a method that shows something, told. */
export function firstOf(method: Compared, shows: (each: Exchange) => boolean, tell: (each: Exchange) => string): See {
  return (trace) => {
    const found = trace.filter((each) => each.request.method === method && shows(each)).slice(0, 1);
    return sightOf(found, ([each]) => tell(each));
  };
}

/** Whether a request had an effect of that kind. */
export function has(kind: Effect['kind']): (exchange: Exchange) => boolean {
  return (exchange) => effectsOf(exchange).some((effect) => effect.kind === kind);
}

function isChange(exchange: Exchange): boolean {
  return effectsOf(exchange).length > 0;
}

/** A sight that rests on these exchanges; without any, there is none. */
export function sightOf(exchanges: readonly Exchange[], text: (evidence: Evidence) => string): Sight | undefined {
  const [one, ...others] = exchanges;
  return one && { text: text([one, ...others]), evidence: [one, ...others] };
}
