import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { block, hang, inside, margin, pad, sides, under, widthOf, wrap } from '../../src/text/layout.ts';
import { safe } from '../../src/text/safe.ts';
import { anyColumns, anyText, bare, lookOf, painted } from '../view/looks.ts';

const NARROW = ['a', 'b', 'Z', '0', '~', '"', '·', '–', '—', '‘', '’', '“', '”', '…', '›'];

describe('wrap', () => {
  test.each([
    ['words', 'PUT sets what is at its URL', 12, ['PUT sets', 'what is at', 'its URL']],
    ['nothing', '', 12, ['']],
    ['lines that end by themselves', 'a\n\nb', 12, ['a', '', 'b']],
    ['CJK by its width', '漢字漢字漢字', 8, ['漢字漢字', '漢字']],
    ['a word longer than the line', 'http://127.0.0.1/users', 10, ['http://127', '.0.0.1/use', 'rs']],
    ['inner spaces', 'a   b', 12, ['a   b']],
    ['JSON that is longer than a line after its commas', '{"name":"Al","age":7}.', 16, ['{"name":"Al",', '"age":7}.']],
    ['JSON that fits on a line as a word', 'It is {"a":1,"b":2}.', 16, ['It is', '{"a":1,"b":2}.']],
    ['no space before a per cent sign', 'Pass mark: 80 %.', 14, ['Pass mark:', '80 %.']],
  ])('wraps %s', (_, text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('indents by a mark, and the lines after it by as much', () => {
    expect(wrap('PUT sets what is there', 14, under('#1  '))).toEqual(['#1  PUT sets', '    what is', '    there']);
  });

  it('gives the mark a line of its own where it leaves no room for text', () => {
    expect(wrap('PUT sets it', 12, under('#1234567  '))).toEqual(['#1234567', 'PUT sets it']);
    expect(wrap('PUT sets it', 12, under('          '))).toEqual(['PUT sets it']);
  });

  it('keeps colours whole on each line', () => {
    expect(wrap(painted.bad('one two'), 4)).toEqual([painted.bad('one'), painted.bad('two')]);
  });

  it('splits even a single character that is wider than the line', () => {
    const lines = wrap(`a ${painted.bad('ｶ' + 'ﾞ'.repeat(30))}`, 20);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
    expect(letters(bare(lines.join('')))).toBe('a' + 'ｶ' + 'ﾞ'.repeat(30));
  });

  it('is never wider than told, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        anyText.map(safe),
        anyColumns,
        fc.constantFrom('', '  ', '#1  ', '漢字漢字漢字漢字 '),
        (text, columns, mark) => {
          const lines = wrap(text, columns, under(mark));
          for (const each of lines) expect(widthOf(each)).toBeLessThanOrEqual(columns);
          expect(letters(lines.join(''))).toBe(letters((mark + text).normalize()));
        },
      ),
    );
  });

  it('splits no word that fits', () => {
    const word = fc.stringMatching(/^[a-z]{1,19}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), anyColumns, (words, columns) => {
        expect(wrap(words.join(' '), columns).flatMap((each) => each.split(' '))).toEqual(words);
      }),
    );
  });
});

describe('the width of a text', () => {
  it.each([...NARROW])('is as a terminal has it: %s', (character) => {
    expect(widthOf(character)).toBe(stringWidth(character));
  });

  test.each([
    ['漢字', 4],
    ['e\u0301', 1],
    ['✉', 1],
    [painted.good('a · b'), 5],
    [painted.good('漢'), 2],
  ])('%s', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

function letters(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

describe('hang', () => {
  it('shows the mark of what is empty', () => {
    expect(hang(under('* '), 40, () => [])).toEqual(['*']);
  });
});

describe('pad', () => {
  test.each([
    ['on the right by default', pad('漢', 4), '漢  '],
    ['on the left', pad('漢', 4, 'right'), '  漢'],
    ['nothing that is too wide', pad('漢字', 2), '漢字'],
    ['colours for nothing', pad(painted.good('ok'), 4), `${painted.good('ok')}  `],
  ])('pads %s', (_, padded, expected) => {
    expect(padded).toBe(expected);
  });
});

describe('sides', () => {
  test.each([
    ['both on a line that has room', '204 No Content', 'nothing changed', 31, ['204 No Content  nothing changed']],
    [
      'the right one below where it has not',
      '204 No Content',
      'nothing changed',
      30,
      ['204 No Content', '               nothing changed'],
    ],
    ['a right one wider than the line, wrapped', '204', 'nothing changed', 12, ['204', 'nothing', 'changed']],
    ['the left one by its indent', '  204 No Content', 'unchanged', 12, ['  204 No', '  Content', '   unchanged']],
    ['the left one alone', 'a b', '', 2, ['a', 'b']],
    ['the right one alone', '', 'b', 4, ['   b']],
  ])('sets %s', (_, left, right, columns, lines) => {
    expect(sides(left, right, columns)).toEqual(lines);
  });

  it('is never wider than told', () => {
    fc.assert(
      fc.property(anyText.map(safe), anyText.map(safe), anyColumns, (left, right, columns) => {
        for (const each of sides(left, right, columns)) expect(widthOf(each)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('the margins of a screen', () => {
  test.each([
    [80, {}, '  ', 76],
    [60, {}, '  ', 56],
    [40, {}, '', 40],
    [80, { plain: true }, '', 80],
  ])('at %i columns, %o', (columns, told, edge, room) => {
    const look = lookOf(columns, told);
    expect(margin(look)).toBe(edge);
    expect(inside(look)).toEqual({ ...look, columns: room });
  });
});

describe('block', () => {
  it('ends every line', () => {
    expect(block(['a', '', 'b'])).toBe('a\n\nb\n');
    expect(block([])).toBe('');
  });
});
