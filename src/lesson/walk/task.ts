import type { Exchange } from '../../evidence/exchange.ts';
import { reportOn } from '../../evidence/goal.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { sameRequest } from '../../http/same-request.ts';
import type { World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';
import { answerIn, exchangesIn, withAnswer, type WalkState } from '../walk-state.ts';
import { SKIPPED } from './asking.ts';
import { composeRequest, type Trying } from './composing.ts';
import { diagnosisOf } from './diagnosis.ts';
import { brokenIn } from './experiment-results.ts';
import { semanticsOf, sendIn } from './sending.ts';
import { checkConflict } from './conflict-check.ts';
import { leavesStep, notice, pauseAfter, saved, type StepExit, type WalkContext } from './walk-context.ts';

type Task = StepOf<'task'>;

/** A task: the learner composes the request. An attempt that misses the goal is explained, and the world put back. */
export async function playTask(walking: WalkContext, step: Task, notes: WalkState): Promise<StepExit> {
  walking.learner.see({ kind: 'say', markdown: step.say, server: undefined });
  if (answerIn(notes, step.id) === undefined)
    return tryOut(walking, step, { notes, last: undefined, missed: 0, hints: 0 });
  // It is answered only at its end: the tutor was quit after it.
  const had = exchangesIn(notes, step.id);
  for (const exchange of had) walking.learner.see({ kind: 'exchanged', exchange });
  tellBroken(walking, had);
  return ended(walking, step, notes);
}

async function tryOut(walking: WalkContext, step: Task, start: Trying): Promise<StepExit> {
  let trying = start;
  for (;;) {
    const { said, hints } = await composeRequest(walking, step, trying);
    const { notes, missed } = trying;
    if (leavesStep(said)) return { leaving: said.kind, notes };
    const request = said.kind === 'skip' ? step.solution : said.value;
    const before = walking.bench.world();
    const sent = await sendIn(walking, step, notes, { request, fault: 'none' });
    walking.learner.see({ kind: 'exchanged', exchange: sent.exchange });
    tellBroken(walking, [sent.exchange]);
    const byTutor = said.kind === 'skip';
    const tried = await judged(walking, step, before, sent.exchange);
    if (tried.reached) return end(walking, step, sent.notes, { byTutor, spared: tried.spared });
    // Only the number of the attempt stays used.
    walking.bench.restore(before);
    const putBack = { ...notes, next: sent.notes.next };
    if (byTutor) return end(walking, step, putBack, { byTutor, spared: undefined });
    trying = { notes: putBack, last: request, missed: tried.isLook ? missed : missed + 1, hints };
  }
}

// A task is about no claim; only on a broken server is there something to tell.
function tellBroken({ learner }: WalkContext, exchanges: readonly Exchange[]): void {
  const findings = brokenIn(exchanges);
  if (findings.length > 0) learner.see({ kind: 'found', findings });
}

/** The outcome of a request; `spared`: what it was found to leave alone. A look is no attempt. */
type Tried =
  | { readonly reached: false; readonly isLook: boolean }
  | { readonly reached: true; readonly spared: string | undefined };

// Things that might have been in the way matter only to a request that does what is asked for.
async function judged(walking: WalkContext, step: Task, before: World, attempt: Exchange): Promise<Tried> {
  const { reached, because } = reportOn(step.goal, before, worldAfter([attempt], before));
  const beside = reached ? await checkConflict(walking, step, before, attempt) : undefined;
  if (reached && beside?.isSpared !== false) return { reached, spared: beside?.told };
  const diagnosis = diagnosisOf(step, semanticsOf(walking, step), before, attempt);
  if (diagnosis === undefined && isLook(attempt, step)) return { reached: false, isLook: true };
  walking.learner.see({ kind: 'missed', because: beside === undefined ? because : [beside.told], diagnosis });
  return { reached: false, isLook: false };
}

// RFC 9110 §9.2.1: who sends one of these asks for no change, so it is no try; but where the author foresaw it, or wants it.
function isLook({ request }: Exchange, { solution }: Task): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !sameRequest(request, solution);
}

/** The one who ended a task, and what the request was found to leave alone. */
interface Ending {
  readonly byTutor: boolean;
  readonly spared: string | undefined;
}

// Saved together with what was sent: a resume finds the task as it was, or ended.
function end(walking: WalkContext, step: Task, notes: WalkState, { byTutor, spared }: Ending): Promise<StepExit> {
  const answer = byTutor ? { given: SKIPPED, mark: 'open' as const } : { given: 'reached', mark: 'right' as const };
  const noted = withAnswer(notes, { question: step.id, believes: [], ...answer });
  return ended(walking, step, saved(walking, noted), spared);
}

// The solution itself can miss if another server than the reference answers. Then nothing is noted.
function ended(walking: WalkContext, { id }: Task, notes: WalkState, spared?: string): Promise<StepExit> {
  const byTutor = answerIn(notes, id)?.given === SKIPPED;
  if (exchangesIn(notes, id).length > 0) walking.learner.see({ kind: 'reached', byTutor, spared });
  else notice(walking, 'On this server, the solution does not reach the goal.');
  return pauseAfter(walking, notes);
}
