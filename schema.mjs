/** Writes lessons/lesson.schema.json, the JSON Schema that editors check lessons with, as the code in src/ has it. */
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const { outputFiles } = await build({
  stdin: { contents: "export { lessonSchema } from './src/lesson/schema.ts';", resolveDir: import.meta.dirname },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire('/');",
  },
});
const { lessonSchema } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const file = new URL('lessons/lesson.schema.json', import.meta.url);
const text = JSON.stringify({ title: 'A lesson of http-tutor', ...lessonSchema() });
await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
