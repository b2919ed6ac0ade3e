import failedPatch from '../claims/failed-patch-changes-nothing.ts';
import mergePatchKeepsTheRest from '../claims/merge-patch-keeps-the-rest.ts';
import putReplacesWhole from '../claims/put-replaces-whole.ts';
import { lastOf, ownStatusOf, type Exchange } from '../exchange.ts';
import { changeAtTarget, membersKept, membersLeftOut, membersLost } from '../place.ts';
import { did, list, ref } from '../telling.ts';
import type { See } from './compared.ts';
import { first, has, shown, sightOf } from './sights.ts';

/** What became of what a PUT left out. */
export const leftOutOfPut: See = shown(putReplacesWhole, (put) => {
  const kept = membersKept(put);
  return kept.length === 0 ? `${leftOut(put, membersLeftOut(put))} went` : `${leftOut(put, kept)} stayed`;
});

/** What became of what a merge patch left out; where none left anything out, what a patch did that failed. */
export const leftOutOfPatch: See = (trace) => ofMergePatch(trace) ?? shown(failedPatch, failed)(trace);

const ofMergePatch = shown(mergePatchKeepsTheRest, (patch) => {
  const lost = membersLost(patch);
  return lost.length === 0 ? `${leftOut(patch, membersLeftOut(patch))} stayed` : `${leftOut(patch, lost)} changed`;
});

function leftOut(exchange: Exchange, members: readonly string[]): string {
  return `${ref(exchange)} left out ${list(members)}, which`;
}

function failed(exchange: Exchange): string {
  return `${ref(exchange)} failed, and ${did(exchange)}`;
}

/** What a POST that mails did, and whether it made something. */
export const queued: See = first('POST', {
  isShown: has('mailed'),
  tell: (each) => `${did(each)}${has('created')(each) ? '' : ', and created nothing'}`,
});

/** What a GET found where a DELETE had removed what was there. */
export const gone: See = (trace) => {
  const pairs = trace.filter(isRemoval).map((each) => [each, ...trace.filter(isMissOf(each)).slice(0, 1)]);
  return sightOf(pairs.find(({ length }) => length === 2) ?? [], (evidence) => {
    const miss = lastOf(evidence);
    return `after ${ref(evidence[0])}, the GET ${ref(miss)} was answered ${ownStatusOf(miss)}`;
  });
};

function isRemoval(exchange: Exchange): boolean {
  return exchange.request.method === 'DELETE' && changeAtTarget(exchange) === 'deleted';
}

// RFC 9110 §15.5.5 and §15.5.11: nothing is there, or not any more.
function isMissOf(removal: Exchange): (exchange: Exchange) => boolean {
  return (each) =>
    each.number > removal.number &&
    each.request.method === 'GET' &&
    each.request.target === removal.request.target &&
    [404, 410].includes(ownStatusOf(each) ?? 0);
}
