import { expect, test } from '@jest/globals';
import { plain } from '../../src/quiz/items.ts';

test.each([
  ['PUT', 'PUT'],
  ['Is `PUT` **not** *idempotent*?', 'Is PUT not idempotent?'],
  ['one\n  line \u2028 only\n', 'one line only'],
  ['**so `a * b` is**', 'so a * b is'],
  ['**as *it* is**', 'as it is'],
  ['**the `effect`**', 'the effect'],
  ['`OPTIONS *` and `*`', 'OPTIONS * and *'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['`left open', '`left open'],
])('plain text of %j is %j', (markdown, text) => {
  expect(plain(markdown)).toBe(text);
});
