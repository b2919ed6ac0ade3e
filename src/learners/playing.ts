import type { Finding } from '../evidence/finding.ts';
import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import { freshNotes } from '../lesson/notes.ts';
import { otherwiseIn } from '../lesson/walk/findings.ts';
import { walk } from '../lesson/walk/walk.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import type { Look } from '../view/look.ts';
import { questionText } from '../view/question.ts';
import { remarkText } from '../view/remark.ts';
import { autoLearner, type Source } from './auto.ts';
import { eventsTo, placeOf } from './screen.ts';

/** What playing takes from outside. */
export interface Stage {
  readonly look: Look;
  readonly out: (text: string) => void;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  /** The id of the semantics that answer where a step names none. */
  readonly semantics: string;
}

/** Plays lessons one after the other, without a person. Gives the findings that came out otherwise than the lessons say. */
export async function playCourse(
  course: Course,
  files: readonly LessonFile[],
  stage: Stage,
): Promise<readonly Finding[]> {
  const otherwise: Finding[] = [];
  for (const file of files) otherwise.push(...(await play(course, file, stage)));
  return otherwise;
}

async function play(course: Course, file: LessonFile, stage: Stage): Promise<readonly Finding[]> {
  const { look, out, semantics, startBench } = stage;
  const { lesson, hash } = file;
  const learner = autoLearner(lesson, {
    see: eventsTo(out, look, placeOf(course, file)),
    asked: (question, { text }, source) => {
      out(questionText(question, look) + remarkText(`${told[source]}${text}.`, look));
    },
  });
  const bench = await startBench(worldOf(lesson.world), rfc9110);
  try {
    const walking = { lesson, learner, bench, server: semantics, save: () => undefined };
    const { notes } = await walk(walking, freshNotes(hash));
    return otherwiseIn(lesson, notes);
  } finally {
    await bench.close();
  }
}

const told = {
  known: 'Answered: ',
  shown: 'To show what it does: ',
} as const satisfies Record<Source, string>;
