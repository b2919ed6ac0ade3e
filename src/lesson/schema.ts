import * as z from 'zod';
import type { Way } from './diagnostic.ts';
import { lessonForm } from './lesson.ts';

/** A JSON Schema, as far as anyone here looks into it. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
}

/** The JSON Schema of lesson files, for editors. */
export function lessonSchema(): JsonSchema {
  return schemaOf(lessonForm);
}

/** The JSON Schema of what an author writes. Where a form tests by code, a pattern in its metadata speaks for it. */
export function schemaOf(form: z.ZodType): JsonSchema {
  const made = schemas.get(form) ?? (z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  schemas.set(form, made);
  return made;
}

// Making one takes longer than reading a lesson.
const schemas = new WeakMap<z.ZodType, JsonSchema>();

/** The schemas that a value at the end of a way may follow. */
export function schemasAt(schema: JsonSchema, way: Way): readonly JsonSchema[] {
  return way
    .reduce<readonly JsonSchema[]>((all, key) => all.flatMap((each) => below(each, key)), [schema])
    .flatMap(alternatives);
}

/** The keys that a mapping may have, where they are not free. */
export function keysOf(schemas: readonly JsonSchema[]): readonly string[] {
  return schemas.flatMap(({ properties = {}, propertyNames }) => [
    ...Object.keys(properties),
    ...(propertyNames?.enum ?? []).map(String),
  ]);
}

function below(schema: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  return alternatives(schema).flatMap(({ properties, additionalProperties, items }) => {
    const next = typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties);
    return typeof next === 'object' ? [next] : [];
  });
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(alternatives)];
}
