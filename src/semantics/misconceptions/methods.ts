import { pathOf, type Path } from '../../http/message.ts';
import { absent, emptyReply } from '../reply.ts';
import { removeMember } from '../rfc9110/delete.ts';
import { get } from '../rfc9110/get.ts';
import type { Situation } from '../semantics.ts';
import type { ServerAnswer, Write } from '../step.ts';
import { nameOf, type TargetOf } from '../target.ts';
import { membersOf, type World } from '../world.ts';
import { withAct, type ServerBelief, type WordsBelief } from './misconception.ts';

export const getPerformsActions: ServerBelief = {
  kind: 'server',
  id: 'get-performs-actions',
  belief: 'To follow a link, which is a GET, may delete something.',
  works: 'a GET whose query says delete deletes',
  truth:
    'GET and HEAD ask for no change, whatever their URL says. Where a URL selects an unsafe action, its owner must disable or disallow that for safe methods.',
  reference: 'RFC 9110 §9.2.1',
  standing: 'rfc',
  change: (rfc9110) => ({
    ...rfc9110,
    acts: {
      ...rfc9110.acts,
      member: { ...rfc9110.acts.member, GET: follow, HEAD: follow },
      note: { ...rfc9110.acts.note, GET: follow, HEAD: follow },
    },
  }),
};

function follow(situation: Situation<TargetOf<'member' | 'note'>>): ServerAnswer {
  const { target } = situation.request;
  const query = target.slice(pathOf(target).length);
  return DELETES.test(query) ? removeMember(situation) : get(situation);
}

const DELETES = /[?&]((action|do)=)?delete(&|$)/;

export const idempotentIsSafe: WordsBelief = {
  kind: 'words',
  id: 'idempotent-is-safe',
  belief: 'An idempotent request is safe: it changes nothing.',
  works: 'idempotent and safe are one word',
  truth:
    'Safe methods ask for no change. Idempotent ones ask for nothing more when repeated; a single PUT or DELETE can still change or remove what is at its URL.',
  reference: 'RFC 9110 §9.2.1, §9.2.2',
};

export const noSideEffects: WordsBelief = {
  kind: 'words',
  id: 'no-side-effects',
  belief: 'Idempotent means that there are no side effects.',
  works: 'idempotent is about all that a server does',
  truth:
    'Idempotent is about what the client asks for. A server may log each request, keep every version, or have other side effects of its own.',
  reference: 'RFC 9110 §9.2.2',
};

export const allowIsOptional: ServerBelief = {
  kind: 'server',
  id: 'allow-is-optional',
  belief: 'A 405 need not say which methods are allowed.',
  works: 'a 405 comes without Allow',
  truth: 'A 405 must list the methods that its target allows, in Allow. The list may be empty.',
  reference: 'RFC 9110 §15.5.6, §10.2.1',
  standing: 'rfc',
  // Its content names none either.
  change: (rfc9110) => ({ ...rfc9110, notAllowed: () => emptyReply(405) }),
};

export const wrongMethodMeans404: ServerBelief = {
  kind: 'server',
  id: 'wrong-method-means-404',
  belief: 'A method that is not allowed is answered 404.',
  works: 'a method that is not allowed is answered 404',
  truth:
    'A method that the server implements, and that the target does not allow, should be answered 405. A 404 says that nothing was found there, or that the server does not want to tell.',
  reference: 'RFC 9110 §9.1, §15.5.5, §15.5.6',
  standing: 'should',
  change: (rfc9110) => ({ ...rfc9110, notAllowed: (_allow, { path }) => absent(path) }),
};

export const deleteShiftsIds: ServerBelief = {
  kind: 'server',
  id: 'delete-shifts-ids',
  belief: 'After a DELETE the later ones move up, so the same DELETE again takes the next.',
  works: 'an id is a place in a list, and those after a deleted one move up',
  truth: 'DELETE asks that its own URL no longer lead to what is there; the same DELETE again asks for nothing more.',
  reference: 'RFC 9110 §9.2.2, §9.3.5',
  standing: 'rfc',
  change: (rfc9110) => withAct(rfc9110, 'member', 'DELETE', takeOut),
};

function takeOut(situation: Situation<TargetOf<'member'>>): ServerAnswer {
  const { world, target } = situation;
  const place = placeOf(target.path);
  // A member with a name of its own has no place in the list.
  if (place === undefined) return removeMember(situation);
  const writes = [...movedUp(world, target.parent, place), ...oneLess(world, target.parent, place)];
  return { writes, reply: () => emptyReply(204) };
}

function movedUp(world: World, collection: Path, place: number): Write[] {
  const later = [...membersOf(world, collection).entries()]
    .map(([path, resource]) => ({ path, resource, from: placeOf(path) ?? 0 }))
    .filter(({ from }) => from > place);
  const sets = later.map(({ from, resource }) => ({ path: `${collection}/${from - 1}` as Path, resource }));
  const taken = new Set(sets.map(({ path }) => path));
  const left = [`${collection}/${place}` as Path, ...later.map(({ path }) => path)].filter((path) => !taken.has(path));
  return [
    ...sets.map((each): Write => ({ kind: 'set', ...each })),
    ...left.map((path): Write => ({ kind: 'delete', path })),
  ];
}

// The next to be created goes at the end of the list, which is one nearer now.
function oneLess({ bookkeeping }: World, collection: Path, place: number): Write[] {
  const last = bookkeeping.lastIds.get(collection) ?? 0;
  return place > last ? [] : [{ kind: 'hand-out', collection, id: last - 1 }];
}

function placeOf(path: Path): number | undefined {
  const name = nameOf(path);
  return /^[1-9]\d{0,14}$/.test(name) ? Number(name) : undefined;
}

export const secondDelete404IsAnError: WordsBelief = {
  kind: 'words',
  id: 'second-delete-404-is-an-error',
  belief: 'A 404 for the second DELETE means that DELETE is not idempotent.',
  works: 'idempotent is about replies',
  truth:
    'Idempotent is about the effect that is asked for. After two DELETEs as after one, nothing is there; the 404 says that nothing was found.',
  reference: 'RFC 9110 §9.2.2, §9.3.5, §15.5.5',
};
