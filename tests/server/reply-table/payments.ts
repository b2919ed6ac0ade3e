import { holding, json, raw } from './case.ts';
import type { Case, Json, Raw } from './case.ts';

const DRAFT = 'draft-ietf-httpapi-idempotency-key-header';
const ONE = '{"amount":1}';
const pay = (key: string, content: string = ONE, fields: Readonly<Record<string, string>> = {}): Raw =>
  json('POST /payments', content, { 'Idempotency-Key': key, ...fields });
const paid = { '/payments/1': { amount: 1 } };

/** Row 8: payments, each under a key that the client chose; and what else they answer. */
export const payments: readonly Case[] = [
  unkeyed('takes no payment without a key', json('POST /payments', ONE)),
  unkeyed('takes no key without quotes', pay('k')),
  unkeyed('takes no key in single quotes', pay("'k'")),
  unkeyed('takes no empty field for a key', pay('')),
  unkeyed('takes no key without its last quote', pay('"k')),
  unkeyed('takes no key with a quote in it', pay('"k"k"')),
  unkeyed('takes no key with an escape of nothing', pay('"k\\k"')),
  unkeyed('takes no key that ends in an escape', pay('"k\\"')),
  unkeyed('takes no key with a parameter', pay('"k";a=1')),
  unkeyed('takes no two keys', pay('"k", "l"')),
  unkeyed('takes no two keys in two lines', pay('"k"', ONE, { 'idempotency-key': '"l"' })),
  unkeyed('takes no key beyond ASCII', pay('"\u00e9"')),
  unkeyed('looks for the key before the JSON', json('POST /payments', '{')),
  unkeyed('looks for the key before any precondition', json('POST /payments', ONE, { 'If-Match': '"r9"' })),

  { ...first('takes a payment under a key', pay('"k"'), [], paid), content: '{"created":"/payments/1"}' },
  first('takes a key of spaces and escapes', pay('"a \\"b\\" \\\\"'), [], paid),
  first('takes a key that is empty, in its quotes', pay('""'), [], paid),
  {
    ...first('answers the same payment as it did, and takes it once', pay('"k"'), [pay('"k"')], paid),
    section: `${DRAFT} §2.6`,
    content: '{"created":"/payments/1"}',
  },
  first('answers as it did however often, whatever came in between', pay('"k"'), [pay('"k"'), pay('"l"'), pay('"k"')], {
    ...paid,
    '/payments/2': { amount: 1 },
  }),
  first(
    'answers as it did even if a precondition is false now',
    pay('"k"', ONE, { 'If-Match': '"r1"' }),
    [pay('"k"')],
    paid,
  ),
  first(
    'knows the target of a key under any spelling',
    json('POST /%70ayments', ONE, { 'Idempotency-Key': '"k"' }),
    [pay('"k"')],
    paid,
  ),
  first('keeps no answer to malformed content', pay('"k"'), [pay('"k"', '{')], paid),
  first('keeps no answer to content that it does not store', pay('"k"'), [pay('"k"', '{"__proto__":1}')], paid),
  first('keeps no answer to a false precondition', pay('"k"'), [pay('"k"', ONE, { 'If-Match': '"r9"' })], paid),
  first(
    'keeps a key for payments, whatever users did under it',
    pay('"k"'),
    [json('POST /users', ONE, { 'Idempotency-Key': '"k"' })],
    { '/users/1': { amount: 1 }, ...paid },
  ),
  {
    ...first('takes another payment under another key', pay('"l"'), [pay('"k"')], {
      ...paid,
      '/payments/2': { amount: 1 },
    }),
    headers: { location: '/payments/2' },
  },
  {
    ...first('tells keys in another case apart', pay('"K"'), [pay('"k"')], { ...paid, '/payments/2': { amount: 1 } }),
    headers: { location: '/payments/2' },
  },

  reused('takes no other payment under the same key', pay('"k"', '{"amount":2}')),
  reused('takes no other bytes of the same value under the same key', pay('"k"', '{ "amount": 1 }')),
  reused('takes no other media type under the same key', pay('"k"', ONE, { 'Content-Type': 'application/json; v=1' })),
  reused('looks at the key before malformed content', pay('"k"', '{')),
  reused('looks at the key before a precondition', pay('"k"', '{"amount":2}', { 'If-Match': '"r9"' })),

  {
    row: 15,
    section: 'RFC 9110 §5.1',
    name: 'creates a user each time, whatever the key',
    given: [json('POST /users', ONE, { 'Idempotency-Key': '"k"' })],
    request: json('POST /users', ONE, { 'Idempotency-Key': '"k"' }),
    status: 201,
    headers: { location: '/users/2' },
    resources: holding({ '/users/1': { amount: 1 }, '/users/2': { amount: 1 } }),
  },
  {
    row: 15,
    section: 'RFC 9110 §5.1',
    name: 'ignores on users a key that is none',
    request: json('POST /users', ONE, { 'Idempotency-Key': 'k' }),
    status: 201,
  },
  {
    row: 17,
    section: 'RFC 9110 §5.1',
    name: 'ignores the key of a PUT',
    given: [json('PUT /users/1', ONE, { 'Idempotency-Key': '"k"' })],
    request: json('PUT /users/1', '{"amount":2}', { 'Idempotency-Key': '"k"' }),
    status: 204,
    resources: holding({ '/users/1': { amount: 2 } }),
  },
  {
    row: 5,
    section: 'RFC 9110 §15.5.16',
    name: 'looks at the media type before the key',
    request: raw('POST /payments', { 'Content-Type': 'text/plain' }, ONE),
    status: 415,
    headers: { accept: 'application/json' },
  },
  {
    row: 6,
    section: 'RFC 9110 §15.5.14',
    name: 'looks at the size before the key',
    request: json('POST /payments', `"${'x'.repeat(1_048_575)}"`),
    status: 413,
  },
  {
    row: 10,
    section: 'RFC 9110 §13.1.1',
    name: 'takes no payment if If-Match is false',
    request: pay('"k"', ONE, { 'If-Match': '"r9"' }),
    status: 412,
    resources: holding(),
  },
  {
    row: 13,
    section: 'RFC 9110 §9.3.1',
    name: 'shows a payment, and asks for no key',
    given: [pay('"k"')],
    request: raw('GET /payments/1'),
    status: 200,
    headers: { etag: '"r2"' },
    content: ONE,
  },
  {
    row: 14,
    section: 'contract',
    name: 'shows all payments',
    given: [pay('"k"'), pay('"l"')],
    request: raw('GET /payments'),
    status: 200,
    content: { '/payments/1': { amount: 1 }, '/payments/2': { amount: 1 } },
  },
  {
    row: 7,
    section: 'RFC 9110 §15.5.5',
    name: 'shows no payment that was not made',
    request: raw('GET /payments/1'),
    status: 404,
  },
];

function unkeyed(name: string, request: Raw): Case {
  return { row: 8, section: `${DRAFT} §2.7`, name, request, status: 400, resources: holding() };
}

function first(name: string, request: Raw, given: readonly Raw[], resources: Readonly<Record<string, Json>>): Case {
  return {
    row: given.length === 0 ? 15 : 8,
    section: `${DRAFT} §2.6`,
    name,
    given,
    request,
    status: 201,
    headers: { location: '/payments/1', 'content-type': 'application/json' },
    resources: holding(resources),
  };
}

function reused(name: string, request: Raw): Case {
  const resources = holding(paid);
  return { row: 8, section: `${DRAFT} §2.7`, name, given: [pay('"k"')], request, status: 422, resources };
}
