import type { Request } from '../../http/message.ts';
import type { Question } from '../../questions/question.ts';
import type { World } from '../../semantics/world.ts';
import type { Bench } from '../bench.ts';
import type { Learner, LessonEvent, Said } from '../learner.ts';
import type { Lesson, StepOf } from '../lesson.ts';

/** The things that a step showed and asked, in order, and the world that it began in. */
export interface StepRecord {
  readonly index: number;
  readonly before: World;
  readonly events: LessonEvent[];
  readonly questions: Question[];
}

export interface Recorder {
  readonly learner: Learner;
  readonly records: readonly StepRecord[];
}

/** A learner that takes the first option everywhere, makes all mistakes that a task names before solving it, and records. */
export function recorder(lesson: Lesson, bench: Bench): Recorder {
  const records: StepRecord[] = [];
  const latest = (): Pick<StepRecord, 'events' | 'questions'> => records.at(-1) ?? { events: [], questions: [] };
  const learner: Learner = {
    see: (event) => {
      if (event.kind === 'step') {
        records.push({ index: event.number - 1, before: bench.world(), events: [], questions: [] });
      }
      latest().events.push(event);
    },
    pause: () => Promise.resolve({ kind: 'said', value: undefined }),
    choose: (question) => {
      latest().questions.push(question);
      return Promise.resolve({ kind: 'said', value: question.options[0]?.id ?? '' });
    },
    compose: ({ step }) => Promise.resolve(attempt(taskIn(lesson, step), misses(latest().events).length)),
  };
  return { learner, records };
}

/** The attempts of a task that missed its goal. */
export function misses(events: readonly LessonEvent[]): readonly Extract<LessonEvent, { readonly kind: 'missed' }>[] {
  return events.filter((event) => event.kind === 'missed');
}

// A step is skipped if even its solution misses, so that the others come to their turn.
function attempt({ mistakes, solution }: StepOf<'task'>, made: number): Said<Request> {
  if (made > mistakes.length) return { kind: 'skip' };
  return { kind: 'said', value: mistakes[made]?.request ?? solution };
}

function taskIn({ steps }: Lesson, id: string): StepOf<'task'> {
  const task = steps.find((step) => step.kind === 'task' && step.id === id);
  if (task?.kind !== 'task') throw new Error(`no task ${id} in this lesson`);
  return task;
}
