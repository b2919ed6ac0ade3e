import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeSheet, MAX_GENERATED } from '../../src/quiz/sheet.ts';
import { faultLines } from '../lesson/written.ts';
import { HOSTILE, written } from './quizzes.ts';

const answersOf = (value: unknown): unknown => {
  const decoded = decodeSheet(value);
  return decoded.ok ? Object.fromEntries(decoded.value.answers) : faultLines(decoded);
};

describe('decodeSheet', () => {
  test('reads a sheet, with what it was narrowed to', () => {
    const decoded = decodeSheet(written({ 'a/one': 'two' }, { lessons: ['a'], generate: 10 }));
    expect(decoded).toEqual({
      ok: true,
      value: {
        course: 'small-course',
        version: 2,
        seed: 1,
        maker: 1,
        lessons: ['a'],
        generate: 10,
        answers: new Map([['a/one', 'two']]),
      },
    });
  });

  test.each<[string, unknown, unknown]>([
    ['no answers', null, {}],
    ['an empty mapping', {}, {}],
    ['answers left empty', { 'a/one': null, 'a/two': '' }, { 'a/one': undefined, 'a/two': undefined }],
    ['what YAML takes for something else', { a: 1, b: true, c: 'one' }, { a: '1', b: 'true', c: 'one' }],
    ['a list for an answer', { a: ['one'] }, ['answers.a: write the id of one option here, or nothing at all']],
    [
      'answers without a space after their colons',
      'a/one:two a/two:one',
      ['answers: a colon and a space come between a question and its answer, as in once-more/how-many: one'],
    ],
    ['a list of answers', ['one'], ['answers: expected a mapping, found a list']],
  ])('takes %s for what it is', (_, answers, expected) => {
    expect(answersOf(written(answers))).toEqual(expected);
  });

  test('tells all faults at once', () => {
    const faults = answersOf({
      cuorse: 'x',
      version: '2',
      seed: 1.5,
      lessons: [],
      generate: 0,
      colour: 1,
      answers: 'x',
    });
    expect(faults).toEqual([
      'version: expected a number, found "2"',
      'seed: expected a whole number, found 1.5',
      'lessons: expected at least 1 entry',
      'generate: expected at least 1',
      'answers: expected a mapping, found "x"',
      '[cuorse]: cuorse is not known here: did you mean course?',
      '[colour]: colour is not known here: known are course, version, seed, maker, lessons, generate, answers',
    ]);
  });

  test.each([
    ['no mapping', 'text', [': expected a mapping, found "text"']],
    ['nothing', undefined, [': expected a mapping, found nothing']],
    [
      'more made questions than anyone answers',
      written({}, { generate: MAX_GENERATED + 1 }),
      [/expected at most 1000/],
    ],
    ['a seed below 0', written({}, { seed: -1 }), [/expected at least 0/]],
    ['maker 0', written({}, { maker: 0 }), [/expected at least 1/]],
    [
      'a maker that is not here',
      written({}, { maker: 99 }),
      ["maker: this sheet's questions were made by maker 99, which is not in this version: update http-tutor"],
    ],
    ['version 0', written({}, { version: 0 }), [/expected at least 1/]],
  ])('refuses %s', (_, value, faults) => {
    expect(answersOf(value)).toEqual(
      faults.map((fault) => (typeof fault === 'string' ? fault : (expect.stringMatching(fault) as unknown))),
    );
  });

  test('tells answers without spaces among what else is wrong', () => {
    expect(answersOf(written('a/one:two', { seed: 'x' }))).toEqual([
      'seed: expected a number, found "x"',
      expect.stringContaining('answers: a colon and a space'),
    ]);
  });

  test('comes through any value, and keeps every text as it is', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1 }));
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (answers) => {
        const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== '__proto__'));
        expect(answersOf(written(answers))).toEqual(kept);
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => [true, false].includes(decodeSheet(value).ok)));
    fc.assert(fc.property(fc.anything(), (value) => [true, false].includes(decodeSheet(written(value)).ok)));
  });
});
