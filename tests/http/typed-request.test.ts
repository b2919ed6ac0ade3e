import { describe, expect, test } from '@jest/globals';
import { bytesOf } from '../../src/http/message.ts';
import { parseTyped } from '../../src/http/shorthand.ts';

describe('a typed request', () => {
  test.each([
    ['one line as shorthand', 'PUT /x a=b', '{"a":"b"}'],
    ['one line and its newline as shorthand', '\nPUT /x a=b\r\n', '{"a":"b"}'],
    ['one line with a version as request text', 'PUT /x HTTP/1.1', ''],
    ['several lines as request text', 'PUT /x\n\nmilk\n', 'milk'],
  ])('reads %s', (_, text, content) => {
    expect(parseTyped(text)).toMatchObject({
      ok: true,
      value: { method: 'PUT', target: '/x', body: bytesOf(content) },
    });
  });

  test.each([
    ['nothing', '', 1, 1, 'There is no request here'],
    ['another version', 'PUT /x HTTP/2', 1, 8, 'HTTP/1.1'],
    ['items over several lines', 'PUT /x\na=b', 2, 1, 'add the colon'],
    ['content without the empty line', 'PUT /x\n{"a":1}', 2, 1, 'An empty line'],
    ['a lone word, with its place among blank lines', '\n\n PUT /x b', 3, 9, 'stands alone'],
  ])('refuses %s', (_, text, line, column, message) => {
    expect(parseTyped(text)).toEqual({ ok: false, fault: { line, column, message: expect.stringContaining(message) } });
  });
});
