import { describe, expect, test } from '@jest/globals';
import { bytesOf, type Header } from '../../src/http/message.ts';
import { oneLine } from '../../src/http/request-text.ts';

describe('a request on one line', () => {
  test.each<[string, readonly Header[], string, string]>([
    ['no content', [], '', 'PUT /x'],
    ['content', [], '{"name":"Alice"}', 'PUT /x  {"name":"Alice"}'],
    ['content over several lines', [], '{\r\n  "a": 1\n}', 'PUT /x  { "a": 1 }'],
    ['a Content-Type, which goes without saying', [['content-type', 'a/b']], '{}', 'PUT /x  {}'],
    ['another header', [['If-Match', '"r1"']], '{}', 'PUT /x  {}  If-Match: "r1"'],
    ['headers without content', [['A', 'b'], ['C', 'd']], '', 'PUT /x  A: b  C: d'], // prettier-ignore
  ])('shows %s', (_, headers, content, line) => {
    expect(oneLine({ method: 'PUT', target: '/x', headers, body: bytesOf(content) })).toBe(line);
  });

  test('shows the Content-Type of a PATCH, which says what its content means', () => {
    const headers: readonly Header[] = [['content-type', 'a/b'], ['A', 'b']]; // prettier-ignore
    const line = 'PATCH /x  {}  content-type: a/b  A: b';
    expect(oneLine({ method: 'PATCH', target: '/x', headers, body: bytesOf('{}') })).toBe(line);
  });
});
