import { describe, expect, it, test } from '@jest/globals';
import { isPainted, marks, unpainted } from '../../src/text/look.ts';
import { lookOf, painted } from '../view/looks.ts';

describe('marks', () => {
  it('are Unicode where the terminal shows it', () => {
    expect(marks(lookOf(80))).toMatchObject({ arrow: '──▶', bullet: '·', rule: '─' });
  });

  test.each([{ unicode: false }, { plain: true }])('are ASCII with %o', (told) => {
    const shown = marks(lookOf(80, told));
    expect(shown).toMatchObject({ arrow: '-->', bullet: '*', lost: '--x' });
    expect(Object.values(shown).join('')).toMatch(/^[ -~]+$/);
  });
});

describe('paint', () => {
  it('leaves a text as it is when there is none', () => {
    expect(Object.values(unpainted).map((ink) => ink('PUT'))).toEqual(Object.values(unpainted).map(() => 'PUT'));
  });

  test.each([
    [true, lookOf(80, { paint: painted })],
    [false, lookOf(80)],
    [false, lookOf(80, { paint: painted, plain: true })],
  ])('counts as colour: %s', (expected, look) => {
    expect(isPainted(look)).toBe(expected);
  });
});
