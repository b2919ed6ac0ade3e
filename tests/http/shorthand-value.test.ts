import { describe, expect, test } from '@jest/globals';
import { readValue } from '../../src/http/shorthand-items.ts';

describe('a value in shorthand', () => {
  test.each([
    ['text', 'a"b c', 'a"b', ' c'],
    ['text', '"a b" c', 'a b', ' c'],
    ['text', "'a b'", 'a b', ''],
    ['text', "''", '', ''],
    ['text', '"a b', '', '"a b'],
    ['text', '', '', ''],
    ['header', '"r 1" c', '"r 1"', ' c'],
    ['header', 'W/"r 1", c', 'W/"r 1",', ' c'],
    ['header', "'a b' c", 'a b', ' c'],
    ['header', 'a"b c', 'a', '"b c'],
    ['header', "it's c", "it's", ' c'],
    ['json', '5 c', '5', ' c'],
    ['json', '"a \\" b" c', '"a \\" b"', ' c'],
    ['json', '[{ "a": "]" }, 1] c', '[{ "a": "]" }, 1]', ' c'],
    ['json', '\'["a", "b"]\' c', '["a", "b"]', ' c'],
    ['json', '["a, 1] c', '[', '"a, 1] c'],
    ['json', '[1 c', '[1 c', ''],
  ] as const)('that is %s, at the start of %j', (kind, line, value, rest) => {
    const taken = readValue({ at: 5, text: line }, kind);
    expect([taken.value.text, taken.rest.text]).toEqual([value, rest]);
    expect(taken.rest.at).toBe(5 + line.length - rest.length);
  });
});
