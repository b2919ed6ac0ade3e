import type { Exchange } from '../../evidence/exchange.ts';
import { sendingOf } from '../../evidence/trace.ts';
import type { Sending } from '../../http/sending.ts';
import { computeQuestion, type ComputedQuestion } from '../../questions/multiple-choice.ts';
import type { Limits } from '../../questions/offer.ts';
import type { About, Run } from '../../questions/question.ts';
import { runFrom } from '../../questions/simulate.ts';
import type { World } from '../../semantics/world.ts';
import { expanded } from '../expanded.ts';
import type { StepOf } from '../lesson.ts';
import { serverOf } from '../server-of.ts';
import { exchangesIn, type WalkState } from '../walk-state.ts';

/** An experiment laid out: where it starts, and what is sent, the first under this number. */
export interface Scene {
  readonly step: StepOf<'experiment'>;
  readonly before: World;
  readonly sendings: readonly Sending[];
  readonly first: number;
}

/** Lays an experiment out, which may have been begun before the tutor was quit; `now` is the world as it is. */
export function sceneOf(step: StepOf<'experiment'>, notes: WalkState, now: World): Scene {
  const had = exchangesIn(notes, step.id);
  return { step, before: worldBefore(had, now), sendings: expanded(step.send), first: had[0]?.number ?? notes.next };
}

/** Something that is asked in an experiment once the tutor has sent its part, with its id and its limits. */
interface Asking {
  readonly id: string;
  readonly about: About;
  readonly limits: Limits;
}

/** All that a lesson would have asked there, be there enough to choose from or not. */
export function askingsIn(scene: Scene, notes: WalkState): readonly Asking[] {
  const { step, before, sendings, first } = scene;
  const [own] = runOf(plannedIn(scene, notes).slice(0, step.worked), before);
  const shown = { earlier: runsBefore(notes, step.id), own };
  const limits = { server: serverOf(step), shown };
  const scenario = { world: before, sendings, first };
  return step.predict.map((ask, index) => ({ id: `${step.id}/${index + 1}`, about: { ask, scenario }, limits }));
}

/** The questions that are asked there. */
export function questionsIn(scene: Scene, notes: WalkState): readonly ComputedQuestion[] {
  return askingsIn(scene, notes).flatMap(({ id, about, limits }) => computeQuestion(id, about, limits) ?? []);
}

/** The exchanges that the lesson asks for, so far: without what the learner sent again. */
export function plannedIn({ step, sendings }: Scene, notes: WalkState): readonly Exchange[] {
  return exchangesIn(notes, step.id).slice(0, sendings.length);
}

/**
 * Returns what was shown in the lesson before a step, as one run a step. An exchange that the server never came to see
 * tells nothing of it.
 */
export function runsBefore(notes: WalkState, step: string): readonly Run[] {
  const steps = [...new Set(notes.trace.map((noted) => noted.step))];
  const at = steps.indexOf(step);
  return (at === -1 ? steps : steps.slice(0, at)).flatMap((each) => {
    const exchanges = exchangesIn(notes, each);
    const worlds = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step.before] : []));
    return worlds.slice(0, 1).flatMap((world) => runOf(exchanges, world));
  });
}

/** Exchanges that were had, beginning in this world, as a run; none of none. */
function runOf(exchanges: readonly Exchange[], world: World): readonly Run[] {
  const sendings = exchanges.map(sendingOf);
  return exchanges.slice(0, 1).map(({ number }) => runFrom({ world, sendings, first: number }, exchanges));
}

/** The world in which a run of exchanges began; `now` where the server came to see none of them. */
export function worldBefore(exchanges: readonly Exchange[], now: World): World {
  const [first] = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step] : []));
  return first?.before ?? now;
}
