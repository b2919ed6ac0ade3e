import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { generatorOf, generators } from '../../../src/questions/kinds/index.ts';
import { distinct, inOrder, numberOf, slug, type Ask } from '../../../src/questions/question.ts';
import { generatorBy, readerOf, readers } from '../../../src/questions/kinds/readers.ts';
import { adds, count, holds, retry, scenarioOf, status, where, which } from '../scenarios.ts';

const kinds = Object.keys(generators);

describe('the registry of the kinds of question', () => {
  test('has every kind in the folder, each under the name of its file, and no other', () => {
    const folder = new URL('../../../src/questions/kinds/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !['index.ts', 'readers.ts'].includes(file));
    expect(kinds.map((kind) => `${kind}.ts`).toSorted()).toEqual(files.toSorted());
  });

  test('has those that are read off one run, and those that take several', () => {
    expect(kinds).toEqual([...Object.keys(readers), 'which', 'retry']);
  });

  test.each<Ask>([count, where(1), holds('/users/1'), status(1), adds(1), which({}, 'GET /users'), retry(count)])(
    'has $kind by what is asked',
    (ask) => {
      expect(generatorOf(ask)).toBe(generators[ask.kind]);
    },
  );
});

describe('a kind that is read off one run', () => {
  test('takes its scenario as it is, and gives one answer', () => {
    const generator = generatorBy(readers.count);
    const scenario = scenarioOf(['GET /users']);
    const run = { scenario, trace: [], after: scenario.world };
    expect(generator.scenarios(count, scenario)).toEqual([scenario]);
    expect(generator.answers(count, [run])).toEqual([readerOf(count).answer(count, run)]);
  });
});

describe('an option', () => {
  test.each([
    ['at', '/users/1', 'at-users-1'],
    ['holds', '{"a":"É"}', 'holds-a'],
    ['holds', '', 'holds'],
    ['put', '/users/2  {"Name":"--"}', 'put-users-2-name'],
  ])('%s %j has the id %s', (kind, answer, id) => {
    expect(slug(kind, answer)).toBe(id);
  });

  test('is there once, told by id and text', () => {
    const [one, two, other] = [
      { id: 'a', text: 'a' },
      { id: 'a', text: 'a', seen: 'A' },
      { id: 'a', text: 'b' },
    ];
    expect(distinct([one, two, other])).toEqual([one, other]);
  });

  test('is ordered by its rank alone', () => {
    const options = ['c', 'a', 'b'].map((id) => ({ id, text: id }));
    const ids = ({ id }: { readonly id: string }) => id;
    expect(inOrder(options, ids).map(ids)).toEqual(['a', 'b', 'c']);
    expect(inOrder(options.toReversed(), ids).map(ids)).toEqual(['a', 'b', 'c']);
    expect(options.map(ids)).toEqual(['c', 'a', 'b']);
  });
});

test('a request is known by its number, the last where none is named', () => {
  expect(numberOf(scenarioOf(['GET /users', 'GET /users'], 4))).toBe(5);
  expect(numberOf(scenarioOf(['GET /users', 'GET /users'], 4), 1)).toBe(4);
});
