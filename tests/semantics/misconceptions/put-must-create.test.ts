import { describe, expect, it } from '@jest/globals';
import { wide } from '../histories.ts';
import { outcomeOn } from './servers.ts';

describe('where every PUT creates what is absent', () => {
  it.each([
    ['also where PUT only replaces', ['PUT /items/7 {"a":1}'], [201], { '/items/7': { a: 1 } }],
    [
      'and what is there is replaced',
      ['PUT /items/7 {"a":1}', 'PUT /items/7 {"a":2}'],
      [201, 204],
      { '/items/7': { a: 2 } },
    ],
    ['what cannot be stored is refused', ['PUT /items/7 milk', 'PUT /items/7 {broken'], [415, 400], {}],
    ['no other method creates', ['PATCH /items/7', 'DELETE /items/7', 'GET /items/7'], [415, 404, 404], {}],
    ['nor is PUT allowed where it was not', ['PUT /orders/7 {}', 'PUT /orders {}'], [405, 405], {}],
  ])('%s', (_, lines, statuses, held) => {
    const outcome = outcomeOn('put-must-create', lines, wide);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.fromEntries(Object.entries(outcome.resources).filter(([path]) => path.endsWith('/7')))).toEqual(held);
  });
});
