import { describe, expect, test } from '@jest/globals';
import { endOf, slice, trimmed, wordsOf } from '../../src/http/parsed.ts';

describe('a piece', () => {
  const piece = { at: 10, text: ' PUT  /x\t' };

  test('ends where its text does', () => {
    expect(endOf(piece)).toBe(19);
  });

  test('keeps its place when it is cut', () => {
    expect(slice(piece, 1)).toEqual({ at: 11, text: 'PUT  /x\t' });
    expect(slice(piece, 1, 4)).toEqual({ at: 11, text: 'PUT' });
  });

  test('has words with places of their own', () => {
    expect(wordsOf(piece)).toEqual([
      { at: 11, text: 'PUT' },
      { at: 16, text: '/x' },
    ]);
  });

  test.each([
    [' PUT  /x\t', { at: 11, text: 'PUT  /x' }],
    ['\t ', { at: 10, text: '' }],
    ['\u00a0x\u00a0', { at: 10, text: '\u00a0x\u00a0' }],
  ])('loses the spaces and tabs around %j, and nothing else', (text, expected) => {
    expect(trimmed({ at: 10, text })).toMatchObject({ text: expected.text });
  });
});
