import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import { freshNotes } from '../lesson/notes.ts';
import { walk } from '../lesson/walk/walk.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import { questionText } from '../view/question.ts';
import { remarkText } from '../view/remark.ts';
import { autoLearner, type AutoView, type Source } from './auto.ts';
import { eventsTo, placeOf } from './screen.ts';
import { surprisesIn, type Surprise } from './surprises.ts';

/** What playing takes from outside. */
export interface Stage {
  /** Where what happens in a lesson is told. */
  readonly viewOf: (course: Course, file: LessonFile) => AutoView;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  /** The id of the semantics that answer where a step names none. */
  readonly semantics: string;
}

/** Plays lessons one after the other, without a person. Gives what came out otherwise than the lessons say. */
export async function playCourse(
  course: Course,
  files: readonly LessonFile[],
  stage: Stage,
): Promise<readonly Surprise[]> {
  const all: Surprise[] = [];
  for (const file of files) all.push(...(await play(file, stage.viewOf(course, file), stage)));
  return all;
}

async function play({ lesson, hash }: LessonFile, view: AutoView, stage: Stage): Promise<readonly Surprise[]> {
  const surprises = surprisesIn(lesson);
  const learner = autoLearner(lesson, {
    see: (event) => {
      view.see(event);
      surprises.see(event);
    },
    asked: view.asked,
  });
  const bench = await stage.startBench(worldOf(lesson.world), rfc9110);
  try {
    await walk({ lesson, learner, bench, server: stage.semantics, save: () => undefined }, freshNotes(hash));
    return surprises.all();
  } finally {
    await bench.close();
  }
}

/** Tells what happens as a learner would see it. */
export function readably(out: (text: string) => void, look: Look): Stage['viewOf'] {
  return (course, file) => ({
    see: eventsTo(out, look, placeOf(course, file)),
    asked: (question, { text }, source) => {
      out(questionText(question, look) + remarkText(`${told[source]}${text}.`, look));
    },
  });
}

const told = {
  known: 'Answered: ',
  shown: 'To show what it does: ',
} as const satisfies Record<Source, string>;
