import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

const [ann, bob] = ['PUT /users/a {"n":1}', 'PUT /users/a {"n":2}'];

describe('where PUT adds a copy', () => {
  it.each([
    ['the first PUT creates', [ann], [201], { '/users/a': { n: 1 } }],
    ['the same again makes two', [ann, ann], [201, 204], { '/users/a': { n: 1 }, '/users/1': { n: 1 } }],
    ['another sets the target as well', [ann, bob], [201, 204], { '/users/a': { n: 2 }, '/users/1': { n: 2 } }],
    [
      'no id is used twice',
      [ann, ann, 'DELETE /users/1', ann],
      [201, 204, 204, 204],
      { '/users/a': { n: 1 }, '/users/2': { n: 1 } },
    ],
    ['the document stays one', ['PUT /settings {}', 'PUT /settings {}'], [204, 204], {}],
  ])('%s', (_, lines, statuses, resources) => {
    expect(outcomeOn('put-appends-a-copy', lines)).toMatchObject({ statuses, resources });
  });
});
