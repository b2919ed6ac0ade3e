import type * as z from 'zod';
import { worldDeclaration, type Declaration } from '../semantics/declaration.ts';
import { inconsistencies } from './consistency.ts';
import type { FormFault } from './form-fault.ts';
import { faultsOf } from './issue-faults.ts';
import { courseForm, lessonForm, type CourseForm, type Lesson } from './lesson.ts';
import { schemaOf } from './schema.ts';

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FormFault[] };

/** Reads a parsed lesson file. All faults are told at once. */
export function decodeLesson(value: unknown): Decoded<Lesson> {
  const decoded = decode(lessonForm, value);
  if (!decoded.ok) return decoded;
  const faults = inconsistencies(decoded.value);
  return faults.length === 0 ? decoded : { ok: false, faults };
}

/** Reads a parsed course.yaml. */
export function decodeCourse(value: unknown): Decoded<CourseForm> {
  return decode(courseForm, value);
}

/** Reads a parsed file that declares a world, in the form that a lesson's `world:` has. */
export function decodeWorld(value: unknown): Decoded<Declaration> {
  return decode(worldDeclaration, value);
}

function decode<Form extends z.ZodType>(form: Form, value: unknown): Decoded<z.output<Form>> {
  const result = form.safeParse(value, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, faults: faultsOf(result.error.issues, schemaOf(form)) };
}
