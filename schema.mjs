/** Writes lessons/lesson.schema.json, the JSON Schema that editors check lessons with, as the code in src/ has it. */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { fromSource } from './from-source.mjs';

const { lessonSchema } = await fromSource("export { lessonSchema } from './src/lesson/schema.ts';");
const file = new URL('lessons/lesson.schema.json', import.meta.url);
const text = JSON.stringify({ title: 'A lesson of http-tutor', ...lessonSchema() });
await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
