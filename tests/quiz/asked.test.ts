import { describe, expect, test } from '@jest/globals';
import { decodeFilledIn, filledIn, questionsFor, type AskedCourse } from '../../src/quiz/asked.ts';
import { decodeSheet, type Sheet } from '../../src/quiz/sheet.ts';
import { faultLines } from '../lesson/written.ts';
import { asked, itemOf, madeOf, questionOf, questions, written } from './quizzes.ts';

const head = { course: 'small-course', version: 2, seed: 1, maker: 1 } as const;
const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
const newOf = (of: AskedCourse, changes: object): readonly string[] =>
  idsOf(questionsFor(of, { ...head, ...changes }).map(({ item }) => item));

function sheetOf(answers: unknown, changes: Readonly<Record<string, unknown>> = {}): Sheet {
  const decoded = decodeSheet(written(answers, changes));
  if (!decoded.ok) throw new Error(faultLines(decoded).join());
  return decoded.value;
}

/** The ids of the questions that a sheet was made of, or all that does not fit. */
function outcome(answers: unknown, changes: Readonly<Record<string, unknown>> = {}, of: AskedCourse = asked): unknown {
  const filled = filledIn(of, sheetOf(answers, changes));
  return filled.ok ? idsOf(filled.value.items) : faultLines(filled);
}

describe('a new sheet', () => {
  test.each([
    ['all questions', {}, ['a/one', 'a/two', 'b/one']],
    ['those of the lessons named, in the order of the course', { lessons: ['b', 'a'] }, ['a/one', 'a/two', 'b/one']],
    ['those of one lesson, and made ones', { lessons: ['b'], generate: 2 }, ['b/one', 'made-1/1', 'made-1/2']],
    ['none of a lesson without', { lessons: ['empty'] }, []],
  ])('asks %s', (_, changes, ids) => {
    expect(newOf(asked, changes)).toEqual(ids);
  });

  test('that is narrowed asks nothing that is of no lesson', () => {
    const odd = { ...asked, questions: [madeOf(9), ...questions].map(questionOf) };
    expect(newOf(odd, { lessons: ['b'] })).toEqual(['b/one']);
    expect(outcome({}, { lessons: ['b'] }, odd)).toEqual(['b/one']);
  });

  test('is made from its seed by its maker', () => {
    const made: unknown[] = [];
    const noting: AskedCourse = { ...asked, made: (...from) => (made.push(from), [questionOf(madeOf(1))]) };
    questionsFor(noting, { ...head, seed: 7, generate: 3 });
    questionsFor(noting, { ...head, seed: 7 });
    filledIn(noting, sheetOf({}, { seed: 8, generate: 2 }));
    expect(made).toEqual([
      [1, 7, 3],
      [1, 8, 2],
    ]);
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
      { generate: 2, seed: 9 },
      ['[answers.made-1/3]: made-1/3 is no question of this sheet (made from seed 9: was seed or generate changed?)'],
    ],
    [
      'an option that a made question does not have',
      { 'made-1/2': 'three' },
      { generate: 2, seed: 9 },
      [
        'answers.made-1/2: expected one, two or not-sure, found "three" (made from seed 9: was seed or generate changed?)',
      ],
    ],
    ['what every object has', { constructor: 'one' }, {}, [expect.stringContaining('[answers.constructor]')]],
    ['an unknown option', { 'a/one': 'three' }, {}, ['answers.a/one: expected one, two or not-sure, found "three"']],
    [
      'a misspelt option',
      { 'a/one': 'tow' },
      {},
      ['answers.a/one: expected one, two or not-sure, found "tow": did you mean two?'],
    ],
    [
      'what an option says',
      { 'a/one': 'Not sure' },
      {},
      ['answers.a/one: “Not sure” is what not-sure says: write not-sure'],
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
      [
        'course: this is a sheet for another course than small-course: name that with --course, or make a new one with npx http-tutor quiz --template',
      ],
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
        'version: this sheet was made with version 1 of the course, whose questions were not kept in questions.lock: make a new one with npx http-tutor quiz --template',
      ],
    ],
  ])('with %s is told so', (_, answers, changes, faults) => {
    expect(outcome(answers, changes)).toEqual(faults);
  });

  test('asks nothing of a question that is left empty, whatever it is called', () => {
    expect(outcome({ 'a/onne': null, 'made-1/99': '' })).toEqual(idsOf(questions));
  });

  const retired = itemOf('gone/one');
  const older: AskedCourse = {
    ...asked,
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

  test('of an older version that had one question asks it', () => {
    const lock = { course: 'small-course', version: 2, questions: [{ from: 1, to: 1, ...retired }] };
    expect(outcome({}, { version: 1 }, { ...asked, lock })).toEqual(['gone/one']);
  });

  test('of an older version is not looked up in the lock of another course', () => {
    const lock = older.lock && { ...older.lock, course: 'other' };
    expect(outcome({}, { version: 1 }, { ...asked, lock })).toEqual([expect.stringContaining('were not kept')]);
  });

  test('of this version asks what the lessons ask, whatever the lock says', () => {
    expect(outcome({}, {}, older)).toEqual(idsOf(questions));
  });

  test('tells of how many questions of its version it could have been', () => {
    const ofCourse = (changes: Readonly<Record<string, unknown>>): unknown => {
      const filled = filledIn(older, sheetOf({}, changes));
      return filled.ok && filled.value.ofCourse;
    };
    expect([ofCourse({ lessons: ['b'], generate: 2 }), ofCourse({ version: 1 })]).toEqual([3, 2]);
  });

  describe('where the whole course is wanted', () => {
    const whole: AskedCourse = { ...older, whole: { part: undefined, lessons: older.lessons } };

    test('is told where it was narrowed to some lessons', () => {
      expect(outcome({ 'b/one': 'one' }, { lessons: ['b'] }, whole)).toEqual([
        '[lessons]: --whole wants all questions of the course, and this sheet leaves lessons out: make a new one with npx http-tutor quiz --template',
      ]);
      expect(outcome({}, { version: 1, lessons: ['a'] }, whole)).toHaveLength(1);
      expect(outcome({}, { lessons: ['emtpy'] }, whole)).toEqual([expect.stringContaining('did you mean empty?')]);
    });

    test('is told where it leaves out a lesson of the part that is wanted', () => {
      const part: AskedCourse = { ...older, whole: { part: 'core', lessons: ['b', 'empty'] } };
      expect(outcome({}, { lessons: ['a'] }, part)).toEqual([
        '[lessons]: --whole core wants all questions of core, and this sheet leaves lessons out: make a new one with npx http-tutor quiz core --template',
      ]);
      expect(outcome({}, { lessons: ['b'] }, part)).toEqual(outcome({}, { lessons: ['b'] }, older));
    });

    test('is met with the command for that part where it is of another course, or of a version that was not kept', () => {
      const part: AskedCourse = { ...asked, whole: { part: 'core', lessons: ['b'] } };
      const command: unknown = expect.stringContaining('make a new one with npx http-tutor quiz core --template');
      expect(outcome({}, { course: 'another' }, part)).toEqual([command]);
      expect(outcome({}, { version: 1 }, { ...part, lock: undefined })).toEqual([command]);
    });

    test.each([{}, { lessons: ['a', 'b'] }, { generate: 2 }, { version: 1 }])('is read with %j', (changes) => {
      expect(outcome({}, changes, whole)).toEqual(outcome({}, changes, older));
    });
  });
});

describe('decodeFilledIn', () => {
  test('reads a sheet with its questions, or tells what is wrong with its form, then with its answers', () => {
    expect(decodeFilledIn(asked, written({ 'a/one': 'two' }))).toMatchObject({
      ok: true,
      value: { items: questions },
    });
    expect(faultLines(decodeFilledIn(asked, {}))).toContain('course: course is missing');
    expect(faultLines(decodeFilledIn(asked, written({ x: 'two' })))).toHaveLength(1);
  });
});
