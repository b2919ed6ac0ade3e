import * as z from 'zod';
import { worldDeclaration } from '../semantics/declaration.ts';
import { scenarioQuizForm, wordsQuizForm } from './form/quizzes.ts';
import { experimentForm, readForm, taskForm } from './form/steps.ts';
import { id, sentence } from './form/terms.ts';

// The bundled lessons have up to twenty.
const MAX_STEPS = 200;

/** The form of a lesson file. Unknown keys are faults. */
export const lessonForm = z.strictObject({
  id,
  title: sentence,
  summary: sentence.describe('One sentence: what a learner can say afterwards'),
  minutes: z.int().min(1).describe('How long it takes'),
  world: worldDeclaration.describe('Each lesson starts in its own world'),
  steps: z
    .array(
      z.union(
        [readForm, experimentForm, taskForm, scenarioQuizForm, wordsQuizForm],
        'a step is one of read, experiment, task, quiz: begin it with that key',
      ),
    )
    .min(1)
    .max(MAX_STEPS),
});

export type Lesson = z.output<typeof lessonForm>;
export type LessonStep = Lesson['steps'][number];
export type StepOf<Kind extends LessonStep['kind']> = Extract<LessonStep, { kind: Kind }>;

/** The steps that progress is kept of: all but reading. */
export type KeptStep = Exclude<LessonStep, { kind: 'read' }>;
export function isKept(step: LessonStep): step is KeptStep {
  return step.kind !== 'read';
}
