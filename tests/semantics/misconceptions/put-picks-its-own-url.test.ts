import { describe, expect, it } from '@jest/globals';
import { declared } from '../histories.ts';
import { outcomeOn } from './servers.ts';

const put = 'PUT /users/7 {"n":1}';

describe('where the server picks a URL for what PUT sends', () => {
  it.each([
    ['a PUT creates at the next URL', [put], [201], { '/users/1': { n: 1 } }],
    ['and the same again at the one after', [put, put], [201, 201], { '/users/1': { n: 1 }, '/users/2': { n: 1 } }],
    [
      'also where its target holds something',
      ['POST /users {"n":0}', 'PUT /users/1 {"n":1}'],
      [201, 201],
      { '/users/1': { n: 0 }, '/users/2': { n: 1 } },
    ],
    ['no URL is picked twice', [put, 'DELETE /users/1', put], [201, 204, 201], { '/users/2': { n: 1 } }],
    ['a note gets another name', ['PUT /notes/todo {"n":1}'], [201], { '/notes/1': { n: 1 } }],
    ['a document is replaced where it is', ['PUT /settings {"n":1}'], [204], {}],
    ['what the server manages stays its own', ['PUT /articles/7 {"id":7,"n":1}'], [201], { '/articles/1': { n: 1 } }],
    ['what is refused is stored nowhere', ['PUT /users/7 milk', 'PUT /users/7 {broken'], [415, 400], {}],
  ])('%s', (_, lines, statuses, resources) => {
    expect(outcomeOn('put-picks-its-own-url', lines)).toMatchObject({ statuses, resources });
    expect(Object.keys(outcomeOn('put-picks-its-own-url', lines).resources)).toEqual(Object.keys(resources));
  });

  it('the reply says which', () => {
    const { headers, content } = outcomeOn('put-picks-its-own-url', [put]);
    expect(headers).toContainEqual(['Location', '/users/1']);
    expect(content).toBe('{"created":"/users/1"}');
  });

  it('an absent member is refused where PUT only replaces', () => {
    const start = declared({ collections: { '/users': { put: 'replaces' } } });
    expect(outcomeOn('put-picks-its-own-url', [put], start)).toMatchObject({ statuses: [404], resources: {} });
  });
});
