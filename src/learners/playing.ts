import type { Finding } from '../evidence/finding.ts';
import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import { freshNotes } from '../lesson/notes.ts';
import { walk } from '../lesson/walk/walk.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import { eventText } from '../view/event.ts';
import type { Look } from '../view/look.ts';
import { questionText } from '../view/question.ts';
import { remarkText } from '../view/remark.ts';
import { autoLearner } from './auto.ts';

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

async function play(course: Course, { lesson, hash }: LessonFile, stage: Stage): Promise<readonly Finding[]> {
  const { look, out, semantics, startBench } = stage;
  const place = { number: course.lessons.findIndex((each) => each.lesson === lesson) + 1, of: course.lessons.length };
  const learner = autoLearner(lesson, {
    see: (event) => {
      out(eventText(event, look, place));
    },
    asked: (question, given) => {
      out(
        questionText(question, look) +
          remarkText(`Answered: ${question.options.find(({ id }) => id === given)?.text ?? given}`, look),
      );
    },
  });
  const bench = await startBench(worldOf(lesson.world), rfc9110);
  try {
    const { notes } = await walk(
      { lesson, learner, bench, server: semantics, save: () => undefined },
      freshNotes(hash),
    );
    return notes.otherwise;
  } finally {
    await bench.close();
  }
}
