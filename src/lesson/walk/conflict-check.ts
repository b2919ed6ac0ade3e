import { reportOn } from '../../evidence/goal.ts';
import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import type { Json } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import { holding, removed, type World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';
import { playedBeside, semanticsOf } from './sending.ts';
import type { WalkContext } from './walk-context.ts';

/**
 * The outcome of an attempt on a server beside, with something else there: if that was left alone, and in a sentence.
 */
interface ConflictCheck {
  readonly isSpared: boolean;
  readonly told: string;
}

type Task = StepOf<'task'>;
type Spare = readonly [Path, Json];

/**
 * Sends an attempt to a server beside, for real, where all that the task would have spared is so. It has to change nothing
 * there: a goal alone cannot tell a request that takes care from one that was lucky. `undefined` where nothing is to be
 * spared.
 */
export async function checkConflict(
  walking: WalkContext,
  step: Task,
  before: World,
  { request, number }: Exchange,
): Promise<ConflictCheck | undefined> {
  const spares = Object.entries(step.spares) as readonly Spare[];
  if (spares.length === 0) return undefined;
  const world = spares.reduce(placed, before);
  const scenario = { world, sendings: [{ request, fault: 'none' as const }], first: number };
  const trace = await playedBeside(walking.bench, semanticsOf(walking, step), scenario);
  const { reached: isSpared, because } = reportOn({}, world, worldAfter(trace, world));
  const answered = `${wherePlaced(spares)}, the same request was answered ${trace.map(statusOf).join()}`;
  return { isSpared, told: isSpared ? `${answered}, and changed nothing.` : `${answered}: ${because.join(' ')}` };
}

function placed(world: World, [path, content]: Spare): World {
  return content === null ? removed(world, path) : holding(world, path, content);
}

function wherePlaced(spares: readonly Spare[]): string {
  const held = spares.map(([path, content]) => `${content === null ? 'nothing' : JSON.stringify(content)} at ${path}`);
  return `On another server, which holds ${held.join(' and ')}`;
}
