import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bytesOf, textOf, type Header } from '../../src/http/message.ts';
import { formatRequest, parseRequestText } from '../../src/http/request-text.ts';
import { requests } from './requests.ts';

const json: Header = ['Content-Type', 'application/json'];

describe('request text', () => {
  test.each<[string, string, string, readonly Header[], string]>([
    ['a request line', 'GET /users', 'GET /users', [], ''],
    ['a final newline', 'GET /users\n', 'GET /users', [], ''],
    ['a version', 'PUT /users/1 HTTP/1.1\n', 'PUT /users/1', [], ''],
    ['spaces within the line', ' PUT\t /users/1  HTTP/1.1 ', 'PUT /users/1', [], ''],
    ['an unknown method', 'PURGE /users', 'PURGE /users', [], ''],
    ['the whole server as target', 'OPTIONS *', 'OPTIONS *', [], ''],
    ['content', 'PUT /notes/1\n\nmilk\n', 'PUT /notes/1', [], 'milk'],
    ['content without a final newline', 'PUT /notes/1\n\nmilk', 'PUT /notes/1', [], 'milk'],
    ['newlines in and around content', 'PUT /n\n\n\na\nb\n\n', 'PUT /n', [], '\na\nb\n'],
    ['headers', 'PUT /x\nContent-Type: application/json\nX:\n', 'PUT /x', [json, ['X', '']], ''],
    ['spaces around a value', 'PUT /x\nIf-Match: \t "r1" \n', 'PUT /x', [['If-Match', '"r1"']], ''],
    ['colons in a value', 'GET /x\nX:a:b\n', 'GET /x', [['X', 'a:b']], ''],
    ['a header twice', 'GET /x\nX: a\nx: b', 'GET /x', [['X', 'a'], ['x', 'b']], ''], // prettier-ignore
    ['headers and content', 'PUT /x\nContent-Type: application/json\n\n{"a": 1}\n', 'PUT /x', [json], '{"a": 1}'],
    ['spaces in the empty line', 'PUT /x\n \t\nmilk', 'PUT /x', [], 'milk'],
    ['an empty line and no content', 'PUT /x\nX: a\n\n', 'PUT /x', [['X', 'a']], ''],
    ['CRLF', 'PUT /x HTTP/1.1\r\nX: a\r\n\r\na\r\nb\r\n', 'PUT /x', [['X', 'a']], 'a\r\nb'],
    ['CRLF that ends in LF', 'PUT /x\r\n\r\nmilk\n', 'PUT /x', [], 'milk'],
    ['LF with content that ends in CR', 'PUT /x\n\nmilk\r\n', 'PUT /x', [], 'milk\r'],
    ['comments before it', '# one\n\n  // two\r\n### three\nGET /x\n', 'GET /x', [], ''],
    ['no comments in content', 'PUT /x\n\n# milk\n// eggs', 'PUT /x', [], '# milk\n// eggs'],
    ['a byte order mark', '\ufeffGET /x', 'GET /x', [], ''],
    ['content beyond ASCII', 'PUT /x\n\nGrüße 😀', 'PUT /x', [], 'Grüße 😀'],
  ])('reads %s', (_, text, start, headers, content) => {
    const [method, target] = start.split(' ');
    expect(parseRequestText(text)).toEqual({ ok: true, value: { method, target, headers, body: bytesOf(content) } });
  });

  test.each([
    ['nothing', '', 1, 1, 'There is no request here'],
    ['blank lines', ' \n\n', 3, 1, 'There is no request here'],
    ['a comment only', '# PUT /x', 1, 9, 'There is no request here'],
    ['no target', 'PUT', 1, 4, 'The target is missing'],
    ['a version in place of the target', 'PUT HTTP/1.1', 1, 5, 'The target is missing'],
    ['a URL', 'PUT http://localhost/x\n', 1, 5, 'write /x'],
    ['a target with a space', 'PUT /users/Bob Smith', 1, 15, '%20'],
    ['a target with spaces and a version', 'PUT /users/Bob Smith HTTP/1.1', 1, 15, '%20'],
    ['content on the request line', 'PUT /x {\n"a":1}', 1, 7, 'below, after an empty line'],
    ['another version', 'PUT /x HTTP/2', 1, 8, 'HTTP/1.1'],
    ['a version in lower case', 'PUT /x http/1.1', 1, 8, 'HTTP/1.1'],
    ['words after the version', 'PUT /x HTTP/1.1 x', 1, 8, 'end the line with that'],
    ['a lower-case method, after a comment', '# first\n put /x', 2, 2, 'write PUT.'],
    ['a method that is no token', 'P(T /x', 1, 1, 'no method'],
    ['a header without a colon', 'PUT /x\nAccept\n', 2, 1, 'add the colon'],
    ['an item of shorthand', 'PUT /x\nname=Bob\n', 2, 1, 'add the colon'],
    ['a header without a name', 'PUT /x\n: a\n', 2, 1, 'has a name'],
    ['a space before the colon', 'PUT /x\nX : a\n', 2, 2, 'No space stands'],
    ['a name that is no token', 'PUT /x\nA: b\nIf Match: a\n', 3, 3, 'letters, digits and hyphens'],
    ['a folded header', 'PUT /x\nX: a\n  b: c\n', 3, 1, 'at the start of its line'],
    ['a control character in a value', 'PUT /x\nX:  a\u0007\n', 2, 6, 'printable ASCII'],
    ['a bare CR in a value', 'PUT /x\nX: a\rb\n', 2, 5, 'printable ASCII'],
    ['a header of the client’s own', 'PUT /x\nHost: localhost\n', 2, 1, 'The client sets Host itself'],
    ['an object right after the request line', 'PUT /x\n{"a": 1}\n', 2, 1, 'An empty line comes between'],
    ['an object right after the headers', 'PUT /x\nX: a\n{\n"a": 1}', 3, 1, 'An empty line comes between'],
    ['an indented array right after the headers', 'PUT /x\nX: a\n  [1]', 3, 1, 'An empty line comes between'],
  ])('refuses %s', (_, text, line, column, message) => {
    expect(parseRequestText(text)).toEqual({
      ok: false,
      fault: { line, column, message: expect.stringContaining(message) },
    });
  });

  test.each([
    ['GET', '/x', [], '', 'GET /x\n'],
    ['PUT', '/x', [json, ['X', '']], '', 'PUT /x\nContent-Type: application/json\nX:\n'],
    ['PUT', '/x', [json], '{"a":1}', 'PUT /x\nContent-Type: application/json\n\n{"a":1}\n'],
  ] as const)('is written for %s %s', (method, target, headers, content, text) => {
    expect(formatRequest({ method, target, headers, body: bytesOf(content) })).toBe(text);
  });

  test('reads every request back as it was written', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(parseRequestText(formatRequest(request))).toEqual({ ok: true, value: request });
      }),
    );
  });

  test('reads whatever it accepts the same way again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('PUT', ' ', '/x', '\n', '\r', ':', 'A', '#', '{') }), (text) => {
        const first = parseRequestText(text);
        if (!first.ok) expect(first.fault.message).toMatch(/^[^\n]+\.$/);
        else expect(parseRequestText(formatRequest(first.value))).toEqual(first);
      }),
    );
  });

  test('keeps content with any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const read = parseRequestText(`PUT /x\n\n${content}\n`);
        expect(read.ok && textOf(read.value.body)).toBe(content);
      }),
    );
  });
});
