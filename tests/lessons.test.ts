import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readCourse } from '../src/shell/lesson-files.ts';
import { bundledLessons } from './system.ts';

const { parts } = readCourse(bundledLessons);
const readme = readFileSync(join(bundledLessons, '../README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| (.+?) +\| (\d+) min +\|/gm)].map(([, title, minutes]) => [
  title,
  Number(minutes),
]);

it('are listed in the README part by part, with the time that each takes', () => {
  expect(rows).toEqual(parts.flatMap(({ lessons }) => lessons.map(({ lesson }) => [lesson.title, lesson.minutes])));
  const headings = parts.map(({ title }) => readme.indexOf(`**${title}**`));
  expect(headings).toEqual(headings.filter((at) => at > 0).sort((one, other) => one - other));
});

it('call no look a mistake that a task itself invites to', () => {
  const invited = parts
    .flatMap(({ lessons }) => lessons.flatMap(({ lesson }) => lesson.steps))
    .flatMap((step) => (step.kind === 'task' ? [step] : []))
    .flatMap(({ id, say, mistakes }) => {
      const looks = [...say.matchAll(/You may send `(GET [^`]+)`/g)].map(([, look]) => look);
      const requests = mistakes.map(({ request: { method, target } }) => `${method} ${target}`);
      return requests.filter((request) => looks.includes(request)).map((request) => `${id}: ${request}`);
    });
  expect(invited).toEqual([]);
});
