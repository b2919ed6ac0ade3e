import { describe, expect, it } from '@jest/globals';
import { bytesOf, NO_CONTENT, textOf } from '../../../src/http/message.ts';
import { refusalOfBytes } from '../../../src/shell/server/parser-error.ts';

const badMethod = (text: string, bytesParsed = 0): number | undefined =>
  refusalOfBytes({ code: 'HPE_INVALID_METHOD', rawPacket: bytesOf(text), bytesParsed })?.status;

describe('bytes that are no request', () => {
  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408],
    ['HPE_HEADER_OVERFLOW', 431],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
    ['HPE_INVALID_URL', 400],
    ['HPE_INVALID_METHOD', 400],
    ['HPE_INVALID_CONSTANT', 400],
    ['ECONNRESET', undefined],
    ['', undefined],
  ])('are answered by what the parser calls them: %s', (code, status) => {
    expect(refusalOfBytes({ code })?.status).toBe(status);
  });

  it('have no answer where nobody says what is wrong with them', () => {
    expect(refusalOfBytes({})).toBeUndefined();
  });

  it.each([
    ['get /users HTTP/1.1\r\n', 501],
    ['FOO / HTTP/1.0\r\n', 501],
    ['FOO * HTTP/1.1\r\n', 501],
    ['FOO http://localhost/ HTTP/1.1\r\n', 501],
    ['FOO / HTTP/1.1\n', 501],
    ["!#$%&'*+-.^_`|~9 / HTTP/1.1\r\n", 501],
    ['G@T / HTTP/1.1\r\n', 400],
    ['FOO users HTTP/1.1\r\n', 400],
    ['FOO /a b HTTP/1.1\r\n', 400],
    ['FOO  / HTTP/1.1\r\n', 400],
    ['FOO / HTTP/2.0\r\n', 400],
    ['FOO / HTTP/1.1 \r\n', 400],
    ['FOO /', 400],
    ['hello\r\n', 400],
    ['', 400],
  ])('%j: are an unknown method, or nothing of the kind: %d', (text, status) => {
    expect(badMethod(text)).toBe(status);
  });

  it('tell the right case of a method that is known', () => {
    const reply = refusalOfBytes({ code: 'HPE_INVALID_METHOD', rawPacket: bytesOf('patch /users/1 HTTP/1.1\r\n') });
    expect(textOf(reply?.body ?? NO_CONTENT)).toContain('Names of methods are case-sensitive: it implements PATCH.');
  });

  it('are looked at where the parser stopped', () => {
    const first = 'GET / HTTP/1.1\r\n\r\n';
    expect(badMethod(`${first}foo / HTTP/1.1\r\n`, first.length)).toBe(501);
    expect(badMethod(`foo / HTTP/1.1\r\n\r\nf@o / HTTP/1.1\r\n`, 19)).toBe(400);
  });
});
