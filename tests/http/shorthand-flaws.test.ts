import { describe, expect, test } from '@jest/globals';
import { itemsOf } from '../../src/http/shorthand-items.ts';
import { itemsFlaw } from '../../src/http/shorthand.ts';

const flawOf = (text: string) => itemsFlaw(itemsOf({ at: 0, text }));

describe('items of shorthand', () => {
  test.each(['', 'a=b c:=1 D:e D:f', 'A:b {"c":1}', '[1]', 'a:=[] b:={}'])('make up a request in %j', (text) => {
    expect(flawOf(text)).toBeUndefined();
  });

  test.each([
    ['the first of two faults', 'a:=x b', 3],
    ['a member twice', 'a=b a:=1', 4],
    ['a member and whole content', 'a=b [1]', 4],
    ['whole content and a member', '[1] a=b', 4],
    ['whole content twice', '[1] [2]', 4],
  ])('tell of %s', (_, text, at) => {
    expect(flawOf(text)?.at).toBe(at);
  });
});
