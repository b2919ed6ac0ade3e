import type * as z from 'zod';
import type { Diagnostic, Way } from './diagnostic.ts';
import { isNear, nearest } from './nearest.ts';
import { keysOf, schemasAt, type JsonSchema } from './schema.ts';

// It lists all that a lesson may name.
const SCHEMA_FILE = 'lesson.schema.json';

type Issue = z.core.$ZodIssue;

/** Returns what a form found wrong with a value, in an author's words. `schema` is the form's own. */
export function faultsOf(issues: readonly Issue[], schema: JsonSchema): readonly Diagnostic[] {
  const faults = issues.flatMap((issue) => told(issue, { way: [], schema }));
  const meant = new Set(faults.map((fault) => fault.meant));
  return faults.filter(({ key }) => key === undefined || !meant.has(key)).map(plain);
}

/** The place at which the paths of issues begin. */
interface Root {
  readonly way: Way;
  readonly schema: JsonSchema;
}

/** A fault with the key that is missing, or was probably meant by an unknown one: both written as a whole way. */
interface Told extends Diagnostic {
  readonly key?: string;
  readonly meant?: string | undefined;
}

const plain = ({ path, message, within }: Told): Diagnostic =>
  within === undefined ? { path, message } : { path, message, within };

function told(issue: Issue, root: Root): readonly Told[] {
  const path = [...root.way, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(nearestForms(schemasAt(root.schema, issue.path), issue.input));
    return issue.keys.map((key) => unknown(key, path, known));
  }
  if (issue.input === undefined && path.length > 0)
    return [{ path, message: `${String(path.at(-1))} is missing`, key: named(path) }];
  switch (issue.code) {
    case 'invalid_union':
      return oneForm(issue, root);
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message, within: 'key' }));
    case 'invalid_type':
      return [{ path, message: expected(issue.expected, issue.input) }];
    case 'invalid_value':
      return [{ path, message: oneOf(issue.values.map(String), issue.input, SCHEMA_FILE) }];
    case 'too_small':
      return [{ path, message: `expected at least ${amount(issue.minimum, issue.origin)}` }];
    case 'too_big':
      return [{ path, message: `expected at most ${amount(issue.maximum, issue.origin)}` }];
    case 'custom':
      return [{ path, message: issue.message, ...(issue.params as Pick<Diagnostic, 'within'> | undefined) }];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ path, message: issue.message }];
  }
}

function unknown(key: string, within: Way, known: readonly string[]): Told {
  const path = [...within, key];
  const meant = nearest(key, known);
  const instead = meant === undefined ? `: known are ${known.join(', ')}` : `: did you mean ${meant}?`;
  return {
    path,
    message: `${key} is not known here${instead}`,
    within: 'key',
    meant: meant && named([...within, meant]),
  };
}

const named = (way: Way): string => JSON.stringify(way);

// A value can have one of several forms, and is told what is wrong with it as the one that it comes closest to.
function oneForm(
  { errors, input, path, message }: z.core.$ZodIssueInvalidUnion,
  { way, schema }: Root,
): readonly Told[] {
  const { anyOf: forms = [] } = schemasAt(schema, path).find(({ anyOf }) => anyOf !== undefined) ?? {};
  const form = nearestForm(forms, input);
  if (form === undefined) return [{ path: [...way, ...path], message: forms.length > 0 ? message : NO_JSON }];
  const issues = errors.filter((_, index) => forms[index] === form).flat();
  return issues.flatMap((issue) => told(issue, { way: [...way, ...path], schema: form }));
}

const NO_JSON = 'this holds something that JSON has no word for, such as .nan';

function nearestForms(schemas: readonly JsonSchema[], input: unknown): readonly JsonSchema[] {
  const form = nearestForm(schemas, input);
  return form === undefined ? schemas : [form];
}

function nearestForm(forms: readonly JsonSchema[], input: unknown): JsonSchema | undefined {
  const keys = Object.keys(Object(input) as object);
  const scores = forms.map((form) => likeness(form, keys));
  const best = Math.max(1, ...scores);
  const nearest = forms.filter((_, index) => scores[index] === best);
  // Nobody knows which form was meant if the names of two are there.
  const names = new Set(nearest.map((form) => requiredBy(form)[0]));
  return names.size === 1 ? nearest[0] : undefined;
}

// The number of a form's keys that are there, even misspelt. Its first key must be: it gives the form its name.
function likeness(form: JsonSchema, keys: readonly string[]): number {
  const present = requiredBy(form).map((key) => keys.some((each) => isNear(each, key)));
  return present[0] === true ? present.filter(Boolean).length : 0;
}

const requiredBy = ({ required = [] }: JsonSchema): readonly string[] => required;

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `expected text, found 201: put it in quotes` */
function expected(type: string, input: unknown): string {
  const quotes = type === 'string' && /^(?:number|boolean)$/.test(typeof input) ? ': put it in quotes' : '';
  return `expected ${TYPES.get(type) ?? type}, found ${found(input)}${quotes}`;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['record', 'a mapping'],
]);

/**
 * `expected creates, replaces or refused, found "create": did you mean creates?` Of many values, all are told only if nobody can
 * tell which was meant, and no file lists them.
 */
export function oneOf(values: readonly string[], input: unknown, listedIn?: string): string {
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  const known = disjunction.format(values);
  const isLong = known.length > MAX_LISTED_LENGTH;
  const hint = meant === undefined ? isLong && listedIn && `${listedIn} lists them` : `did you mean ${meant}?`;
  if (!hint) return `expected ${known}, found ${found(input)}`;
  return `expected ${isLong ? `one of ${values.length} words` : known}, found ${found(input)}: ${hint}`;
}

const MAX_LISTED_LENGTH = 150;

/** So much of something that can be counted, or a number. */
function amount(limit: number | bigint, of: string): string {
  const [one, more] = COUNTED.get(of) ?? [];
  return [limit, limit === 1 ? one : more].filter((each) => each !== undefined).join(' ');
}

const COUNTED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['string', ['character', 'characters']],
  ['array', ['entry', 'entries']],
]);

const MAX_SHOWN_LENGTH = 40;

function found(input: unknown): string {
  if (typeof input === 'string') return JSON.stringify(cutOff(input, MAX_SHOWN_LENGTH));
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (typeof input !== 'object' || input === null) return 'nothing';
  return Array.isArray(input) ? 'a list' : 'a mapping';
}

/** Cuts a text off after so many characters, with an ellipsis. */
export function cutOff(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
