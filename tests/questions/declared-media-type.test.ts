import { expect, test } from '@jest/globals';
import type { Request } from '../../src/http/message.ts';
import { bytesOf } from '../../src/http/message.ts';
import type { Sending } from '../../src/http/sending.ts';
import type { DeclarationText } from '../../src/semantics/declaration.ts';
import { send } from '../helpers.ts';
import { saidOf, scenarioIn, statusesOf } from './declaring.ts';

const text: DeclarationText = {
  collections: { '/users': {} },
  documents: { '/settings': {} },
  verbatim: ['/notes'],
  actions: { '/users/{id}/hello': { mail: { to: 'email', subject: 'Hello' } } },
  resources: { '/users/1': { email: 'ann@example.com' } },
};
const untyped: Request = { method: 'PUT', target: '/users/1', headers: [], body: bytesOf('{}') };

test.each<[string, Sending, string]>([
  [
    'a member',
    send('PUT /users/1 Ann'),
    'At /users/{id}, content is taken only as application/json: text/plain is answered 415.',
  ],
  [
    'a collection',
    send('POST /users Ann'),
    'At /users, content is taken only as application/json: text/plain is answered 415.',
  ],
  [
    'a document',
    send('PUT /settings dark'),
    'At /settings, content is taken only as application/json: text/plain is answered 415.',
  ],
  [
    'no type',
    { request: untyped, fault: 'none' },
    'At /users/{id}, content is taken only as application/json: content without a type is answered 415.',
  ],
])('says which content is taken where another is sent, and it is not: %s', (_, sent, sentence) => {
  expect(saidOf(scenarioIn(text, [sent]))).toContain(sentence);
  expect(statusesOf(scenarioIn(text, [sent]))).toEqual([415]);
});

test.each(['PUT /users/1 {}', 'POST /users {}', 'PUT /notes/a milk', 'POST /users/1/hello now', 'DELETE /users/1'])(
  'does not say so of %s, which is taken',
  (line) => {
    expect(saidOf(scenarioIn(text, [line])).filter((each) => each.includes('application/json'))).toEqual([]);
    expect(statusesOf(scenarioIn(text, [line]))).not.toContain(415);
  },
);
