import { reportOn } from '../../evidence/goal.ts';
import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import type { Json } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import { jsonResource, removed, stored, type World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';
import { playedBeside, semanticsOf } from './sending.ts';
import type { Walking } from './walking.ts';

/** What an attempt came to on a server beside, where something else was there: in a sentence, and what it changed. */
export interface Spared {
  readonly told: string;
  readonly because: readonly string[];
}

type Task = StepOf<'task'>;
type Spare = readonly [Path, Json];

/**
 * Sends an attempt to a server beside, for real, where all that the task would have spared is so. It has to change nothing
 * there: a goal alone cannot tell a request that takes care from one that was lucky. `undefined` where nothing is to be
 * spared.
 */
export async function sparing(
  walking: Walking,
  step: Task,
  before: World,
  attempt: Exchange,
): Promise<Spared | undefined> {
  const spares = Object.entries(step.spares) as readonly Spare[];
  if (spares.length === 0) return undefined;
  const world = spares.reduce(holding, before);
  const sendings = [{ request: attempt.request, fault: 'none' as const }];
  const trace = await playedBeside(walking.bench, semanticsOf(walking, step), {
    world,
    sendings,
    first: attempt.number,
  });
  const { because } = reportOn({}, world, worldAfter(trace, world));
  const statuses = trace.map((each) => String(statusOf(each))).join();
  return { told: `${placed(spares)}, the same request was answered ${statuses}`, because };
}

function holding(world: World, [path, content]: Spare): World {
  return content === null ? removed(world, path) : stored(world, path, jsonResource(content));
}

function placed(spares: readonly Spare[]): string {
  const held = spares.map(([path, content]) => `${content === null ? 'nothing' : JSON.stringify(content)} at ${path}`);
  return `On a server beside that holds ${held.join(' and ')}`;
}
