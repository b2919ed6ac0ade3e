import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf } from '../../src/http/message.ts';
import { widthOf } from '../../src/text/layout.ts';
import { shortened } from '../../src/text/wording.ts';
import { contentText, haveKeys } from '../../src/view/content.ts';
import { anyText, lookOf } from './looks.ts';
import { readOut } from './screens.ts';

describe('a content in few words', () => {
  test.each([
    ['{"name":"Alice"}', 'Alice'],
    ['{"name":"Alice","age":7}', 'name Alice, age 7'],
    ['{"age":7}', 'age 7'],
    ['{}', '{}'],
    ['{"a":{"b":[1]},"c":null}', 'a {"b":[1]}, c null'],
    ['{"age":"7","name":"none"}', 'age "7", name none'],
    ['{"a":"x, b y","c":"","d":" "}', 'a "x, b y", c "", d " "'],
    ['{"name":"none"}', '"none"'],
    ['{"name":""}', '""'],
    ['{"age":"7"}', 'age "7"'],
    ['{"owner":"Lin"}', 'owner Lin'],
    ['{"name":7}', 'name 7'],
    ['[1, 2]', '[1,2]'],
    ['"none"', '"none"'],
    ['7', '7'],
  ])('%s is %s', (json, text) => {
    expect(contentText({ type: 'application/json', body: bytesOf(json) })).toBe(text);
  });

  test.each([
    ['{"name":"Alice","age":7}', 'name Alice'],
    ['{"owner":"Lin"}', 'name Alice'],
    ['{"name":"Bob"}', 'Alice'],
    ['{}', 'Alice'],
    ['[1]', 'Alice'],
  ])('beside %s, a name is %s', (json, text) => {
    const [resource, other] = ['{"name":"Alice"}', json].map((body) => ({
      type: 'application/json',
      body: bytesOf(body),
    }));
    if (resource !== undefined && other !== undefined)
      expect(contentText(resource, haveKeys([resource, other]))).toBe(text);
  });

  it('nested too deep to be written again stays as it was sent', () => {
    const json = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = contentText({ type: 'application/json', body: bytesOf(json) });
    expect(text.replaceAll('"', '') === json).toBe(true);
  });

  test.each([
    ['text/plain', 'buy milk\r\n  and eggs', 'buy milk and eggs'],
    ['text/plain', 'none', '"none"'],
    ['text/plain', '', '""'],
    ['application/json', '{', '{'],
    ['image/png', '12345', '5 bytes of image/png'],
  ])('%s %j is %s', (type, body, text) => {
    expect(contentText({ type, body: bytesOf(body) })).toBe(text);
  });
});

describe('a shortened text', () => {
  test.each([
    ['as it is where it fits', 'Alice', 5, 'Alice'],
    ['with an ellipsis where it does not', 'Alice B', 6, 'Alice…'],
    ['without a space before the ellipsis', 'Alice and Bob', 7, 'Alice…'],
    ['by whole graphemes', '漢字漢字', 4, '漢…'],
    ['on one line', 'a\nb', 9, 'a␤b'],
  ])('is %s', (_, text, columns, expected) => {
    expect(shortened(text, columns, lookOf(80))).toBe(expected);
  });

  it('is marked in ASCII where there is nothing else', () => {
    expect(shortened('Alice Bob', 8, lookOf(80, { unicode: false }))).toBe('Alice...');
  });

  it('is whole where it is read out, as far as anybody listens; then it says that it was cut', () => {
    expect(shortened('Alice Bob', 8, readOut)).toBe('Alice Bob');
    expect(shortened('a'.repeat(2000), 8, readOut)).toMatch(/^a{1000}\.\.\. \(the rest is left out\)$/);
  });

  it('is quickly made of a content as long as a server takes', () => {
    expect(shortened('a'.repeat(1024 * 1024), 8, lookOf(80))).toBe('aaaaaaa…');
  });

  it('is never wider than told', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 80 }), (text, columns) => {
        expect(widthOf(shortened(text, columns, lookOf(80)))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
