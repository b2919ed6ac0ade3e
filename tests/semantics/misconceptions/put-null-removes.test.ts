import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

describe('where a member that PUT sends as null is deleted', () => {
  it.each([
    ['it is not stored', '{"a":1,"b":null}', { a: 1 }],
    ['the rest is replaced all the same', '{"c":2}', { c: 2 }],
    ['nothing may be left', '{"a":null}', {}],
    ['null further in stays', '{"a":{"b":null},"c":[null]}', { a: { b: null }, c: [null] }],
    ['null in a list that is all of the content stays', '[null]', [null]],
    ['zero, false and nothing are no null', '{"a":0,"b":false,"c":""}', { a: 0, b: false, c: '' }],
  ])('%s', (_, content, held) => {
    const { statuses, resources } = outcomeOn('put-null-removes', [
      'PUT /users/1 {"a":9,"b":9}',
      `PUT /users/1 ${content}`,
    ]);
    expect(statuses).toEqual([201, 204]);
    expect(resources['/users/1']).toEqual(held);
  });

  // RFC 9110 §9.3.4: HTTP allows such a server, but no validator where the content was not saved as it was sent.
  it('the reply has a validator only where what was sent is stored', () => {
    const etag = ['ETag', expect.any(String)];
    expect(outcomeOn('put-null-removes', ['PUT /users/1 {"a":1}']).headers).toContainEqual(etag);
    expect(outcomeOn('put-null-removes', ['PUT /users/1 {"a":null}']).headers).toEqual([]);
  });

  it('a POST stores null', () => {
    expect(outcomeOn('put-null-removes', ['POST /users {"a":null}']).resources).toEqual({ '/users/1': { a: null } });
  });
});
