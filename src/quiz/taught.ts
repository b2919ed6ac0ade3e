import { claims } from '../evidence/claims/index.ts';
import { outcomeOf } from '../evidence/exchange.ts';
import { traceOf, worldAfter } from '../evidence/trace.ts';
import { expanded } from '../lesson/expanded.ts';
import type { Lesson, StepOf } from '../lesson/lesson.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import type { QuizItem, LessonName } from './item.ts';

/** A course, as far as it tells where something is taught. */
export interface Taught {
  readonly lessons: readonly Lesson[];
  /** The questions of all its lessons. */
  readonly questions: readonly QuizItem[];
}

/** The lesson to go to for a belief: the first that asks about it, else the first that shows it. */
export function lessonAbout(belief: Misconception, { lessons, questions }: Taught): LessonName | undefined {
  const asking = questions.find(({ believes }) => Object.values(believes).flat().includes(belief.id))?.lesson;
  if (asking !== undefined || belief.kind !== 'server') return asking;
  const showing = lessons.find((lesson) => isShownIn(lesson, belief.change(rfc9110)));
  return showing && { id: showing.id, title: showing.title };
}

// An experiment shows a belief where it comes out otherwise on its server.
function isShownIn({ world, steps }: Lesson, believed: Semantics): boolean {
  let now = worldOf(world);
  for (const step of steps) {
    if (step.kind !== 'experiment') continue;
    if (comesTo(rfc9110, now, step) !== comesTo(believed, now, step)) return true;
    now = worldAfter(traceOf(rfc9110, now, expanded(step.send)), now);
  }
  return false;
}

function comesTo(semantics: Semantics, world: World, { send, shows }: StepOf<'experiment'>): string {
  const trace = traceOf(semantics, world, expanded(send));
  const verdicts = claims.filter(({ id }) => id in shows).map(({ judge }) => judge(trace).outcome);
  return [...trace.map(outcomeOf), ...verdicts].join('\n');
}
