import { sameRequest } from '../../http/same-request.ts';
import { lastOf, type Evidence, type Exchange } from '../exchange.ts';
import { did, ref } from '../telling.ts';
import type { Compared, See } from './compared.ts';
import { answered, sightOf, type Judging } from './sights.ts';

/** What a claim about repeats saw of one. */
export function repeat({ judge }: Judging): See {
  return (trace) => {
    const verdict = judge(trace);
    return verdict.outcome === 'untested' ? undefined : sightOf(verdict.evidence, afterFirst);
  };
}

/** What the second of two neighbours did that are one request of the method, each answered with success. */
export function neighbour(method: Compared): See {
  return (trace) => {
    const isPair = (one: Exchange, next: Exchange | undefined) =>
      next !== undefined && [one, next].every(answered.isShown) && sameRequest(one.request, next.request);
    const at = trace.findIndex((each, index) => each.request.method === method && isPair(each, trace[index + 1]));
    return at < 0 ? undefined : sightOf(trace.slice(at, at + 2), afterFirst);
  };
}

function afterFirst(evidence: Evidence): string {
  const last = lastOf(evidence);
  return `after ${ref(evidence[0])}, ${ref(last)} ${did(last)}`;
}
