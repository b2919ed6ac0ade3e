import { describe, expect, test } from '@jest/globals';
import { faultAt, parsed } from '../../src/http/parsed.ts';

describe('a parsed text', () => {
  test('holds its value', () => {
    expect(parsed('GET')).toEqual({ ok: true, value: 'GET' });
  });

  test.each([
    ['the first character', 'PUT', 0, 1, 1],
    ['a character further on', 'PUT /x', 4, 1, 5],
    ['the end', 'PUT', 3, 1, 4],
    ['another line', 'PUT /x\nAccept', 7, 2, 1],
    ['a line after CRLF', 'PUT /x\r\nAccept: a', 10, 2, 3],
    ['what follows an emoji, which is one column', '😀x', 2, 1, 2],
  ])('names the place of %s', (_, text, at, line, column) => {
    expect(faultAt(text, { at, message: 'Mend it.' })).toEqual({
      ok: false,
      fault: { line, column, message: 'Mend it.' },
    });
  });
});
