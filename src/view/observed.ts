import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { worldAfter } from '../evidence/trace.ts';
import type { Path } from '../http/message.ts';
import { pathOf } from '../http/path-of.ts';
import type { World } from '../semantics/world.ts';
import type { EventOf } from './event-of.ts';
import type { Look } from './look.ts';
import { indented } from './page.ts';
import { worlds } from './worlds.ts';

/** The world before and after each exchange: what was touched, and what stands beside it if that is little. */
export function observed({ before, exchanges }: EventOf<'observed'>, look: Look): string[] {
  const after = exchanges.map(({ number }, index) => ({
    after: number,
    world: worldAfter(exchanges.slice(0, index + 1), before),
  }));
  const moments = [{ after: undefined, world: before }, ...after];
  return indented(look, (room) => worlds(moments, pathsOf(before, exchanges), room));
}

const FEW = 6;

// In the order in which they came to be.
function pathsOf(before: World, exchanges: readonly Exchange[]): readonly Path[] {
  const after = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step.after] : []));
  const held = [...new Set([before, ...after].flatMap(({ resources }) => [...resources.keys()]))];
  const touched = touchedBy(exchanges);
  const collections = new Set([...touched, ...[...touched].map(parentOf)].filter((path) => path !== ''));
  const near = held.filter((path) => touched.has(path) || collections.has(parentOf(path)));
  return near.length <= FEW ? near : near.filter((path) => touched.has(path));
}

function touchedBy(exchanges: readonly Exchange[]): Set<string> {
  const changed = exchanges
    .flatMap(effectsOf)
    .map((effect) => (effect.kind === 'mailed' ? effect.mail.about : effect.path));
  return new Set([...changed, ...exchanges.map(({ request }) => pathOf(request.target))]);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
