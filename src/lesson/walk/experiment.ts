import { senderOf, type Sending } from '../../http/sending.ts';
import type { ComputedQuestion } from '../../questions/multiple-choice.ts';
import { REFERENCE } from '../../semantics/ids.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { expectationOf } from '../expectation.ts';
import type { Next } from '../learner.ts';
import type { StepOf } from '../lesson.ts';
import { exchangesIn, type WalkState } from '../walk-state.ts';
import { serverOf } from '../server-of.ts';
import { askQuestion } from './asking.ts';
import { conclude } from './experiment-results.ts';
import { decide } from './retry.ts';
import { questionsIn, sceneOf, type Scene } from './scene.ts';
import { semanticsOf, sendAndShow, show } from './sending.ts';
import {
  askUntilAnswer,
  leavesStep,
  nothingTo,
  type StepState,
  type StepExit,
  type WalkContext,
} from './walk-context.ts';

/** Predict, observe, explain. An experiment that was broken off goes on after the last exchange that it had. */
export async function playExperiment(
  walking: WalkContext,
  step: StepOf<'experiment'>,
  notes: WalkState,
): Promise<StepExit> {
  const scene = sceneOf(step, notes, walking.bench.world());
  const had = exchangesIn(notes, step.id);
  walking.learner.see({ kind: 'say', markdown: step.say, server: serverOf(step) });
  for (const exchange of had) show(walking, step, exchange);
  const sent = await sendRest(walking, scene, { notes, skipping: false }, had.length);
  if ('leaving' in sent) return sent;
  const decided = await decide(walking, scene, sent);
  return 'leaving' in decided ? decided : conclude(walking, scene, decided.notes);
}

async function sendRest(
  walking: WalkContext,
  scene: Scene,
  start: StepState,
  had: number,
): Promise<StepState | StepExit> {
  let going = start;
  for (const [index, sending] of [...scene.sendings.entries()].slice(had)) {
    if (index === Math.max(had, scene.step.worked)) announce(walking, scene, index, going);
    const ready = await lead(walking, scene, { index, sending }, going);
    if ('leaving' in ready) return ready;
    const { notes } = await sendAndShow(walking, scene.step, ready.notes, sending);
    going = { ...ready, notes };
  }
  return going;
}

// Before anything is asked about them, the learner sees the requests; not what is to go wrong with them.
function announce({ learner }: WalkContext, { sendings }: Scene, from: number, { notes }: StepState): void {
  const upcoming = sendings
    .slice(from)
    .map((each) => ({ ...senderOf(each), request: each.request, fault: 'none' as const }));
  learner.see({ kind: 'upcoming', first: notes.next, sendings: upcoming });
}

/** A request of an experiment, and where it stands in it. */
interface Turn {
  readonly index: number;
  readonly sending: Sending;
}

// Does what comes before a request is sent: the tutor's expectation, the learner's predictions, or a moment to look.
async function lead(walking: WalkContext, scene: Scene, turn: Turn, going: StepState): Promise<StepState | StepExit> {
  const { step } = scene;
  if (turn.index < step.worked) return expect(walking, step, turn, going);
  const questions = turn.index === step.worked ? questionsIn(scene, going.notes) : [];
  if (questions.length > 0) return predict(walking, questions, going);
  // Another client asks nobody here.
  if (turn.sending.by !== undefined) return going;
  const decides = step.again === 'ask';
  return wait(walking, { kind: 'send', number: going.notes.next, request: turn.sending.request, decides }, going);
}

// The tutor knows whose server answers where the lesson says so, and no more; of a faulty one, only how it replies.
function expect(walking: WalkContext, step: StepOf<'experiment'>, { sending }: Turn, going: StepState): StepState {
  const { request } = sending;
  const sent = { request, ...senderOf(sending) };
  const known = serverOf(step)?.kind === 'handler' ? rfc9110 : semanticsOf({ server: REFERENCE }, step);
  const expectation = expectationOf(known, walking.bench.world(), request);
  walking.learner.see({ kind: 'expecting', number: going.notes.next, ...sent, expectation });
  return going;
}

async function predict(
  walking: WalkContext,
  questions: readonly ComputedQuestion[],
  start: StepState,
): Promise<StepState | StepExit> {
  let going = start;
  for (const question of questions) {
    const asked = await askQuestion(walking, question, going);
    if ('leaving' in asked) return asked;
    going = asked;
  }
  return going;
}

async function wait(walking: WalkContext, next: Next, going: StepState): Promise<StepState | StepExit> {
  if (going.skipping) return going;
  const said = await askUntilAnswer(() => walking.learner.pause(next), nothingTo(walking));
  return leavesStep(said) ? { leaving: said.kind, notes: going.notes } : { ...going, skipping: said.kind === 'skip' };
}
