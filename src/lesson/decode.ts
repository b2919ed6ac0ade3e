import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { Way } from './fault.ts';
import { worldDeclaration, type Declaration } from '../semantics/declaration.ts';
import { courseForm, lessonForm, type CourseForm, type Lesson } from './lesson.ts';

/** What is wrong at one place of a file: the way to the place, by keys and indices, and a sentence that names the remedy. */
export interface FormFault {
  readonly path: Way;
  readonly message: string;
  /** Where not the value is meant: its key, or a place in its text, line and column counted from 1. */
  readonly within?: 'key' | { readonly line: number; readonly column: number };
}

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FormFault[] };

/** Reads a parsed lesson file. All faults are told at once. */
export function decodeLesson(value: unknown): Decoded<Lesson> {
  const decoded = decode(lessonForm, value);
  if (!decoded.ok) return decoded;
  const faults = repeatedIds(decoded.value);
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
  const result = form.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const known = keysOf(z.toJSONSchema(form, { io: 'input' }));
  return { ok: false, faults: result.error.issues.flatMap((issue) => faultsIn(issue, [], known)) };
}

// zod has many kinds of issue; all but these three say by themselves what is wrong.
function faultsIn(
  issue: z.core.$ZodIssue,
  within: readonly PropertyKey[],
  known: readonly string[],
): readonly FormFault[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union') {
    // A step is one of several forms: what is wrong is told of the form that it comes closest to.
    const nearest = [...issue.errors].sort((one, other) => weight(one) - weight(other))[0] ?? [];
    return nearest.flatMap((each) => faultsIn(each, path, known));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${key} is not known here${meant(key, known)}`,
      within: 'key',
    }));
  }
  if (issue.code === 'invalid_value') {
    return [
      { path, message: `expected ${oneOf(issue.values)}${meant(String(issue.input), issue.values.map(String))}` },
    ];
  }
  return [{ path, message: issue.message }];
}

function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function oneOf(values: readonly unknown[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values.map(String));
}

function meant(key: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const candidate = closest(key, known);
  return distance(key, candidate) <= 2 ? `: did you mean ${candidate}?` : '';
}

function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...keysOf(value),
  ]);
}

function repeatedIds({ steps }: Lesson): readonly FormFault[] {
  const ids = steps.map((step) => ('id' in step ? step.id : undefined));
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [{ path: ['steps', index], message: `the id ${id} is taken by an earlier step: choose another` }]
      : [],
  );
}
