import { listed } from '../../text/wording.ts';
import deleteRepeat from '../claims/delete-repeat-removes-nothing.ts';
import failedPatch from '../claims/failed-patch-changes-nothing.ts';
import getChangesNothing from '../claims/get-changes-nothing.ts';
import mergePatchKeepsTheRest from '../claims/merge-patch-keeps-the-rest.ts';
import patchRepeat from '../claims/patch-repeat.ts';
import postRepeat from '../claims/post-repeat.ts';
import putRepeat from '../claims/put-repeat-adds-nothing.ts';
import putReplacesWhole from '../claims/put-replaces-whole.ts';
import { lastOf, ownStatusOf, type Exchange } from '../exchange.ts';
import { changeAtTarget, membersKept, membersLeftOut, membersLost } from '../place.ts';
import { did, ref } from '../sentences.ts';
import type { Aspect, Compared, Definition, See, Sight } from './compared.ts';
import {
  creating,
  doings,
  example,
  first,
  has,
  neighbour,
  place,
  repeat,
  responded,
  shown,
  sightOf,
} from './sights.ts';

/** One aspect of one method: how it is defined and where, and what was seen of it, if anything was. */
export interface Cell {
  readonly defined: string;
  readonly section: string;
  readonly seen: Sight | undefined;
}

export interface ComparisonRow {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Methods set side by side, aspect by aspect; the cells of a row in the order of the methods. */
export interface Comparison {
  readonly methods: readonly Compared[];
  readonly rows: readonly ComparisonRow[];
}

/** Compares methods: what their specifications define beside what these exchanges showed. */
export function comparisonOf(methods: readonly Compared[], trace: readonly Exchange[]): Comparison {
  const rows = aspectsOf(methods).map(({ title, of }) => ({
    title,
    cells: methods.map((method) => cellOf(of[method], trace)),
  }));
  return { methods, rows };
}

function cellOf({ defined, section, see }: Definition, trace: readonly Exchange[]): Cell {
  return { defined, section, seen: see(trace) };
}

/** Tells what became of what a PUT left out. */
const leftOutOfPut: See = shown(putReplacesWhole, (put) => {
  const kept = membersKept(put);
  return kept.length === 0 ? `${leftOut(put, membersLeftOut(put))} went` : `${leftOut(put, kept)} stayed`;
});

/** Tells what became of what a merge patch left out; if none left anything out, what a patch did that failed. */
const leftOutOfPatch: See = (trace) => ofMergePatch(trace) ?? shown(failedPatch, failed)(trace);

const ofMergePatch = shown(mergePatchKeepsTheRest, (patch) => {
  const lost = membersLost(patch);
  return lost.length === 0 ? `${leftOut(patch, membersLeftOut(patch))} stayed` : `${leftOut(patch, lost)} changed`;
});

function leftOut(exchange: Exchange, members: readonly string[]): string {
  return `${ref(exchange)} left out ${listed(members)}, which`;
}

function failed(exchange: Exchange): string {
  return `${ref(exchange)} failed, and ${did(exchange)}`;
}

/** Tells what a POST that mails did, and whether it made something. */
const queued: See = first('POST', {
  isShown: has('mailed'),
  tell: (each) => `${did(each)}${has('created')(each) ? '' : ', and created nothing'}`,
});

/** Tells what a GET found in the place of what a DELETE had removed. */
const gone: See = (trace) => {
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

const of = (defined: string, section: string, see: See): Definition => ({ defined, section, see });

const operation: Aspect = {
  title: 'operation',
  of: {
    PUT: of('asks to create or replace the state of its target', '§9.3.4', doings('PUT')),
    POST: of('the target processes the content in its own way', '§9.3.3', doings('POST')),
    PATCH: of('asks to apply a set of changes', 'RFC 5789 §2', doings('PATCH')),
    DELETE: of('asks that its target no longer lead to what is there', '§9.3.5', doings('DELETE')),
    GET: of('asks for a current representation', '§9.3.1', first('GET', responded)),
  },
};

const safe: Aspect = {
  title: 'safe',
  of: {
    PUT: of('no: asks for a change', '§9.2.1', first('PUT')),
    POST: of('no: may ask for any change', '§9.2.1', first('POST')),
    PATCH: of('no: asks for a change', 'RFC 5789 §2', first('PATCH')),
    DELETE: of('no: asks for a change', '§9.2.1', first('DELETE')),
    GET: of('yes: asks for no change', '§9.2.1', shown(getChangesNothing)),
  },
};

const idempotent: Aspect = {
  title: 'idempotent',
  of: {
    PUT: of('yes: again asks for nothing more', '§9.2.2', repeat(putRepeat)),
    POST: of('no promise, either way', '§9.2.2', repeat(postRepeat)),
    PATCH: of('not as a method', 'RFC 5789 §2', repeat(patchRepeat)),
    DELETE: of('yes: again asks for nothing more', '§9.2.2', repeat(deleteRepeat)),
    GET: of('yes, since it is safe', '§9.2.2', neighbour('GET')),
  },
};

const resourceId: Aspect = {
  title: 'resource id',
  of: {
    PUT: of('chosen by the client: it is the target', '§9.3.4', place('PUT', creating)),
    POST: of('where it creates, up to the server', '§9.3.3', place('POST', creating)),
    PATCH: of('named by the client', 'RFC 5789 §2', place('PATCH')),
    DELETE: of('named by the client', '§9.3.5', place('DELETE')),
    GET: of('named by the client', '§9.3.1', place('GET', responded)),
  },
};

const exampleOf: Aspect = {
  title: 'example',
  of: {
    PUT: of('a resource whose URL the client knows', '§9.3.4', example('PUT')),
    POST: of('a list, a form, an action', '§9.3.3', example('POST')),
    PATCH: of('one part of a large resource', 'RFC 5789 §1', example('PATCH')),
    DELETE: of('what an author takes down', '§9.3.5', example('DELETE')),
    GET: of('a page, a file, a list', '§9.3.1', example('GET', responded)),
  },
};

const effect: Aspect = {
  title: 'effect',
  of: {
    PUT: of('asks that the state become what is sent, whole', '§9.3.4', leftOutOfPut),
    POST: of('whatever the target makes of it', '§9.3.3', queued),
    PATCH: of('the changes of the patch, all or none', 'RFC 5789 §2', leftOutOfPatch),
    DELETE: of('what was stored may be destroyed, or kept', '§9.3.5', gone),
    GET: of('none is asked for', '§9.2.1', shown(getChangesNothing)),
  },
};

const aspects: readonly Aspect[] = [operation, safe, idempotent, resourceId, exampleOf, effect];

/** In which aspects these methods are compared, from what they ask to what comes of it. */
function aspectsOf(methods: readonly Compared[]): readonly Aspect[] {
  // RFC 9110 §9.2.1: of all methods here GET alone is safe. Without it, this tells none of them apart.
  return methods.includes('GET') ? aspects : aspects.filter((aspect) => aspect !== safe);
}
