import { comparisonOf } from '../../evidence/comparison/comparison.ts';
import { isKept, type LessonStep, type StepOf } from '../lesson.ts';
import { rewound, traceIn, withDone, withFinished, type WalkState } from '../walk-state.ts';
import { playExperiment } from './experiment.ts';
import { playScenarioQuiz, playWordsQuiz } from './quiz.ts';
import { passOver, placeIn, type Reached } from './resume.ts';
import { worldBefore } from './scene.ts';
import { playTask } from './task.ts';
import { notice, pauseAfter, saved, type StepExit, type WalkContext } from './walk-context.ts';

/** The end of a walk, with all that was gathered. */
export interface Walked {
  readonly ended: 'done' | 'quit';
  readonly notes: WalkState;
}

/** Takes a learner through a lesson, from where the notes say they are. A person and `--auto` differ only in the learner. */
export async function walk(walking: WalkContext, start: WalkState): Promise<Walked> {
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
async function goOn(walking: WalkContext, notes: WalkState, next: number): Promise<Reached> {
  const reached = await passOver(walking, notes, next);
  if (walking.lesson.steps.slice(next, reached.index).some(isKept)) notice(walking, DONE_BEFORE);
  return reached;
}

const DONE_BEFORE = 'You have done what comes next, and it has not changed.';

// Part of the first step may be behind the learner.
function hasBegun({ progress }: WalkState): boolean {
  return progress.sent.length > 0 || progress.answers.length > 0;
}

// The undone part is the end of the trace: steps are taken in order.
function wentBack({ lesson, bench }: WalkContext, notes: WalkState, from: number): WalkState {
  const earlier = rewound(notes, lesson, Math.max(0, from - 1), from + 1);
  bench.restore(worldBefore(traceIn(notes).slice(earlier.trace.length), bench.world()));
  return earlier;
}

function take(walking: WalkContext, step: LessonStep, notes: WalkState): Promise<StepExit> {
  switch (step.kind) {
    case 'read':
      return read(walking, step, notes);
    case 'experiment':
      return playExperiment(walking, step, notes);
    case 'task':
      return playTask(walking, step, notes);
    case 'scenario-quiz':
      return playScenarioQuiz(walking, step, notes);
    case 'words-quiz':
      return playWordsQuiz(walking, step, notes);
  }
}

function finish(walking: WalkContext, notes: WalkState): Walked {
  const done = saved(walking, withDone(notes));
  const { answers } = done.progress;
  walking.learner.see({ kind: 'finished', lesson: walking.lesson, answers, trace: traceIn(done) });
  return { ended: 'done', notes: done };
}

/** Something to read, with the comparison filled from what this lesson has shown so far. */
async function read(
  walking: WalkContext,
  { read: markdown, table }: StepOf<'read'>,
  notes: WalkState,
): Promise<StepExit> {
  walking.learner.see({ kind: 'read', markdown, table: table && comparisonOf(table, traceIn(notes)) });
  return pauseAfter(walking, notes);
}
