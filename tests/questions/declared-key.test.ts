import { describe, expect, test } from '@jest/globals';
import type { DeclarationText } from '../../src/semantics/declaration.ts';
import type { Sending } from '../../src/http/sending.ts';
import { send } from '../helpers.ts';
import { fieldsOf, saidOf, scenarioIn, statusesOf } from './declaring.ts';

const text: DeclarationText = {
  collections: { '/users': {}, '/payments': { put: 'refused', key: 'required' }, '/transfers': { key: 'honoured' } },
};
const scenarioOf = (...sent: readonly (string | Sending)[]) => scenarioIn(text, sent);
const said = (...sent: readonly (string | Sending)[]): readonly string[] => saidOf(scenarioOf(...sent));
const keyed = (line: string, key = '"k1"'): Sending => send(line, ['Idempotency-Key', key]);

const counts = (path: string): string =>
  `Each POST to ${path} that is carried out creates a new resource, at a URL that the server chooses: it counts up from ${path}/1, past any that is taken.`;
const needs =
  'A POST to /payments needs an Idempotency-Key, which is a string in double quotes: without one, it is answered 400.';
const again = (path: string): string =>
  `A POST to ${path} with the Idempotency-Key of one that was carried out there gets the same reply again, and creates nothing.`;

describe('of a collection that looks at keys', () => {
  test('says that it needs one, where it does', () => {
    expect(said('POST /payments {}')).toEqual([counts('/payments'), needs]);
    expect(statusesOf(scenarioOf('POST /payments {}', keyed('POST /payments {}', 'k1')))).toEqual([400, 400]);
  });

  test('says what the same key again comes to, and it does', () => {
    const sent = [keyed('POST /payments {}'), keyed('POST /payments {}')];
    expect(said(...sent)).toEqual([counts('/payments'), needs, again('/payments')]);
    expect(statusesOf(scenarioOf(...sent))).toEqual([201, 201]);
    expect(fieldsOf(scenarioOf(...sent), 'Location')).toEqual(['/payments/1', '/payments/1']);
  });

  test('says what it comes to with other content, where that is sent', () => {
    const sent = [keyed('POST /transfers {"a":1}'), keyed('POST /transfers {"a":2}')];
    expect(said(...sent)).toContain(again('/transfers').replace(/\.$/, '; with other content, it is answered 422.'));
    expect(statusesOf(scenarioOf(...sent))).toEqual([201, 422]);
  });

  test.each<[string, readonly (string | Sending)[]]>([
    ['under another key', [keyed('POST /transfers {"a":1}'), keyed('POST /transfers {"a":2}', '"k2"')]],
    ['elsewhere', [keyed('POST /transfers {"a":1}'), keyed('POST /payments {"a":2}')]],
    ['without a key', [keyed('POST /transfers {"a":1}'), 'POST /transfers {"a":2}', 'POST /transfers {"a":3}']],
  ])('does not say so %s, where it is carried out', (_, sent) => {
    expect(said(...sent)).toContain(again('/transfers'));
    expect(new Set(statusesOf(scenarioOf(...sent)))).toEqual(new Set([201]));
  });

  test('says nothing of keys where none is sent and none is needed', () => {
    expect(said('POST /transfers {}')).toEqual([counts('/transfers')]);
  });
});

describe('where keys are not looked at', () => {
  test.each<[string, Sending]>([
    ['another collection', keyed('POST /users {}')],
    ['another method', keyed('PUT /transfers/1 {}')],
  ])('says where they are: %s', (_, sent) => {
    expect(said(sent)).toContain('The server looks at Idempotency-Key only in a POST to /payments or /transfers.');
    expect(statusesOf(scenarioOf(sent, sent))).toEqual(sent.request.method === 'PUT' ? [201, 204] : [201, 201]);
  });

  test('says that they are nowhere, where that is so', () => {
    const scenario = scenarioIn({ collections: { '/users': {} } }, [keyed('POST /users {}'), keyed('POST /users {}')]);
    expect(saidOf(scenario)).toContain('The server does not look at Idempotency-Key.');
    expect(fieldsOf(scenario, 'Location')).toEqual(['/users/1', '/users/2']);
  });
});
