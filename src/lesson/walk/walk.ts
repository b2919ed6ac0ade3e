import type { Step } from '../lesson.ts';
import { isKept } from '../lesson.ts';
import { rewound, traceIn, withDone, withFinished, worldBefore, type Notes } from '../notes.ts';
import { experiment } from './experiment.ts';
import { scenarioQuiz, wordsQuiz } from './quiz.ts';
import { read } from './read.ts';
import { placeIn } from './resume.ts';
import { task } from './task.ts';
import type { Left, Walking } from './walking.ts';

/** How a walk ended, with all that was gathered. */
export interface Walked {
  readonly ended: 'done' | 'quit';
  readonly notes: Notes;
}

/** Takes a learner through a lesson, from where the notes say they are. A person and `--auto` differ only in the learner. */
export async function walk(walking: Walking, start: Notes): Promise<Walked> {
  const { lesson, learner } = walking;
  let notes = start;
  let index = placeIn(lesson, notes);
  learner.see({ kind: 'lesson', lesson, url: walking.bench.url, resumed: index > 0 });
  for (let step = lesson.steps[index]; step !== undefined; step = lesson.steps[index]) {
    learner.see({ kind: 'step', lesson, number: index + 1 });
    const left = await take(walking, step, notes);
    if (left.leaving === 'quit') return { ended: 'quit', notes: left.notes };
    if (left.leaving === 'next') {
      notes = isKept(step) ? withFinished(left.notes, step.id) : left.notes;
      index += 1;
    } else {
      index = Math.max(0, index - 1);
      walking.bench.restore(worldBefore(left.notes, lesson, index, walking.bench.world()));
      notes = rewound(left.notes, lesson, index);
    }
    walking.save(notes.progress);
  }
  return finish(walking, notes);
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
  const done = withDone(notes);
  walking.save(done.progress);
  walking.learner.see({
    kind: 'finished',
    lesson: walking.lesson,
    answers: done.progress.answers,
    trace: traceIn(done),
  });
  return { ended: 'done', notes: done };
}
