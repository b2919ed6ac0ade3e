import { comparisonOf } from '../../evidence/comparison/comparison.ts';
import { isKept, type Step, type StepOf } from '../lesson.ts';
import { rewound, traceIn, withDone, withFinished, type Notes } from '../walk-state.ts';
import { experiment } from './experiment.ts';
import { scenarioQuiz, wordsQuiz } from './quiz.ts';
import { passOver, placeIn, type Reached } from './resume.ts';
import { worldBefore } from './scene.ts';
import { task } from './task.ts';
import { notice, pauseAfter, saved, type Left, type Walking } from './walk-context.ts';

/** How a walk ended, with all that was gathered. */
export interface Walked {
  readonly ended: 'done' | 'quit';
  readonly notes: Notes;
}

/** Takes a learner through a lesson, from where the notes say they are. A person and `--auto` differ only in the learner. */
export async function walk(walking: Walking, start: Notes): Promise<Walked> {
  const { lesson, learner, bench } = walking;
  let notes = start;
  let index = placeIn(lesson, notes);
  learner.see({
    kind: 'lesson',
    lesson,
    url: bench.url,
    resumed: index > 0 || hasBegun(notes),
    resent: notes.trace,
  });
  for (let step = lesson.steps[index]; step !== undefined; step = lesson.steps[index]) {
    learner.see({ kind: 'step', lesson, number: index + 1 });
    const left = await take(walking, step, notes);
    if (left.leaving === 'quit') return { ended: 'quit', notes: left.notes };
    if (left.leaving === 'back') {
      notes = wentBack(walking, left.notes, index);
      index = Math.max(0, index - 1);
    } else {
      const finished = isKept(step) ? withFinished(left.notes, step.id) : left.notes;
      ({ index, notes } = await goOn(walking, finished, index + 1));
    }
    saved(walking, notes);
  }
  return finish(walking, notes);
}

// A lesson may have changed since: then a step is new, and those after it may be done.
async function goOn(walking: Walking, notes: Notes, next: number): Promise<Reached> {
  const reached = await passOver(walking, notes, next);
  if (walking.lesson.steps.slice(next, reached.index).some(isKept)) notice(walking, DONE_BEFORE);
  return reached;
}

const DONE_BEFORE = 'You have done what comes next, and it has not changed.';

// Part of the first step may be behind the learner.
function hasBegun({ progress }: Notes): boolean {
  return progress.sent.length > 0 || progress.answers.length > 0;
}

// What is undone is the end of the trace: steps are taken in order.
function wentBack({ lesson, bench }: Walking, notes: Notes, from: number): Notes {
  const earlier = rewound(notes, lesson, Math.max(0, from - 1), from + 1);
  bench.restore(worldBefore(traceIn(notes).slice(earlier.trace.length), bench.world()));
  return earlier;
}

function take(walking: Walking, step: Step, notes: Notes): Promise<Left> {
  switch (step.kind) {
    case 'read':
      return read(walking, step, notes);
    case 'experiment':
      return experiment(walking, step, notes);
    case 'task':
      return task(walking, step, notes);
    case 'scenario-quiz':
      return scenarioQuiz(walking, step, notes);
    case 'words-quiz':
      return wordsQuiz(walking, step, notes);
  }
}

function finish(walking: Walking, notes: Notes): Walked {
  const done = saved(walking, withDone(notes));
  const { answers } = done.progress;
  walking.learner.see({ kind: 'finished', lesson: walking.lesson, answers, trace: traceIn(done) });
  return { ended: 'done', notes: done };
}

/** Something to read, with the comparison filled from what this lesson has shown so far. */
async function read(walking: Walking, { read: markdown, table }: StepOf<'read'>, notes: Notes): Promise<Left> {
  walking.learner.see({ kind: 'read', markdown, table: table && comparisonOf(table, traceIn(notes)) });
  return pauseAfter(walking, notes);
}
