import { describe, expect, it, test } from '@jest/globals';
import { Lexer } from 'marked';
import { inline } from '../../src/text/inline.ts';
import { lookOf, painted } from '../view/looks.ts';

function shown(text: string, told = {}): string {
  return inline(Lexer.lexInline(text), lookOf(80, told));
}

describe('inline', () => {
  test.each([
    ['lines, joined', 'PUT sets\n  what is there', 'PUT sets what is there'],
    ['a line break', 'PUT  \nPOST', 'PUT\nPOST'],
    ['code, its backticks kept', 'Send `PUT /a`', 'Send `PUT /a`'],
    ['emphasis, as words', '*one* **two** ~~three~~', 'one two ~~three~~'],
    ['escapes and character references', '\\*a\\* &lt;b&gt; &amp; &#67;', '*a* <b> & C'],
    ['a control character by reference, visible', 'a&#27;[31mb', 'a␛[31mb'],
    ['HTML, as it is written', '<b>a</b>', '<b>a</b>'],
    ['a link', '[§9.3.4](https://a.b/c)', '§9.3.4 (https://a.b/c)'],
    ['a link that is its own text', '<https://a.b> x@y.z', 'https://a.b x@y.z'],
    ['a link without text, or without a target', '[](u) [a]()', 'u a'],
    ['an image, as its words', '![two boxes](boxes.png)', 'two boxes (boxes.png)'],
  ])('shows %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('keeps things apart by colour where there is any', () => {
    const { accent, emphasis, faint, strong } = painted;
    expect(shown('`a` *b* **c** [d](e)', { paint: painted })).toBe(
      `${accent('a')} ${emphasis('b')} ${strong('c')} d ${faint('(e)')}`,
    );
  });
});
