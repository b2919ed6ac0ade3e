import type { Path } from '../../http/message.ts';
import { emptyReply } from '../reply.ts';
import { remove } from '../rfc9110/delete.ts';
import type { Situation } from '../semantics.ts';
import type { Answer, Write } from '../step.ts';
import { nameOf, type TargetOf } from '../target.ts';
import { membersOf, type World } from '../world.ts';
import { withAct, type ServerBelief } from './misconception.ts';

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

function takeOut(situation: Situation<TargetOf<'member'>>): Answer {
  const { world, target } = situation;
  const place = placeOf(target.path);
  // What has a name of its own has no place in the list.
  if (place === undefined) return remove(situation);
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
