import { describe, expect, test } from '@jest/globals';
import { decodeFilledIn, itemsFor, itemsOf, type Asking } from '../../src/quiz/asked.ts';
import { decodeSheet, type Sheet } from '../../src/quiz/sheet.ts';
import { faultLines } from '../lesson/written.ts';
import { asking, itemOf, madeOf, questions, written } from './quizzes.ts';

const head = { course: 'small-course', version: 2, seed: 1 };
const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

function sheetOf(answers: unknown, changes: Readonly<Record<string, unknown>> = {}): Sheet {
  const decoded = decodeSheet(written(answers, changes));
  if (!decoded.ok) throw new Error(faultLines(decoded).join());
  return decoded.value;
}

/** The ids of the questions that a sheet was made of, or all that does not fit. */
function outcome(answers: unknown, changes: Readonly<Record<string, unknown>> = {}, of: Asking = asking): unknown {
  const items = itemsOf(of, sheetOf(answers, changes));
  return items.ok ? idsOf(items.value) : faultLines(items);
}

describe('a new sheet', () => {
  test.each([
    ['all questions', {}, ['a/one', 'a/two', 'b/one']],
    ['those of the lessons named, in the order of the course', { lessons: ['b', 'a'] }, ['a/one', 'a/two', 'b/one']],
    ['those of one lesson, and made ones', { lessons: ['b'], generate: 2 }, ['b/one', 'made-1/1', 'made-1/2']],
    ['none of a lesson without', { lessons: ['empty'] }, []],
  ])('asks %s', (_, changes, ids) => {
    expect(idsOf(itemsFor(asking, { ...head, ...changes }))).toEqual(ids);
  });

  test('that is narrowed asks nothing that is of no lesson', () => {
    const odd = { ...asking, items: [madeOf(9), ...questions] };
    expect(idsOf(itemsFor(odd, { ...head, lessons: ['b'] }))).toEqual(['b/one']);
    expect(outcome({}, { lessons: ['b'] }, odd)).toEqual(['b/one']);
  });

  test('is made from its seed', () => {
    const made: [number, number][] = [];
    itemsFor({ ...asking, made: (...from) => (made.push(from), [madeOf(1)]) }, { ...head, seed: 7, generate: 3 });
    expect(made).toEqual([[7, 3]]);
  });
});

describe('a sheet that was filled in', () => {
  test('asks what it was made with, answered or not', () => {
    expect(outcome({})).toEqual(['a/one', 'a/two', 'b/one']);
    expect(outcome({ 'b/one': 'not-sure' }, { lessons: ['b'] })).toEqual(['b/one']);
    expect(outcome({ 'made-1/2': 'two' }, { lessons: ['b'], generate: 2 })).toEqual(['b/one', 'made-1/1', 'made-1/2']);
  });

  const long = 'x'.repeat(1_000_000);
  test.each<[string, unknown, Readonly<Record<string, unknown>>, unknown]>([
    [
      'a misspelt question',
      { 'a/onne': 'one' },
      {},
      ['[answers.a/onne]: a/onne is no question of this sheet: did you mean a/one?'],
    ],
    [
      'an unknown question',
      { nonsense: 'one' },
      {},
      ['[answers.nonsense]: nonsense is no question of this sheet: take it out'],
    ],
    [
      'a question of another lesson',
      { 'b/one': 'one' },
      { lessons: ['a'] },
      ['[answers.b/one]: b/one is no question of this sheet: did you mean a/one?'],
    ],
    [
      'a made question too many',
      { 'made-1/3': 'one' },
      { generate: 2 },
      [expect.stringContaining('[answers.made-1/3]')],
    ],
    ['what every object has', { constructor: 'one' }, {}, [expect.stringContaining('[answers.constructor]')]],
    ['an unknown option', { 'a/one': 'three' }, {}, ['answers.a/one: expected one, two or not-sure, found "three"']],
    [
      'a misspelt option',
      { 'a/one': 'tow' },
      {},
      ['answers.a/one: expected one, two or not-sure, found "tow": did you mean two?'],
    ],
    ['the place of an option', { 'a/one': 2 }, {}, ['answers.a/one: expected one, two or not-sure, found "2"']],
    [
      'a long answer',
      { 'a/one': long },
      {},
      [`answers.a/one: expected one, two or not-sure, found "${'x'.repeat(40)}…"`],
    ],
    ['a long question', { [long]: 'one' }, {}, [expect.stringContaining(`${'x'.repeat(60)}… is no question`)]],
    [
      'an unknown lesson',
      { 'b/one': 'one' },
      { lessons: ['empyt'] },
      ['lessons.0: expected a, b or empty, found "empyt": did you mean empty?'],
    ],
    [
      'much that is wrong',
      { 'a/one': 'x', 'a/x': 'one' },
      { lessons: ['z', 'a'] },
      [
        expect.stringContaining('lessons.0: expected a, b or empty'),
        expect.stringContaining('answers.a/one: '),
        expect.stringContaining('[answers.a/x]: '),
      ],
    ],
    [
      'the course of another',
      { nonsense: 1 },
      { course: 'other' },
      ['course: this is a sheet for another course than small-course: make a new one with http-tutor quiz --template'],
    ],
    [
      'a newer version',
      { nonsense: 1 },
      { version: 3 },
      ['version: this sheet was made with version 3 of the course, and this is version 2: update http-tutor'],
    ],
    [
      'an older version that nobody kept',
      {},
      { version: 1 },
      [
        'version: this sheet was made with version 1 of the course, whose questions were not kept in questions.lock: make a new one with http-tutor quiz --template',
      ],
    ],
  ])('with %s is told so', (_, answers, changes, faults) => {
    expect(outcome(answers, changes)).toEqual(faults);
  });

  const retired = itemOf('gone/one');
  const older: Asking = {
    ...asking,
    lock: {
      course: 'small-course',
      version: 2,
      questions: [
        { from: 1, ...itemOf('a/one') },
        { from: 2, ...itemOf('a/two') },
        { from: 1, to: 1, ...retired, lesson: { id: 'gone', title: 'Gone' } },
      ],
    },
  };

  test('of an older version asks what that version asked', () => {
    expect(outcome({ 'gone/one': 'one' }, { version: 1 }, older)).toEqual(['a/one', 'gone/one']);
    expect(outcome({}, { version: 1, lessons: ['gone'], generate: 1 }, older)).toEqual(['gone/one', 'made-1/1']);
    expect(outcome({ 'a/two': 'one' }, { version: 1 }, older)).toEqual([expect.stringContaining('[answers.a/two]')]);
  });

  test('of an older version is not looked up in the lock of another course', () => {
    const lock = older.lock && { ...older.lock, course: 'other' };
    expect(outcome({}, { version: 1 }, { ...asking, lock })).toEqual([expect.stringContaining('were not kept')]);
  });

  test('of this version asks what the lessons ask, whatever the lock says', () => {
    expect(outcome({}, {}, older)).toEqual(idsOf(questions));
  });
});

describe('decodeFilledIn', () => {
  test('reads a sheet with its questions, or tells what is wrong with its form, then with its answers', () => {
    expect(decodeFilledIn(asking, written({ 'a/one': 'two' }))).toMatchObject({
      ok: true,
      value: { items: questions },
    });
    expect(faultLines(decodeFilledIn(asking, {}))).toContain('course: course is missing');
    expect(faultLines(decodeFilledIn(asking, written({ x: 'two' })))).toHaveLength(1);
  });
});
