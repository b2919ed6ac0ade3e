import { describe, expect, it } from '@jest/globals';
import { originForm, originOf } from '../../../src/shell/server/guard.ts';

describe('a request target', () => {
  it.each([
    ['GET', '/users?a=1', undefined, '/users?a=1'],
    ['GET', '//evil.example/users', undefined, '//evil.example/users'],
    ['OPTIONS', '*', undefined, '*'],
    ['GET', 'http://127.0.0.1:80/users?a=1', 'http://127.0.0.1:80', '/users?a=1'],
    ['GET', 'HTTP://localhost/', 'HTTP://localhost', '/'],
    ['GET', 'http://localhost', 'http://localhost', '/'],
    ['GET', 'http://localhost?a', 'http://localhost', '/?a'],
    ['OPTIONS', 'http://localhost', 'http://localhost', '*'],
    ['GET', 'ftp://user@[::1]/a', 'ftp://user@[::1]', '/a'],
    ['GET', 'http://', 'http://', '/'],
    ['GET', '', undefined, ''],
  ])('%s %s names the origin %s and asks it for %s', (method, target, origin, form) => {
    expect(originOf(target)).toBe(origin);
    expect(originForm(method, target)).toBe(form);
  });
});
