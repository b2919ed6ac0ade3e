/** Writes lessons/questions.lock, the questions that the course asks and ever asked, as the code in src/ reads them from the lessons. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { courseItems } from './src/quiz/items.ts';
      export { decodeLock, lockText } from './src/quiz/lock.ts';
      export { nextLock } from './src/quiz/next-lock.ts';
      export { readCourse } from './src/shell/lesson-files.ts';`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire('/');",
  },
});
const { courseItems, decodeLock, lockText, nextLock, readCourse } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

const lessons = join(import.meta.dirname, 'lessons');
const file = join(lessons, 'questions.lock');
const course = readCourse(lessons);
const next = nextLock(previous(), { course, items: courseItems(course) });
if (next.kind === 'lock') writeFileSync(file, lockText(next.lock));
else
  refuse(
    next.because,
    `A version that was never released may change: delete lessons/questions.lock, and write it anew.`,
  );

function previous() {
  if (!existsSync(file)) return undefined;
  const decoded = decodeLock(JSON.parse(readFileSync(file, 'utf8')));
  if (decoded.ok) return decoded.value;
  return refuse(
    decoded.faults.map(({ path, message }) => `${path.join('.')}: ${message}`),
    'Take the file of the last release.',
  );
}

function refuse(because, remedy) {
  console.error(['lessons/questions.lock stays as it is:', ...because.map((each) => `  ${each}`), remedy].join('\n'));
  process.exit(1);
}
