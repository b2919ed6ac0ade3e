import type { Path } from '../http/message.ts';
import { sameResource, type Resource } from '../semantics/world.ts';
import { inColumns } from './columns.ts';
import { contentText, haveKeys, NONE } from './content.ts';
import type { Look } from '../text/look.ts';
import type { Moment, Row } from './moments.ts';
import { line } from '../text/safe.ts';
import { stretches } from './stretches.ts';
import { byNumber } from '../text/wording.ts';

/**
 * Worlds side by side: a row for each path, and one for the outbox where it changed. What changed is painted. Where nothing
 * did, or columns would not show it, it is told path by path.
 */
export function worlds(moments: readonly Moment[], paths: readonly Path[], look: Look): string[] {
  const rows = [...resourceRows(paths, moments), ...outboxRow(moments)];
  if (rows.length === 0) return [];
  const isStill = !rows.some(({ cells }) => cells.some(({ changed }) => changed));
  return (look.plain || isStill ? undefined : inColumns(moments, rows, look)) ?? stretches(moments, rows, look);
}

function resourceRows(paths: readonly Path[], moments: readonly Moment[]): Row[] {
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

function outboxRow(moments: readonly Moment[]): Row[] {
  const counts = moments.map(({ world }) => world.outbox.length);
  const cells = counts.map((count, at) => ({ text: mails(count), changed: at > 0 && count !== counts[at - 1] }));
  return cells.some(({ changed }) => changed) ? [{ name: 'outbox', cells }] : [];
}

function mails(count: number): string {
  if (count === 0) return '0';
  return byNumber(count, { one: '1 mail', other: `${count} mails` });
}
