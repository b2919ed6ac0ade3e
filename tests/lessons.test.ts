import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { fieldOf } from '../src/http/message.ts';
import { generatorOf } from '../src/questions/kinds/index.ts';
import type { About } from '../src/questions/question.ts';
import { courseQuestions } from '../src/quiz/items.ts';
import { KNOWN_FIELDS } from '../src/semantics/known-fields.ts';
import { misconceptionNamed } from '../src/semantics/misconceptions/index.ts';
import { readCourse } from '../src/shell/files/lesson-files.ts';
import { bundledLessons } from './system.ts';

const course = readCourse(bundledLessons);
const { parts } = course;
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

it('name no belief about a method or a field that was not sent', () => {
  const asked = courseQuestions(course).flatMap(({ item, source }) =>
    source.kind === 'scenario' ? [{ item, sent: sentIn(source.question.about) }] : [],
  );
  const astray = asked.flatMap(({ item, sent }) =>
    [...new Set(Object.values(item.believes).flat())].flatMap((id) =>
      namedIn(misconceptionNamed(id)?.belief ?? '')
        .filter((name) => !sent.has(name))
        .map((name) => `${item.id}: ${id} is about ${name}`),
    ),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(astray).toEqual([]);
});

function sentIn({ ask, scenario }: About): ReadonlySet<string> {
  const sendings = generatorOf(ask)
    .scenarios(ask, scenario)
    .flatMap((each) => each.sendings);
  return new Set(
    sendings.flatMap(({ request }) => [
      request.method,
      ...KNOWN_FIELDS.filter((name) => fieldOf(request, name) !== undefined),
    ]),
  );
}

function namedIn(belief: string): readonly string[] {
  const fields = KNOWN_FIELDS.filter((name) => belief.includes(name));
  return [...fields, ...(belief.match(/\b(?:GET|HEAD|PUT|POST|PATCH|DELETE|OPTIONS)\b/g) ?? [])];
}
