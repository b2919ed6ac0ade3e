import { expect, it } from '@jest/globals';
import { NOT_SURE } from '../../src/questions/question.ts';
import { questionText } from '../../src/view/question.ts';
import { send } from '../helpers.ts';
import { lookOf } from './looks.ts';
import { ALICE, questionAbout } from './screens.ts';

const put = send(`PUT /users/123 ${ALICE}`);
const howMany = questionAbout({ kind: 'count', collection: '/users' }, put, put);

it('has its options on one line where they fit', () => {
  expect(questionText(howMany, lookOf(80))).toMatchInlineSnapshot(`
    "
      ? How many users will the server hold after #2?
          1) none   2) one   3) two   4) not sure
    "
  `);
  expect(questionText(howMany, lookOf(40))).toMatchInlineSnapshot(`
    "
    How many users will the server hold
    after #2?
      1) none  2) one  3) two  4) not sure
    "
  `);
  expect(questionText(howMany, lookOf(80, { plain: true }))).toMatchInlineSnapshot(`
    "
    How many users will the server hold after #2?
      1) none  2) one  3) two  4) not sure
    "
  `);
});

it('has its options one a line where they do not, and where they are JSON', () => {
  expect(questionText(howMany, lookOf(30))).toMatchInlineSnapshot(`
    "
    How many users will the server
    hold after #2?
      1) none
      2) one
      3) two
      4) not sure
    "
  `);
  const holds = questionAbout({ kind: 'holds', path: '/users/123' }, put, send('PUT /users/123 {"age":7}'));
  expect(questionText(holds, lookOf(80))).toMatchInlineSnapshot(`
    "
      ? After #2, what will GET /users/123 return?
          1) {"age":7}
          2) {"age":7,"name":"Alice"}
          3) 404 Not Found
          4) not sure
    "
  `);
});

it('keeps the lines of an option', () => {
  const options = [{ id: 'a', text: 'a note\nof two lines' }, NOT_SURE];
  expect(questionText({ ...howMany, options }, lookOf(80))).toMatchInlineSnapshot(`
    "
      ? How many users will the server hold after #2?
          1) a note
             of two lines
          2) not sure
    "
  `);
});

it('reads a question in words as Markdown, and no other', () => {
  const words = { id: 'why', text: 'Is `PUT` *idempotent*?', options: [NOT_SURE] };
  expect(questionText(words, lookOf(80))).toBe('\n  ? Is `PUT` idempotent?\n      1) not sure\n');
  expect(questionText({ ...howMany, text: 'At /*a*?', options: [NOT_SURE] }, lookOf(80))).toContain('? At /*a*?');
});
