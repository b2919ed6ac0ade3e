import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lessonSchema, type JsonSchema } from '../../src/lesson/schema.ts';

test('the schema that editors use is that of the code: if not, npm run schema', () => {
  const written = JSON.parse(readFileSync('lessons/lesson.schema.json', 'utf8')) as unknown;
  expect(written).toEqual({
    title: 'A lesson of http-tutor',
    ...(JSON.parse(JSON.stringify(lessonSchema())) as object),
  });
});

test('every step is told from the others by the keys that it must have', () => {
  const forms = lessonSchema().properties?.steps?.items?.anyOf ?? [];
  expect(forms.map(({ required }) => required)).toEqual([
    ['read'],
    ['experiment', 'say', 'send'],
    ['task', 'say', 'goal', 'hints', 'solution', 'mistakes'],
    ['quiz', 'question'],
    ['quiz', 'question', 'choices'],
  ]);
  expect(forms.map(({ additionalProperties }) => additionalProperties)).toEqual(forms.map(() => false));
});

test('whatever a step can have is described', () => {
  const forms = lessonSchema().properties?.steps?.items?.anyOf ?? [];
  const described = (schema: JsonSchema): boolean => 'description' in schema;
  const parts = forms.flatMap((form) => [form, ...Object.values(form.properties ?? {})]);
  expect(parts.filter((part) => !described(part))).toEqual([]);
});

test('no lesson can name a server: it holds paths only', () => {
  expect(JSON.stringify(lessonSchema())).not.toMatch(/"(?:url|host|origin|port)"/i);
});
