import { matchesWeakly } from '../../http/entity-tag.ts';
import { fieldOf } from '../../http/message.ts';
import { precondition } from '../rfc9110/preconditions.ts';
import { put } from '../rfc9110/put.ts';
import type { Check, Situation } from '../semantics.ts';
import type { ServerAnswer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';
import { mergedPut } from './put.ts';

export const etagIsOnlyForCaching: ServerBelief = {
  kind: 'server',
  id: 'etag-is-only-for-caching',
  belief: 'Preconditions are only for caches: a write is carried out, whatever its precondition says.',
  works: 'a write is carried out whatever its precondition',
  truth: 'A precondition guards a write as well: where If-Match or If-None-Match is false, it must not be performed.',
  reference: 'RFC 9110 §13.1.1, §13.1.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: rfc9110.checks.map(onlyForReading) }),
};

// A server that knows of no such guard asks for none either.
function onlyForReading(check: Check): Check {
  if (check.id !== 'precondition' && check.id !== 'guard') return check;
  return {
    ...check,
    refusal: (situation) => {
      const { method } = situation.request;
      return method === 'GET' || method === 'HEAD' ? check.refusal(situation) : undefined;
    },
  };
}

export const ifMatchMerges: ServerBelief = {
  kind: 'server',
  id: 'if-match-merges',
  belief: 'By If-Match the server sees what others have changed, and merges my change with it.',
  works: 'a PUT whose If-Match is false is merged with what is there',
  truth:
    'Where If-Match is false, a request must not be performed: nothing of it is merged. What to do then is up to the client.',
  reference: 'RFC 9110 §13.1.1',
  standing: 'rfc',
  change: (rfc9110) => {
    const merging = { ...rfc9110, checks: rfc9110.checks.map(exceptWhatIsMerged) };
    return withAct(withAct(merging, 'member', 'PUT', merge), 'document', 'PUT', merge);
  },
};

function exceptWhatIsMerged(check: Check): Check {
  if (check.id !== 'precondition') return check;
  return { ...check, refusal: (situation) => (isMerged(situation) ? undefined : check.refusal(situation)) };
}

function merge(situation: Situation<TargetOf<'member' | 'document'>>): ServerAnswer {
  return isMerged(situation)
    ? put({ ...situation, semantics: { ...situation.semantics, replace: mergedPut } })
    : put(situation);
}

// A PUT of what is there in another state than If-Match names, where nothing else is false.
function isMerged(situation: Situation): boolean {
  const { request, target, world } = situation;
  const isThere = (target.kind === 'member' || target.kind === 'document') && world.resources.has(target.path);
  if (!isThere || request.method !== 'PUT' || fieldOf(request, 'If-Match') === undefined) return false;
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'if-match');
  return (
    precondition(situation) !== undefined &&
    precondition({ ...situation, request: { ...request, headers } }) === undefined
  );
}

export const noneMatchMeans304: ServerBelief = {
  kind: 'server',
  id: 'none-match-means-304',
  belief: 'A false If-None-Match is answered 304, whatever the method.',
  works: 'a false If-None-Match is answered 304, whatever the method',
  truth:
    'Where If-None-Match is false, 304 answers a GET or HEAD: the copy is still good. Any other method must be answered 412.',
  reference: 'RFC 9110 §13.1.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: rfc9110.checks.map(asIfReading) }),
};

// Only If-None-Match tells one method from another here: what else is false is answered 412 to a GET as well.
function asIfReading(check: Check): Check {
  if (check.id !== 'precondition') return check;
  return {
    ...check,
    refusal: (situation) => {
      const refused = check.refusal(situation);
      const request = { ...situation.request, method: 'GET' };
      return refused?.status === 412 ? check.refusal({ ...situation, request }) : refused;
    },
  };
}

export const preconditionBeats415: ServerBelief = {
  kind: 'server',
  id: 'precondition-beats-415',
  belief: 'A false If-Match is answered 412, even where the media type is wrong.',
  works: 'a precondition is evaluated before the media type is looked at',
  truth:
    'A server must ignore a precondition where the request without it, its content not yet processed, would be answered neither 2xx nor 412.',
  reference: 'RFC 9110 §13.2.1',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: first('precondition', rfc9110.checks) }),
};

function first(id: Check['id'], checks: readonly Check[]): readonly Check[] {
  return [...checks.filter((check) => check.id === id), ...checks.filter((check) => check.id !== id)];
}

export const weakTagMatches: ServerBelief = {
  kind: 'server',
  id: 'weak-tag-matches',
  belief: 'A weak ETag is good enough for If-Match.',
  works: 'If-Match takes a weak ETag as well',
  truth: 'If-Match compares strongly: there a weak ETag matches nothing, not even itself.',
  reference: 'RFC 9110 §13.1.1, §8.8.3.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, matches: matchesWeakly }),
};
