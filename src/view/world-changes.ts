import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { worldAfter } from '../evidence/trace.ts';
import type { Path } from '../http/message.ts';
import type { EventOf } from '../lesson/learner.ts';
import { targetOf, type Target } from '../semantics/target.ts';
import { membersOf, sameResource, type Resource, type World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import { indented, sentences } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { byNumber, listed } from '../text/wording.ts';
import { contentText, haveKeys, NONE } from './content.ts';
import { inColumns, stretches, type Moment, type SnapshotRow } from './world-snapshots.ts';

/** The world before and after each exchange: what was touched, and how much stands beside it that did not change. */
export function worldChanges({ before, exchanges }: EventOf<'observed'>, look: Look): string[] {
  const after = exchanges.map(({ number }, index) => ({
    after: number,
    world: worldAfter(exchanges.slice(0, index + 1), before),
  }));
  const moments = [{ after: undefined, world: before }, ...after];
  const touched = touchedIn(before, exchanges);
  return indented(look, (room) => [
    ...worldLists(moments, inOrder(touched, moments), room),
    ...sentences(room, room.paint.faint(exchanges.some(hasChanged) ? unchanged(before, touched) : '')),
  ]);
}

/** The paths and collections that requests were about or changed. */
interface Touched {
  readonly paths: ReadonlySet<Path>;
  readonly collections: ReadonlySet<Path>;
}

function touchedIn({ declared }: World, exchanges: readonly Exchange[]): Touched {
  const changed = exchanges
    .flatMap(effectsOf)
    .map((effect) => (effect.kind === 'mailed' ? effect.mail.about : effect.path));
  const named = [...changed, ...exchanges.map(({ request }) => request.target)];
  const targets = named.flatMap((each) => targetOf(declared, each) ?? []);
  return { paths: new Set(targets.flatMap(resourceIn)), collections: new Set(targets.flatMap(collectionIn)) };
}

// A collection is seen in its members, an action in what it is about.
function resourceIn(target: Target): Path[] {
  switch (target.kind) {
    case 'collection':
    case 'listing':
      return [];
    case 'action':
      return [target.owner];
    case 'member':
    case 'record':
    case 'note':
    case 'document':
      return [target.path];
  }
}

function collectionIn(target: Target): Path[] {
  if ('parent' in target) return [target.parent];
  return target.kind === 'document' ? [] : [target.path];
}

// In the order in which they came to be; those that never were stand last.
function inOrder({ paths }: Touched, moments: readonly { readonly world: World }[]): readonly Path[] {
  const held = new Set(moments.flatMap(({ world }) => [...world.resources.keys()]));
  return [...[...held].filter((path) => paths.has(path)), ...[...paths].filter((path) => !held.has(path))];
}

const hasChanged = (exchange: Exchange): boolean => effectsOf(exchange).length > 0;

// Such as `2 others in /users, unchanged`.
function unchanged(before: World, { paths, collections }: Touched): string {
  const others = [...collections].flatMap((collection) => {
    const count = [...membersOf(before, collection).keys()].filter((path) => !paths.has(path)).length;
    return count === 0 ? [] : `${byNumber(count, { one: '1 other', other: `${count} others` })} in ${line(collection)}`;
  });
  return others.length === 0 ? '' : `${listed(others)}, unchanged`;
}

/**
 * Worlds side by side: a row for each path, and one for the outbox where it changed. What changed is painted. Where nothing
 * did, or columns would not show it, it is told path by path.
 */
function worldLists(moments: readonly Moment[], paths: readonly Path[], look: Look): string[] {
  const rows = [...resourceRows(paths, moments), ...outboxRow(moments)];
  if (rows.length === 0) return [];
  const isStill = !rows.some(({ cells }) => cells.some(({ changed }) => changed));
  return (look.plain || isStill ? undefined : inColumns(moments, rows, look)) ?? stretches(moments, rows, look);
}

function resourceRows(paths: readonly Path[], moments: readonly Moment[]): SnapshotRow[] {
  const rows = paths.map((path) => ({ path, held: moments.map(({ world }) => world.resources.get(path)) }));
  // Most are the same from one moment to the next.
  const keyed = haveKeys([...new Set(rows.flatMap(({ held }) => held.flatMap((resource) => resource ?? [])))]);
  return rows.map(({ path, held }) => ({
    name: line(path),
    cells: held.map((resource, at) => ({
      text: resource === undefined ? NONE : contentText(resource, keyed),
      changed: at > 0 && !same(held[at - 1], resource),
    })),
  }));
}

function same(one: Resource | undefined, other: Resource | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameResource(one, other);
}

function outboxRow(moments: readonly Moment[]): SnapshotRow[] {
  const counts = moments.map(({ world }) => world.outbox.length);
  const cells = counts.map((count, at) => ({ text: mails(count), changed: at > 0 && count !== counts[at - 1] }));
  return cells.some(({ changed }) => changed) ? [{ name: 'outbox', cells }] : [];
}

function mails(count: number): string {
  if (count === 0) return '0';
  return byNumber(count, { one: '1 mail', other: `${count} mails` });
}
