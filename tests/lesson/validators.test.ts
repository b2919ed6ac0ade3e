import { expect, it } from '@jest/globals';
import { validatorsUsed } from '../../src/lesson/validators.ts';
import { mail, reading, words } from './walk/steps.ts';
import { lessonOf } from './walk/walks.ts';

const request = (...fields: readonly string[]): string => ['PUT /users/1', ...fields, '', '{}'].join('\n');
const sent = (...fields: readonly string[]): object => ({
  experiment: 'a',
  say: 'b',
  send: [{ request: request(...fields) }],
});
const asked = (...fields: readonly string[]): object => ({
  quiz: 'c',
  scenario: { send: [{ request: request(...fields) }] },
  question: { status: 1 },
});

it.each<[string, readonly unknown[], readonly string[]]>([
  ['of no field, where no request has a precondition', [reading, words, mail, sent(), asked()], []],
  ['of no field, where any tag will do', [sent('If-Match: *'), asked('If-None-Match: *')], []],
  ['of the tag that an If-Match names', [sent('If-Match: "r1"')], ['ETag']],
  ['of the tag that an If-None-Match names, in a question', [asked('if-none-match: "r1"')], ['ETag']],
  ['of the tag that a solution names', [{ ...mail, solution: request('If-Match: "r1"') }], ['ETag']],
  ['of the date that is given back', [sent('If-Unmodified-Since: Mon, 01 Jan 2024 00:00:00 GMT')], ['Last-Modified']],
  ['of both', [sent('If-Modified-Since: a'), asked('If-Match: "r1"')], ['ETag', 'Last-Modified']],
])('a lesson makes use %s', (_, steps, fields) => {
  expect(validatorsUsed(lessonOf(...steps))).toStrictEqual(fields);
});
