import { expect, test } from '@jest/globals';
import type { Sending } from '../../src/http/sending.ts';
import type { Ask } from '../../src/questions/question.ts';
import type { DeclarationText } from '../../src/semantics/declaration.ts';
import { send } from '../helpers.ts';
import { merging, operating } from '../semantics/misconceptions/patches.ts';
import { saidOf, scenarioIn, statusesOf } from './declaring.ts';

const text: DeclarationText = {
  collections: { '/users': {}, '/articles': { adds: ['id'] }, '/log': { put: 'refused' } },
  documents: { '/settings': {} },
  verbatim: ['/notes'],
  actions: { '/users/{id}/hello': { mail: { to: 'email', subject: 'Hello' } } },
  resources: { '/users/1': { name: 'Ann' }, '/notes/a': 'milk', '/articles/1': {}, '/log/1': {} },
};
const scenarioOf = (...sent: readonly (string | Sending)[]) => scenarioIn(text, sent);
const said = (ask: Ask, ...sent: readonly (string | Sending)[]): readonly string[] => saidOf(scenarioOf(...sent), ask);
const count: Ask = { kind: 'count', collection: '/users' };
const status: Ask = { kind: 'status', request: 1 };

const formats = 'At /users/{id}, PATCH takes application/merge-patch+json and application/json-patch+json.';
const createsNone = 'At /users/{id}, PATCH creates nothing: where nothing is, it is answered 404.';
const failing = 'A JSON Patch that does not apply to what is there is answered 409.';
const unknown = 'A PATCH in a format that is not taken is answered 415.';

test('says that PATCH creates nothing, where something may be absent, and it does not', () => {
  expect(said(count, merging('/users/2', {}))).toEqual([formats, createsNone]);
  expect(statusesOf(scenarioOf(merging('/users/2', {})))).toEqual([404]);
  expect(said(count, merging('/users/1', {}))).toEqual([formats]);
  expect(said(count, 'DELETE /users/1', merging('/users/1', {}))).toContain(createsNone);
});

test.each<[string, Sending, string | undefined, number]>([
  ['a JSON Patch that fails', operating('/users/1', 'remove /age'), failing, 409],
  ['a JSON Patch that does not, which cannot be told from it', operating('/users/1', 'add /age 5'), failing, 204],
  ['another format', send('PATCH /users/1 {}'), unknown, 415],
  ['a merge patch', merging('/users/1', {}), undefined, 204],
])('says how %s is answered, where a status is asked, and not else', (_, sent, sentence, code) => {
  expect(said(status, sent)).toEqual([formats, ...(sentence === undefined ? [] : [sentence])]);
  expect(said(count, sent)).toEqual([formats]);
  expect(statusesOf(scenarioOf(sent))).toEqual([code]);
});

test.each([
  ['PATCH /users {}', '/users'],
  ['PATCH /notes/a milk', '/notes/{name}'],
  ['PATCH /notes milk', '/notes'],
  ['PATCH /log/1 {}', '/log/{id}'],
  ['PATCH /users/1/hello {}', '/users/{id}/hello'],
  ['PUT /users {}', '/users'],
  ['DELETE /settings', '/settings'],
])('says where a method is not allowed, and it is not: %s', (line, place) => {
  const [method] = line.split(' ');
  expect(said(count, line)).toEqual([`At ${place}, ${method} is not allowed.`]);
  expect(statusesOf(scenarioOf(line))).toEqual([405]);
});

test('does not say of a patch that the rest of it is stored as it is sent', () => {
  const [sets, asSent] = [
    'The server sets "id" itself, whatever is sent for it',
    '; the rest is stored just as it is sent',
  ];
  expect(said(count, merging('/articles/1', {})).at(-1)).toBe(`${sets}.`);
  expect(said(count, merging('/articles/1', {}), 'PUT /articles/1 {}').at(-1)).toBe(`${sets}${asSent}.`);
});
