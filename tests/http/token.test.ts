import { describe, expect, test } from '@jest/globals';
import { isToken, tokenLength } from '../../src/http/parsed.ts';

describe('a token', () => {
  test.each(['PUT', 'If-Match', "!#$%&'*+-.^_`|~", '1'])('can be %s', (text) => {
    expect(isToken(text)).toBe(true);
  });

  test.each(['', 'PUT ', 'a:b', '"a"', '{a', 'a/b', 'é', 'a\n'])('cannot be %j', (text) => {
    expect(isToken(text)).toBe(false);
  });

  test('ends before the first character that it cannot hold', () => {
    expect(tokenLength('If-Match: x')).toBe(8);
  });
});
