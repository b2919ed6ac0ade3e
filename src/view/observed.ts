import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { worldAfter } from '../evidence/trace.ts';
import type { Path } from '../http/message.ts';
import { pathOf } from '../http/path-of.ts';
import type { World } from '../semantics/world.ts';
import type { EventOf } from './event-of.ts';
import { type Look, marks } from './look.ts';
import { indented } from './page.ts';
import { worlds, type Moment } from './worlds.ts';

/** The world before and after each exchange: what was touched, and what stands beside it if that is little. */
export function observed({ before, exchanges }: EventOf<'observed'>, look: Look): string[] {
  return indented(look, (room) => worlds(momentsOf(before, exchanges, look), pathsOf(before, exchanges), room));
}

function momentsOf(before: World, exchanges: readonly Exchange[], look: Look): Moment[] {
  const after = exchanges.map((exchange, index) => ({
    label: `after #${exchange.number}`,
    world: worldAfter(exchanges.slice(0, index + 1), before),
  }));
  const hidden = after.length < MANY ? [] : after.slice(0, -SHOWN);
  return [{ label: 'before', world: before }, ...leftOut(hidden, look), ...after.slice(hidden.length)];
}

const MANY = 5;
const SHOWN = 4;

function leftOut(hidden: readonly Moment[], look: Look): Moment[] {
  const [first] = hidden;
  if (first === undefined) return [];
  if (!look.plain) return [{ label: marks(look).ellipsis, world: undefined }];
  const last = hidden.at(-1)?.label.replace('after ', '') ?? '';
  return [{ label: hidden.length === 1 ? first.label : `${first.label} to ${last}`, world: undefined }];
}

const FEW = 6;

/** The paths that exchanges touched, in order; with those beside them where that makes few in all. */
export function pathsOf(before: World, exchanges: readonly Exchange[]): readonly Path[] {
  const worldsSeen = [
    before,
    ...exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step.after] : [])),
  ];
  const held = [...new Set(worldsSeen.flatMap(({ resources }) => [...resources.keys()]))];
  const touched = touchedBy(exchanges);
  const near = new Set([...touched.map(parentOf), ...touched].filter((path) => path !== ''));
  const beside = held.filter((path) => touched.includes(path) || near.has(parentOf(path)));
  return beside.length <= FEW ? beside : held.filter((path) => touched.includes(path));
}

function touchedBy(exchanges: readonly Exchange[]): string[] {
  const effects = exchanges
    .flatMap(effectsOf)
    .flatMap((effect) => (effect.kind === 'mailed' ? effect.mail.about : effect.path));
  return [...new Set([...effects, ...exchanges.map(({ request }) => pathOf(request.target))])];
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
