/** Writes lessons/questions.lock, the questions that the course asks and ever asked, as the code in src/ reads them from the lessons. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './from-source.mjs';

const { courseQuestions, decodeLock, lockText, nextLock, readCourse } = await fromSource(`
  export { courseQuestions } from './src/quiz/items.ts';
  export { decodeLock, lockText } from './src/quiz/lock.ts';
  export { nextLock } from './src/quiz/next-lock.ts';
  export { readCourse } from './src/shell/files/lesson-files.ts';`);

const REMEDY =
  'A version that was never released may change: take lessons/questions.lock back from the last release ' +
  '(git checkout TAG -- lessons/questions.lock), and run this again.';

const lessons = join(import.meta.dirname, 'lessons');
const file = join(lessons, 'questions.lock');
const course = readCourse(lessons);
const items = courseQuestions(course).map(({ item }) => item);
const next = nextLock(previous(), { course, items });
if (next.kind === 'lock') writeFileSync(file, lockText(next.lock));
else refuse(next.because);

function previous() {
  if (!existsSync(file)) return undefined;
  const decoded = decodeLock(JSON.parse(readFileSync(file, 'utf8')));
  if (decoded.ok) return decoded.value;
  return refuse(decoded.faults.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

function refuse(because) {
  console.error(['lessons/questions.lock stays as it is:', ...because.map((each) => `  ${each}`), REMEDY].join('\n'));
  process.exit(1);
}
