import deleteRepeat from '../claims/delete-repeat-removes-nothing.ts';
import getChangesNothing from '../claims/get-changes-nothing.ts';
import patchRepeat from '../claims/patch-repeat.ts';
import postRepeat from '../claims/post-repeat.ts';
import putRepeat from '../claims/put-repeat-adds-nothing.ts';
import type { Aspect, Compared, Definition, See } from './compared.ts';
import { gone, leftOutOfPatch, leftOutOfPut, queued } from './effects.ts';
import { neighbour, repeat } from './repeats.ts';
import { answered, creating, doings, example, first, place, shown } from './sights.ts';

const of = (defined: string, section: string, see: See): Definition => ({ defined, section, see });

const operation: Aspect = {
  title: 'operation',
  of: {
    PUT: of('asks to create or replace the state of its target', '§9.3.4', doings('PUT')),
    POST: of('the target processes the content in its own way', '§9.3.3', doings('POST')),
    PATCH: of('asks to apply a set of changes', 'RFC 5789 §2', doings('PATCH')),
    DELETE: of('asks that its target no longer lead to what is there', '§9.3.5', doings('DELETE')),
    GET: of('asks for a current representation', '§9.3.1', first('GET', answered)),
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
    GET: of('named by the client', '§9.3.1', place('GET', answered)),
  },
};

const exampleOf: Aspect = {
  title: 'example',
  of: {
    PUT: of('a resource whose URL the client knows', '§9.3.4', example('PUT')),
    POST: of('a list, a form, an action', '§9.3.3', example('POST')),
    PATCH: of('one part of a large resource', 'RFC 5789 §1', example('PATCH')),
    DELETE: of('what an author takes down', '§9.3.5', example('DELETE')),
    GET: of('a page, a file, a list', '§9.3.1', example('GET', answered)),
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
export function aspectsOf(methods: readonly Compared[]): readonly Aspect[] {
  // RFC 9110 §9.2.1: of all methods here GET alone is safe. Without it, this tells none of them apart.
  return methods.includes('GET') ? aspects : aspects.filter((aspect) => aspect !== safe);
}
