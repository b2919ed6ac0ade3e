import { describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../src/http/message.ts';
import { contentJson, objectIn, stateJson } from '../../src/semantics/state.ts';
import { freshPlayground } from '../helpers.ts';
import { worldAfter } from './histories.ts';

describe('the state as JSON', () => {
  it('keeps apart what clients set, what the server notes, and what it sent out', () => {
    const after = worldAfter(
      freshPlayground,
      'POST /users {"email":"a@example.com"}',
      'POST /users/1/welcome-email',
      'PUT /notes/todo milk',
    );
    expect(stateJson(after)).toEqual({
      resources: {
        '/settings': {},
        '/users/1': { email: 'a@example.com' },
        '/notes/todo': { type: 'text/plain', text: 'milk' },
      },
      bookkeeping: {
        requests: 3,
        revision: 3,
        lastIds: { '/users': 1 },
        marks: {
          '/settings': { revision: 1, second: 0, version: 1 },
          '/users': { revision: 2, second: 1, version: 0 },
          '/users/1': { revision: 2, second: 1, version: 1 },
          '/notes': { revision: 3, second: 3, version: 0 },
          '/notes/todo': { revision: 3, second: 3, version: 1 },
        },
      },
      effects: { outbox: [{ to: 'a@example.com', subject: 'Welcome', about: '/users/1' }] },
    });
  });
});

describe('content as JSON', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const many = JSON.stringify(Array.from({ length: 20_000 }, () => 0));

  it.each([
    ['its value where it is JSON', 'application/json', bytesOf('{"a":[1]}'), { a: [1] }],
    ['its value where that is null', 'application/json; charset=utf-8', bytesOf('null'), null],
    ['text where its JSON is broken', 'application/json', bytesOf('{'), { type: 'application/json', text: '{' }],
    ['text where its JSON is too deep', 'application/json', bytesOf(deep), { type: 'application/json', text: deep }],
    [
      'text where its JSON has too many values',
      'application/json',
      bytesOf(many),
      { type: 'application/json', text: many },
    ],
    ['text where it is text', 'text/plain', bytesOf('é'), { type: 'text/plain', text: 'é' }],
    ['text with its byte order mark', 'text/plain', bytesOf('\ufeffa'), { type: 'text/plain', text: '\ufeffa' }],
    ['bytes where it is none', 'image/png', Uint8Array.of(0, 255), { type: 'image/png', base64: 'AP8=' }],
    ['bytes where it only says text', 'text/plain', Uint8Array.of(255), { type: 'text/plain', base64: '/w==' }],
    ['bytes where it says nothing', '', bytesOf('a'), { type: '', base64: 'YQ==' }],
  ])('is %s', (_, type, body, shown) => {
    expect(contentJson({ type, body })).toEqual(shown);
  });

  it('can be written whatever a note holds', () => {
    expect(() => JSON.stringify(stateJson(worldAfter(freshPlayground, `PUT /notes/deep ${deep}`)))).not.toThrow();
  });
});

describe('the object in a resource', () => {
  it.each([
    ['application/json', '{"a":1}', { a: 1 }],
    ['application/json', '[1]', undefined],
    ['application/json', 'null', undefined],
    ['application/json', '{', undefined],
    ['text/plain', '{"a":1}', undefined],
  ])('of %s %s', (type, text, object) => {
    expect(objectIn({ type, body: bytesOf(text) })).toEqual(object);
  });

  it('is none where there is no resource', () => {
    expect(objectIn(undefined)).toBeUndefined();
  });
});
