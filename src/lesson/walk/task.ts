import type { Exchange } from '../../evidence/exchange.ts';
import { changeJson } from '../../evidence/exchange-json.ts';
import { exchangeOf, worldAfter } from '../../evidence/trace.ts';
import type { Request } from '../../http/message.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { World } from '../../semantics/world.ts';
import { reportOn } from '../goal.ts';
import type { StepOf } from '../lesson.ts';
import { withAnswer, type Notes } from '../notes.ts';
import { SKIPPED } from './predicting.ts';
import { semanticsOf, sendIn } from './sending.ts';
import { leads, pauseAfter, type Answered, type Left, type Walking } from './walking.ts';

type Task = StepOf<'task'>;

/** How a task stands: the last attempt, how many there were, and how many hints are open. */
interface Trying {
  readonly notes: Notes;
  readonly last: Request | undefined;
  readonly attempts: number;
  readonly hints: number;
}

/** A task: the learner composes the request. An attempt that misses the goal is explained, and the world put back. */
export async function task(walking: Walking, step: Task, start: Notes): Promise<Left> {
  const before = walking.bench.world();
  walking.learner.see({ kind: 'say', markdown: step.say, server: undefined });
  let trying: Trying = { notes: start, last: undefined, attempts: 0, hints: 0 };
  for (;;) {
    const said = await composed(walking, step, trying);
    const { answer } = said;
    if (leads(answer)) return { leaving: answer.kind, notes: trying.notes };
    const isSkipped = answer.kind === 'skip';
    const request = answer.kind === 'skip' ? step.solution : answer.value;
    const { exchange, notes } = await sendIn(walking, step, trying.notes, { request, fault: 'none' });
    walking.learner.see({ kind: 'exchanged', exchange });
    const report = reportOn(step.goal, before, worldAfter([exchange], before));
    if (report.reached || isSkipped) return reached(walking, step, notes, isSkipped);
    const diagnosis = diagnosisOf(step, semanticsOf(walking, step), before, exchange);
    walking.learner.see({ kind: 'missed', because: report.because, diagnosis });
    trying = {
      ...said.trying,
      notes: putBack(walking, trying.notes, notes, before),
      last: request,
      attempts: trying.attempts + 1,
    };
  }
}

interface Composed {
  readonly answer: Answered<Request>;
  readonly trying: Trying;
}

// Asks until there is a request. A hint opens with each new attempt, and the first at once.
async function composed(walking: Walking, step: Task, start: Trying): Promise<Composed> {
  let trying = start;
  for (;;) {
    const said = await walking.learner.compose({ step: step.id, number: trying.notes.next, given: step.given });
    if (said.kind === 'hint') trying = hint(walking, step, trying);
    else if (said.kind !== 'again') return { answer: said, trying };
    else if (trying.last !== undefined) return { answer: { kind: 'said', value: trying.last }, trying };
    else walking.learner.see({ kind: 'notice', text: 'Nothing to send again yet.' });
  }
}

function hint(walking: Walking, { hints }: Task, trying: Trying): Trying {
  const next = hints[trying.hints];
  if (next === undefined || trying.hints > trying.attempts) {
    const text = next === undefined ? 'That was the last hint.' : 'The next hint opens after another try.';
    walking.learner.see({ kind: 'notice', text });
    return trying;
  }
  walking.learner.see({ kind: 'hint', markdown: next });
  return { ...trying, hints: trying.hints + 1 };
}

async function reached(walking: Walking, step: Task, notes: Notes, isSkipped: boolean): Promise<Left> {
  walking.learner.see({ kind: 'reached', byTutor: isSkipped });
  const answer = isSkipped ? { given: SKIPPED, mark: 'open' as const } : { given: 'reached', mark: 'right' as const };
  const after = withAnswer(notes, { question: step.id, believes: [], ...answer });
  walking.save(after.progress);
  return pauseAfter(walking, after);
}

// Only the number of the attempt stays used.
function putBack(walking: Walking, before: Notes, after: Notes, world: World): Notes {
  walking.bench.restore(world);
  walking.save(before.progress);
  return { ...before, next: after.next };
}

/** The mistake that an attempt amounts to: the one that has the same reply and the same effects in the same world. */
export function diagnosisOf(step: Task, semantics: Semantics, before: World, attempt: Exchange): string | undefined {
  const outcome = outcomeOf(attempt);
  const isSame = (request: Request): boolean =>
    outcomeOf(exchangeOf(semantics, before, { request, fault: 'none' }, attempt.number)) === outcome;
  return step.mistakes.find(({ request }) => isSame(request))?.because;
}

function outcomeOf({ served }: Exchange): string {
  return served.kind === 'served'
    ? JSON.stringify([served.step.response.status, served.step.effects.map(changeJson)])
    : '';
}
