import { describe, expect, test } from '@jest/globals';
import type { DeclarationText } from '../../src/semantics/declaration.ts';
import type { Sending } from '../../src/http/sending.ts';
import { send } from '../helpers.ts';
import { merging, operating } from '../semantics/misconceptions/patches.ts';
import { fieldsOf, saidOf, scenarioIn, statusesOf } from './declaring.ts';

const resources = { '/accounts/1': { n: 1 }, '/users/1': { name: 'Ann' } };
const text: DeclarationText = { collections: { '/accounts': { guarded: true }, '/users': {} }, resources };
const scenarioOf = (...sent: readonly (string | Sending)[]) => scenarioIn(text, sent);
const said = (...sent: readonly (string | Sending)[]): readonly string[] => saidOf(scenarioOf(...sent));
const match = (line: string, tag: string): Sending => send(line, ['If-Match', tag]);
const noneMatch = (line: string, tag: string): Sending => send(line, ['If-None-Match', tag]);

describe('of what is guarded', () => {
  const guarded =
    'At /accounts/{id}, a PUT, PATCH or DELETE of what is there needs If-Match: without it, it is answered 428.';

  test.each<[string, Sending]>([
    ['PUT', send('PUT /accounts/1 {"n":2}')],
    ['PATCH', merging('/accounts/1', { n: 2 })],
    ['DELETE', send('DELETE /accounts/1')],
  ])('says that it is refused without If-Match, which it is: %s', (_, each) => {
    expect(said(each)).toContain(guarded);
    expect(statusesOf(scenarioOf(each))).toEqual([428]);
  });

  test('says so once, and of what is absent too, which may be there by then', () => {
    const twice = ['PUT /accounts/2 {}', 'PUT /accounts/2 {}'];
    expect(said(...twice).filter((each) => each === guarded)).toHaveLength(1);
    expect(statusesOf(scenarioOf(...twice))).toEqual([201, 428]);
  });

  test.each<[string, string | Sending]>([
    ['with If-Match', match('PUT /accounts/1 {}', '"r1"')],
    ['reading', 'GET /accounts/1'],
    ['elsewhere', 'PUT /users/1 {}'],
    ['at the collection', 'POST /accounts {}'],
  ])('does not say so %s', (_, each) => {
    expect(said(each)).not.toContain(guarded);
  });
});

describe('of entity tags', () => {
  const counting =
    'Each change on the server gives what it changes a new entity tag: first "r3", then "r4", and so on.';
  const kept = 'What is stored again just as it is keeps its entity tag.';

  test('says which one there is, and which come next, as they do', () => {
    expect(said(match('PUT /users/1 {}', '"r2"'))).toEqual(['/users/1 has the entity tag "r2".', counting]);
    const scenario = scenarioOf('GET /users/1', 'PUT /users/1 {}', 'PUT /accounts/2 {}');
    expect(fieldsOf(scenario, 'ETag')).toEqual(['"r2"', '"r3"', '"r4"']);
  });

  test('says only which one there is, where nothing is to be changed', () => {
    expect(said(noneMatch('GET /users/1', '"r2"'))).toEqual(['/users/1 has the entity tag "r2".']);
  });

  test('says only which come, where nothing is there', () => {
    expect(said(match('DELETE /users/2', '"r3"'))).toContain(counting);
    expect(said(match('DELETE /users/2', '"r3"')).filter((each) => each.includes('has the entity tag'))).toEqual([]);
  });

  test('says that a collection has one, which each change in it changes', () => {
    const wider = counting.replace('changes a', 'changes, and the collection that this is in, a');
    expect(said(noneMatch('GET /users', '"r2"'), 'DELETE /users/1')).toEqual([
      'DELETE removes what is there before it is answered.',
      '/users has the entity tag "r2".',
      wider,
    ]);
    const scenario = scenarioOf('GET /users', 'DELETE /users/1', 'GET /users');
    expect(fieldsOf(scenario, 'ETag')).toEqual(['"r2"', undefined, '"r3"']);
    expect(said(noneMatch('GET /accounts', '"r1"'), 'POST /users {}')).toContain(wider);
  });

  test.each<[string, readonly (string | Sending)[], readonly (string | undefined)[]]>([
    ['sent again', ['PUT /users/1 {}', 'PUT /users/1 {}'], ['"r3"', '"r3"']],
    ['as it is', ['PUT /users/1 {"name":"Ann"}'], ['"r2"']],
    ['patched again', [merging('/users/1', {}), merging('/users/1', {})], ['"r2"', '"r2"']],
  ])('says that what is %s keeps its own, which it does', (_, sent, had) => {
    expect(said(...sent, match('PUT /users/1 {"a":1}', '"r3"'))).toContain(kept);
    expect(fieldsOf(scenarioOf(...sent), 'ETag')).toEqual(had);
  });

  test.each<[string, readonly (string | Sending)[]]>([
    ['is conditional', [match('PUT /users/1 {}', '"r2"'), match('PUT /users/1 {}', '"r2"')]],
    ['deletes', ['DELETE /users/1', 'DELETE /users/1', match('PUT /users/2 {}', '"r2"')]],
    ['is another', ['PUT /users/1 {}', match('PUT /users/1 {"a":1}', '"r3"')]],
  ])('does not say so where what is repeated %s', (_, sent) => {
    expect(said(...sent)).not.toContain(kept);
  });

  test('does not say so where the server counts versions, since each write changes that', () => {
    const articles: DeclarationText = { collections: { '/articles': { adds: ['version'] } } };
    const twice = ['PUT /articles/1 {}', 'PUT /articles/1 {}'];
    expect(saidOf(scenarioIn(articles, [...twice, match('DELETE /articles/1', '"r1"')]))).not.toContain(kept);
    expect(fieldsOf(scenarioIn(articles, [...twice, 'GET /articles/1']), 'ETag').at(-1)).toBe('"r2"');
  });

  test('says nothing of them where any will do, or none is named', () => {
    const sent = [match('PUT /users/1 {"a":1}', '*'), noneMatch('PUT /users/2 {}', '*'), 'GET /users/1'];
    expect(said(...sent).filter((each) => each.includes('entity tag'))).toEqual([]);
  });
});

describe('of dates', () => {
  const [start, next] = ['Mon, 01 Jan 2024 00:00:00 GMT', 'Mon, 01 Jan 2024 00:00:01 GMT'];
  const modified = `/users/1 was last modified at ${start}.`;
  const clock = `The clock of the server reads ${start}, and goes one second further with each request that it receives.`;
  const since = (field: string, line: string): Sending => send(line, [field, start]);

  test('says when it was modified, and how the clock goes, as it does', () => {
    expect(said(since('If-Unmodified-Since', 'PUT /users/1 {"a":1}'))).toEqual([modified, clock]);
    const scenario = scenarioOf('PUT /users/1 {"a":1}', 'GET /users/1');
    expect(fieldsOf(scenario, 'Last-Modified').at(-1)).toBe(next);
    expect(fieldsOf(scenarioOf('GET /users/1'), 'Last-Modified')).toEqual([start]);
  });

  test('says only when it was modified, where nothing is to be changed', () => {
    expect(said(since('If-Modified-Since', 'GET /users/1'))).toEqual([modified]);
  });

  test('says nothing where nothing is there', () => {
    expect(said(since('If-Modified-Since', 'GET /users/2'), 'DELETE /users/1')).toHaveLength(1);
  });
});

describe('of how one that is false is answered', () => {
  const status = { kind: 'status', request: 1 } as const;
  const answered = (field: string): string =>
    `A request that is not performed because its ${field} is false is answered 412.`;
  const early = send('PUT /users/1 {}', ['If-Unmodified-Since', 'Mon, 01 Jan 2023 00:00:00 GMT']);

  test.each<[string, Sending]>([
    ['If-Match', match('PUT /users/2 {}', '*')],
    ['If-Unmodified-Since', early],
  ])('says so where HTTP leaves it open, as it is answered: %s', (field, each) => {
    expect(saidOf(scenarioOf(each), status)).toContain(answered(field));
    expect(saidOf(scenarioOf(each), { kind: 'retry', of: status })).toContain(answered(field));
    expect(statusesOf(scenarioOf(each))).toEqual([412]);
  });

  test.each<[string, readonly string[]]>([
    ['no status is asked for', said(match('PUT /users/2 {}', '*'))],
    ['HTTP prescribes it', saidOf(scenarioOf(noneMatch('PUT /users/1 {}', '*')), status)],
    ['there is no condition', saidOf(scenarioOf('PUT /users/1 {}'), status)],
  ])('says nothing where %s', (_, sentences) => {
    expect(sentences.filter((each) => each.endsWith('is answered 412.'))).toEqual([]);
  });
});

test('a JSON Patch again is another write each time', () => {
  const grows = operating('/users/1', 'add /n 1');
  expect(said(grows, match('DELETE /users/1', '"r3"'))).not.toContain(
    'What is stored again just as it is keeps its entity tag.',
  );
});
