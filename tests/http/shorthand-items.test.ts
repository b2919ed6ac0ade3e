import { describe, expect, test } from '@jest/globals';
import { itemsOf } from '../../src/http/shorthand-items.ts';

describe('the items of a line of shorthand', () => {
  test.each([
    ['', []],
    ['a=b', ['text']],
    [' a=b  c:=1 D:e {"f": 1} ', ['text', 'json', 'header', 'content']],
    ['a=b c d=e', ['text', 'flaw']],
    ['a="b d=e', ['flaw']],
    ['?', ['flaw']],
  ])('are told apart in %j', (text, kinds) => {
    expect(itemsOf({ at: 0, text }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('keep their places', () => {
    expect(itemsOf({ at: 10, text: ' a=b' })).toEqual([
      { kind: 'text', name: { at: 11, text: 'a' }, value: { at: 13, text: 'b' } },
    ]);
  });
});
