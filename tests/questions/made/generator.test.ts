import { expect, test } from '@jest/globals';
import { askInScene, sent, type Template } from '../../../src/questions/made/generated-world.ts';
import { makerOf, type Templates } from '../../../src/questions/made/generator.ts';
import { putAppendsACopy } from '../../../src/semantics/misconceptions/put.ts';

const twice = [sent('PUT', '/users/7', {}), sent('PUT', '/users/7', {})];
const once = twice.slice(1);

// After one PUT all agree that there is one: nothing to ask.
const template = (isOnce: (drawn: number) => boolean): Template => ({
  minds: [putAppendsACopy],
  about: (draw) =>
    askInScene(
      { collection: '/users' },
      { send: isOnce(draw.between(1, 4)) ? once : twice },
      { kind: 'count', collection: '/users' },
    ),
});

// A maker of before a kind came to be has no templates of that kind.
const templatesOf = (each: Template): Templates => ({ count: [each], retry: [each] });

test('a scenario that tells nothing apart is discarded, and another drawn', () => {
  const maker = makerOf('made-0', templatesOf(template((drawn) => drawn < 4)));
  for (let number = 1; number <= 50; number += 1) {
    const { id, about } = maker.make(1, number);
    expect(id).toBe(`made-0/${number}`);
    expect(about.scenario.sendings).toBe(twice);
  }
});

test('making ends, also where a template never comes to a question', () => {
  const maker = makerOf('made-0', templatesOf(template(() => true)));
  expect(() => maker.make(7, 3)).toThrow('made-0/3 of seed 7: nothing to ask');
});
