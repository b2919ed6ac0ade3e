import type { Course } from '../lesson/course.ts';
import type { StepOf } from '../lesson/lesson.ts';
import { scenarioQuestion } from '../lesson/walk/quiz.ts';
import { makers } from '../questions/made/index.ts';
import type { Posed } from '../questions/pose.ts';

/** What stands behind a question of a quiz: a scenario to run, or a step with its author's words. */
export type Source =
  | { readonly kind: 'scenario'; readonly question: Posed; readonly say: string | undefined }
  | { readonly kind: 'words'; readonly step: StepOf<'words-quiz'> };

/** What stands behind the question with this id, under which it goes; `undefined` where that is no more. */
export function sourceOf({ lessons }: Pick<Course, 'lessons'>, seed: number, id: string): Source | undefined {
  const made = madeAs(id, seed);
  if (made !== undefined) return { kind: 'scenario', question: made, say: undefined };
  for (const { lesson } of lessons) {
    const step = lesson.steps.find((each) => 'id' in each && `${lesson.id}/${each.id}` === id);
    if (step?.kind === 'words-quiz') return { kind: 'words', step: { ...step, id } };
    const question = step?.kind === 'scenario-quiz' ? scenarioQuestion(lesson, step) : undefined;
    if (question !== undefined && step?.kind === 'scenario-quiz')
      return { kind: 'scenario', question: { ...question, id }, say: step.say };
  }
  return undefined;
}

// `made-1/3`: the third that maker 1 makes of the seed.
function madeAs(id: string, seed: number): Posed | undefined {
  const [, maker, number] = /^made-(\d+)\/([1-9]\d*)$/.exec(id) ?? [];
  const found = Object.entries(makers).find(([each]) => each === maker);
  return found?.[1].make(seed, Number(number));
}
