import { describe, expect, it } from '@jest/globals';
import { etagOf, modifiedAt, secondOf, validatorsOf } from '../../../src/semantics/rfc9110/representation.ts';
import { freshPlayground } from '../../helpers.ts';
import { worldAfter } from '../histories.ts';

const put = 'PUT /users/1 {"n":1}';

describe('validators', () => {
  it.each([
    ['change with what is there', [put, 'PUT /users/1 {"n":2}'], '"r3"', 2],
    ['stay with an equal PUT', [put, put, 'GET /users/1'], '"r2"', 1],
    ['are new after a DELETE', [put, 'DELETE /users/1', put], '"r4"', 3],
    ['stay while something else changes', [put, 'PUT /users/2 {}'], '"r2"', 1],
  ])('%s', (_, lines, etag, second) => {
    const world = worldAfter(freshPlayground, ...lines);
    expect(etagOf(world, '/users/1')).toBe(etag);
    expect(modifiedAt(world, '/users/1')).toEqual(new Date(`2024-01-01T00:00:0${second}Z`));
    expect(validatorsOf(world, '/users/1')).toEqual([
      ['ETag', etag],
      ['Last-Modified', `Mon, 01 Jan 2024 00:00:0${second} GMT`],
    ]);
  });

  it('are told by a clock that ticks with each request', () => {
    const later = worldAfter(freshPlayground, 'GET /users', put);
    expect(secondOf(freshPlayground)).toBe(Date.parse('2024-01-01T00:00:00Z') / 1000);
    expect(secondOf(later)).toBe(modifiedAt(later, '/users/1').getTime() / 1000);
  });

  it('are those of the beginning where nothing ever changed', () => {
    expect(etagOf(freshPlayground, '/users')).toBe('"r0"');
    expect(modifiedAt(freshPlayground, '/users')).toEqual(new Date('2024-01-01T00:00:00Z'));
  });
});
