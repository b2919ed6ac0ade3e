import * as z from 'zod';
import { id, markdown } from './terms.ts';

const lessonName = z
  .string()
  .regex(
    /^[a-z0-9-]+\.yaml$/,
    'name a file beside this one, in lower-case letters, digits and hyphens: put-twice.yaml',
  );

/** The form of course.yaml. */
export const courseForm = z.strictObject({
  id,
  title: z.string().min(1),
  version: z.int().min(1),
  language: z.string().min(2),
  pass: z.number().min(0).max(100).describe('The pass mark of the quiz, in percent'),
  welcome: markdown.optional().describe('What the first screen says before the lessons'),
  parts: z.array(z.strictObject({ title: z.string().min(1), lessons: z.array(lessonName).min(1) })).min(1),
});

export type CourseForm = z.output<typeof courseForm>;
