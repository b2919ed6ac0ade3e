import { describe, expect, it } from '@jest/globals';
import { asLine, fromLine, shownLine } from '../../../src/shell/terminal/strokes.ts';

describe('a paste', () => {
  it.each([
    ['PUT /users/1 {}', 'PUT /users/1 {}'],
    ['PUT / HTTP/1.1\nHost: here\n\n{}', 'PUT / HTTP/1.1\nHost: here\n\n{}'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['ends in a line\n', 'ends in a line'],
    ['ends in a line\r\n', 'ends in a line'],
    ['\n\n', '\n'],
    ['{\n\t"a": 1\n}', '{\n\t"a": 1\n}'],
    ['one\u2028two', 'one\ntwo'],
    ['bell\u0007, escape\u001b[2J, end\u0004', 'bell, escape[2J, end'],
    ["\ufdd0 is nobody's, ⏎ and | are", " is nobody's, ⏎ and | are"],
    ['日本 🎉', '日本 🎉'],
  ])('keeps its text through one line: %j', (pasted, text) => {
    const line = asLine(pasted);
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(fromLine(line)).toBe(text);
  });

  it.each([
    [true, 'a⏎⇥b'],
    [false, 'a| b'],
  ])('shows where its lines end, Unicode or not (%s)', (unicode, shown) => {
    expect(shownLine(asLine('a\n\tb'), unicode)).toBe(shown);
  });
});
