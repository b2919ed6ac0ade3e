import { describe, expect, test } from '@jest/globals';
import { startFlaw } from '../../src/http/request-flaws.ts';

const flawOf = (method: string, target: string) =>
  startFlaw({ at: 0, text: method }, { at: method.length + 1, text: target });

describe('a method and a target', () => {
  test.each([
    ['PUT', '/users/123'],
    ['PURGE', '/'],
    ['OPTIONS', '*'],
    ['OPTIONS', '/users'],
    ['GET', "/a-._~!$&'()*+,;=:@%2F/b?c=d/e?f"],
    ['M-SEARCH', '//a'],
  ])('can be %s %s', (method, target) => {
    expect(flawOf(method, target)).toBeUndefined();
  });

  test.each([
    ['', '', 0, 'no request', 'GET /users'],
    ['?', '/users', 0, 'Replace ?', 'PUT'],
    ['name=Bob', 'PUT', 0, 'begins with its method', '“name=Bob”'],
    ['/users', 'PUT', 0, 'begins with its method', '“/users”'],
    ['If-Match:"r1"', 'PUT', 0, 'begins with its method', 'If-Match'],
    ['http://localhost/users', '', 0, 'begins with its method', 'http:'],
    ['{"a":1}', '', 0, 'begins with its method', '{"a":1}'],
    ['PÜT', '/users', 0, 'no method', 'PUT'],
    ['#', 'PUT', 0, 'no method', 'PUT'],
    ['PUT,', '/users', 0, 'no method', 'PUT'],
    ['put', '/users', 0, 'case-sensitive (RFC 9110 §9.1)', 'write PUT.'],
    ['Delete', '/users', 0, 'case-sensitive', 'write DELETE.'],
    ['curl', '/users', 0, 'case-sensitive', 'such as GET, PUT or POST, instead of “curl”'],
    ['CONNECT', '/users', 0, 'proxies', 'another method'],
  ])('refuses the method of %j %j', (method, target, at, wrong, remedy) => {
    const flaw = flawOf(method, target);
    expect(flaw).toMatchObject({ at, message: expect.stringContaining(wrong) });
    expect(flaw?.message).toContain(remedy);
  });

  test.each([
    ['PUT', '', 4, 'The target is missing', 'right after PUT'],
    ['PUT', 'HTTP/1.1', 4, 'The target is missing', '/users/123'],
    ['PUT', 'name=Bob', 4, 'The target is missing', '/users/123'],
    ['PUT', '{"a":1}', 4, 'The target is missing', '/users/123'],
    ['PUT', '?', 4, 'Replace ?', '/users/123'],
    ['PUT', '*', 4, 'Only OPTIONS', '/users/123'],
    ['PUT', 'users/1', 4, 'always the bundled server', 'write /users/1.'],
    ['PUT', 'http://localhost:3000/users/1?a=b', 4, 'always the bundled server', 'write /users/1?a=b.'],
    ['PUT', 'HTTPS://example.com', 4, 'always the bundled server', 'write /.'],
    ['PUT', 'http://example.com?a=b', 4, 'always the bundled server', 'write /?a=b.'],
    ['PUT', 'localhost:3000/users', 4, 'always the bundled server', 'write /users.'],
    ['PUT', ':3000/users', 4, 'always the bundled server', 'write /users.'],
    ['OPTIONS', '**', 8, 'always the bundled server', 'write /**'],
  ])('refuses %s %j, which names no path', (method, target, at, wrong, remedy) => {
    const flaw = flawOf(method, target);
    expect(flaw).toMatchObject({ at, message: expect.stringContaining(wrong) });
    expect(flaw?.message).toContain(remedy);
  });

  test.each([
    ['/a#b', 6, 'leave out #'],
    ['/caf\u00e9', 8, 'as %C3%A9.'],
    ['/😀', 5, 'as %F0%9F%98%80.'],
    ['/\ud800', 5, 'as %EF%BF%BD.'],
    ['/a\u0007', 6, 'as %07.'],
    ['/100%', 8, 'as %25.'],
    ['/a%2', 6, 'as %25.'],
    ['/"a"', 5, 'as %22.'],
    ['/a{"b":1}', 6, 'as %7B, or put a space before it'],
    ['/a[1]', 6, 'as %5B, or put a space before it'],
  ])('refuses the character that no target holds in %j', (target, at, remedy) => {
    expect(flawOf('PUT', target)).toMatchObject({ at, message: expect.stringContaining(remedy) });
  });
});
