import { expect, it } from '@jest/globals';
import { pathOf } from '../../src/http/message.ts';

it.each([
  ['/users/1', '/users/1'],
  ['/users?sort=name', '/users'],
  ['/users?a?b', '/users'],
  ['/?', '/'],
  ['*', '*'],
])('takes the path of %s to be %s', (target, path) => {
  expect(pathOf(target)).toBe(path);
});
