import type { Exchange } from '../../evidence/exchange.ts';
import type { Sending } from '../../http/sending.ts';
import { pose, type Posed } from '../../questions/pose.ts';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import type { World } from '../../semantics/world.ts';
import { expanded } from '../expanded.ts';
import type { StepOf } from '../lesson.ts';
import { exchangesIn, type Notes } from '../notes.ts';
import { serverOf } from '../server-of.ts';
import { worldBefore } from './world-before.ts';

/** An experiment laid out: where it starts, what is sent, and what is asked before. */
export interface Scene {
  readonly step: StepOf<'experiment'>;
  readonly before: World;
  readonly sendings: readonly Sending[];
  readonly questions: readonly Posed[];
}

/** Lays an experiment out, which may have been begun before the tutor was quit; `now` is the world as it is. */
export function sceneOf(step: StepOf<'experiment'>, notes: Notes, now: World): Scene {
  const had = exchangesIn(notes, step.id);
  const before = worldBefore(had, now);
  const sendings = expanded(step.send);
  const scenario = { world: before, sendings, first: had[0]?.number ?? notes.next };
  const server = serverOf(step);
  // What comes of a faulty handler is no belief's answer, and has to be among the options all the same.
  const minds = server?.kind === 'handler' ? [server, ...misconceptions] : misconceptions;
  const questions = step.predict.flatMap(
    (ask, index) => pose(`${step.id}/${index + 1}`, { ask, scenario }, { minds }) ?? [],
  );
  return { step, before, sendings, questions };
}

/** The exchanges that the lesson asks for, so far: without what the learner sent again. */
export function plannedIn({ step, sendings }: Scene, notes: Notes): readonly Exchange[] {
  return exchangesIn(notes, step.id).slice(0, sendings.length);
}
