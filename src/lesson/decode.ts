import type * as z from 'zod';
import { worldDeclaration, type Declaration } from '../semantics/declaration.ts';
import { inconsistencies } from './consistency.ts';
import type { Diagnostic } from './diagnostic.ts';
import { courseForm, type CourseForm } from './form/course.ts';
import { faultsOf } from './issue-faults.ts';
import { lessonForm, type Lesson } from './lesson.ts';
import { schemaOf } from './schema.ts';
import { worldFaults } from './world-consistency.ts';

export type DecodedText<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** Reads a parsed lesson file. All faults are told at once. */
export function decodeLesson(value: unknown): DecodedText<Lesson> {
  return consistent(decode(lessonForm, value), inconsistencies);
}

/** Reads a parsed course.yaml. */
export function decodeCourse(value: unknown): DecodedText<CourseForm> {
  return decode(courseForm, value);
}

/** Reads a parsed file that declares a world, in the form that a lesson's `world:` has. */
export function decodeWorld(value: unknown): DecodedText<Declaration> {
  return consistent(decode(worldDeclaration, value), worldFaults);
}

/** Reads a parsed file in a form. All faults are told at once. */
export function decode<Form extends z.ZodType>(form: Form, value: unknown): DecodedText<z.output<Form>> {
  const result = form.safeParse(value, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, faults: faultsOf(result.error.issues, schemaOf(form)).map((fault) => traced(fault, value)) };
}

// A key that stands too deep below a text became part of it.
function traced(fault: Diagnostic, value: unknown): Diagnostic {
  const key = String(fault.path.at(-1));
  if (fault.message !== `${key} is missing`) return fault;
  const around = fault.path
    .slice(0, -1)
    .reduce((part, step) => (Object(part) as Readonly<Record<PropertyKey, unknown>>)[step], value);
  const texts = Object.entries(Object(around) as object).filter(([, text]) => typeof text === 'string');
  const swallowing = texts.find(([, text]) => `\n${text as string}`.includes(`\n${key}: `));
  if (swallowing === undefined) return fault;
  const message = `${fault.message}: it stands in the text of ${swallowing[0]}, which is indented as far; move it to the left`;
  return { ...fault, message };
}

// Parts that do not go together can be seen only if the form is right.
function consistent<T>(decoded: DecodedText<T>, faultsIn: (value: T) => readonly Diagnostic[]): DecodedText<T> {
  const faults = decoded.ok ? faultsIn(decoded.value) : [];
  return faults.length === 0 ? decoded : { ok: false, faults };
}
