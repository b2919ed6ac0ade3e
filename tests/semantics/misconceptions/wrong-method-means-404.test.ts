import { expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

it.each([
  ['POST /users/1 {}', 404],
  ['DELETE /users', 404],
  ['BREW /users', 501],
  ['GET /users', 200],
])('%s is answered %d where a method that is not allowed gets 404', (line, status) => {
  expect(outcomeOn('wrong-method-means-404', ['PUT /users/1 {}', line]).statuses).toEqual([201, status]);
});
