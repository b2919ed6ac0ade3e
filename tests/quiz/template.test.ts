import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { NOT_SURE } from '../../src/questions/question.ts';
import type { QuizItem } from '../../src/quiz/item.ts';
import type { SheetHead } from '../../src/quiz/sheet.ts';
import { template } from '../../src/quiz/template.ts';
import { HOSTILE, itemOf } from './quizzes.ts';

const printed = { course: 'small-course', version: 1, seed: 1 };
const head = { ...printed, maker: 1 } as const;
const title = 'Once more, please';
const lesson = { id: 'once-more', title };
const put = 'PUT /users/123 {"name":"Alice"}, three times';

const howMany = itemOf('once-more/how-many', { lesson, text: 'How many users are there?', setting: [put] });
const words = itemOf('once-more/in-words', {
  lesson,
  text: `Is that idempotent? ${'A question may be long. '.repeat(5)}`.trim(),
  options: [{ id: 'by-effect', text: 'Yes: the effect is that of one' }, { id: 'no', text: 'no' }, NOT_SURE],
});

const grading = 'Then: npx http-tutor quiz --answers ann.yaml';
const sheetOf = (head: SheetHead, items: readonly QuizItem[]): string => template(head, items, { grading });

describe('a template', () => {
  test('has each question in comments, then its key with nothing after the colon', () => {
    expect(sheetOf(head, [howMany, words])).toMatchInlineSnapshot(`
      "course: small-course
      version: 1
      seed: 1
      # After the colon of each question, write the id of one option. A question left empty counts as wrong.
      # Then: npx http-tutor quiz --answers ann.yaml
      answers:
        # Once more, please: How many users are there?
        #   PUT /users/123 {"name":"Alice"}, three times
        # one of: one, two, not-sure
        once-more/how-many:

        # Once more, please: Is that idempotent? A question may be long. A question may be long. A
        # question may be long. A question may be long. A question may be long.
        #   by-effect: Yes: the effect is that of one
        #   no: no
        # one of: by-effect, no, not-sure
        once-more/in-words:
      "
    `);
  });

  test('says what it was narrowed to, and how many questions were made', () => {
    const text = sheetOf({ ...head, lessons: ['a', 'b'], generate: 10 }, [itemOf('made-1/1', { lesson: undefined })]);
    expect(text).toMatch(
      /^course: small-course\nversion: 1\nlessons: \[a, b\]\n# Do not change seed, maker or generate: .*\nseed: 1\nmaker: 1\ngenerate: 10\n#/,
    );
    expect(text).toContain('  # How many?\n  # one of: one, two, not-sure\n  made-1/1:\n');
  });

  test('has a command of one line, whatever the file is called', () => {
    expect(template(head, [], { grading: "npx http-tutor quiz --answers 'a\nanswers: {}'" })).toContain(
      "'a␊answers: {}'",
    );
  });

  test('holds the answers that were given already', () => {
    const answers = new Map([['once-more/how-many', 'two']]);
    const sheet = template(head, [howMany, words], { grading, answers });
    expect(parse(sheet)).toEqual({ ...printed, answers: { 'once-more/how-many': 'two', 'once-more/in-words': null } });
  });

  test('without a question is a sheet all the same', () => {
    expect(parse(sheetOf(head, []))).toEqual({ ...printed, answers: null });
  });

  test.each([
    ['one-or-two', 'one or two', []],
    [
      'put-users-1-name-bob',
      'PUT /users/1 {"name":"Bob"}',
      ['  #   put-users-1-name-bob: PUT /users/1 {"name":"Bob"}'],
    ],
    ['status-201', '201 Created', ['  #   status-201: 201 Created']],
  ])('lists the option %s with its text where that says more', (id, text, lines) => {
    const sheet = sheetOf(head, [itemOf('a/b', { options: [{ id, text }, NOT_SURE] })]);
    expect(sheet.split('\n').filter((line) => line.startsWith('  #   '))).toEqual(lines);
  });

  test('leaves a word alone that is longer than a line', () => {
    const word = 'x'.repeat(200);
    expect(sheetOf(head, [itemOf('a/b', { text: `So ${word} it is` })])).toContain(`\n  # ${word}\n  # it is\n`);
  });

  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 40 }));
  const item = (id: string): fc.Arbitrary<QuizItem> =>
    fc
      .record({ text, setting: fc.array(text), title: text, one: text })
      .map(({ text, setting, title, one }) =>
        itemOf(id, { text, setting, lesson: { id: 'a', title }, options: [{ id: 'one', text: one }, NOT_SURE] }),
      );

  test('parses back with all keys empty, and no line but of its own, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.tuple(item('a/one'), item('a/two')), (items) => {
        const sheet = sheetOf(head, items);
        expect(parse(sheet)).toEqual({ ...printed, answers: { 'a/one': null, 'a/two': null } });
        const lines = sheet.split(/[\n\r\u0085\u2028\u2029]/);
        const own = /^(?:course: small-course|version: 1|seed: 1|answers:| {2}a\/(?:one|two):| {0,2}#.*|)$/u;
        expect(lines.filter((line) => !own.test(line))).toEqual([]);
        expect(sheet).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff]/);
      }),
    );
  });
});
