import { sameJson, type Json } from '../http/json.ts';
import type { Path } from '../http/message.ts';
import { contentJson } from '../semantics/state.ts';
import type { World } from '../semantics/world.ts';

/** Path: its exact content, or null for nothing there. `outbox`: how many mails are added, or to whom. All else is unchanged. */
export type Goal = Readonly<Record<string, Json>>;

/** The report on a goal: whether it is reached, and what still differs from it. */
export interface GoalReport {
  readonly reached: boolean;
  readonly because: readonly string[];
}

/** Compares the world after an attempt with the goal. What the goal does not name must be as it was. */
export function reportOn(goal: Goal, before: World, after: World): GoalReport {
  const paths = new Set([
    ...Object.keys(goal).filter((key) => key !== 'outbox'),
    ...before.resources.keys(),
    ...after.resources.keys(),
  ]);
  const because = [
    ...[...paths].flatMap((path) => differenceAt(path as Path, goal, before, after)),
    ...mails(goal, before, after),
  ];
  return { reached: because.length === 0, because };
}

function differenceAt(path: Path, goal: Goal, before: World, after: World): readonly string[] {
  const wanted = Object.hasOwn(goal, path) ? (goal[path] ?? undefined) : held(before, path);
  const found = held(after, path);
  if (sameJson(wanted, found)) return [];
  if (found === undefined) return [`${path} should hold ${shown(wanted)}, and nothing is there.`];
  return [
    `${path} ${wanted === undefined ? 'should not be there' : `should hold ${shown(wanted)}`}, and holds ${shown(found)}.`,
  ];
}

// So many mails, or mails to just these addresses, in this order.
function mails({ outbox = 0 }: Goal, before: World, after: World): readonly string[] {
  const added = after.outbox.slice(before.outbox.length).map(({ to }) => to);
  if (!Array.isArray(outbox)) {
    return added.length === outbox ? [] : [`${shown(outbox)} should be added to the outbox, and ${added.length} was.`];
  }
  if (sameJson(outbox, added)) return [];
  return [
    `A mail should go to ${outbox.map(String).join(' and to ')}, and ${added.length === 0 ? 'none was queued' : `one to ${added.join(' and to ')} was`}.`,
  ];
}

function held(world: World, path: Path): Json | undefined {
  const resource = world.resources.get(path);
  return resource && contentJson(resource);
}

function shown(value: Json | undefined): string {
  return JSON.stringify(value);
}
