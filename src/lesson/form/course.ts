import * as z from 'zod';
import { id, markdownForm, sentence } from './terms.ts';

const lessonName = z
  .string()
  .regex(
    /^[a-z0-9-]+\.yaml$/,
    'name a file beside this one, in lower-case letters, digits and hyphens: put-twice.yaml',
  );

const NO_WORDS = 'the tutor has words in English only: write language: en, whatever the lessons are written in';

// Each is a file to read.
const MAX_LESSONS = 500;

/** The form of course.yaml. */
export const courseForm = z.strictObject({
  id,
  title: sentence,
  version: z.int().min(1),
  language: z
    .string()
    .refine((value) => value === 'en', { error: NO_WORDS })
    .describe('The language of what the tutor says'),
  pass: z.number().min(0).max(100).describe('The pass mark of the quiz, in percent'),
  welcome: markdownForm.optional().describe('What the first screen says before the lessons'),
  parts: z
    .array(z.strictObject({ title: sentence, lessons: z.array(lessonName).min(1) }))
    .min(1)
    .refine((parts) => parts.flatMap(({ lessons }) => lessons).length <= MAX_LESSONS, {
      error: `a course has at most ${MAX_LESSONS} lessons: make two of it`,
    }),
});

export type CourseForm = z.output<typeof courseForm>;
