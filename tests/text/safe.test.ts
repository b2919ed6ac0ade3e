import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { inactive, jsonText, line, safe } from '../../src/text/safe.ts';
import { anyText } from '../view/looks.ts';

describe('safe', () => {
  test.each([
    ['an escape sequence', '\u001b[2J', '␛[2J'],
    ['a title set by OSC', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['an OSC that never ends', '\u001b]8;;http://evil', '␛]8;;http://evil'],
    ['a device control string', '\u001bP$q\u001b\\', '␛P$q␛\\'],
    ['a C1 control', '\u009b31m', '<U+009B>31m'],
    ['a lone carriage return, which would overwrite the line', 'good\revil', 'good␍evil'],
    ['backspaces', 'evil\b\b\b\bgood', 'evil␈␈␈␈good'],
    ['NUL, VT, FF, DEL', '\u0000\u000b\u000c\u007f', '␀␋␌␡'],
    ['text turned around', '\u202etxt.exe', '<U+202E>txt.exe'],
    ['a space of no width', 'Al\u200bice', 'Al<U+200B>ice'],
    ['a joiner that joins nothing', 'Al\u200dice', 'Al<U+200D>ice'],
    ['a byte order mark', '\ufeff{}', '<U+FEFF>{}'],
    ['a soft hyphen', 'co\u00adop', 'co<U+00AD>op'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['tag characters', 'a\u{e0041}', 'a<U+E0041>'],
    ['half a surrogate pair', 'a\ud800', 'a<U+D800>'],
    ['an emoji family, which terminals disagree about', '👩\u200d👧', '👩<U+200D>👧'],
    ['a variation of a letter', 'a\ufe0f', 'a<U+FE0F>'],
  ])('makes %s visible', (_, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  test.each([
    ['line feeds', 'a\nb\n'],
    ['an emoji drawn in colour', '❤\ufe0f 1\ufe0f⃣'],
    ['the non-joiner that Persian is spelled with', 'می\u200cخواهم'],
    ['the joiner that Sinhala is spelled with', 'ශ්\u200dරී'],
    ['accents and CJK', 'é e\u0301 漢字'],
  ])('leaves %s alone', (_, text) => {
    expect(safe(text)).toBe(text);
  });

  it('reads CRLF as one line end, and a tab as two spaces', () => {
    expect(safe('a\r\n\tb')).toBe('a\n  b');
  });

  it('leaves no control byte but the line feed, and nothing that moves or hides text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safe(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(safe(safe(text))).toBe(safe(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time in proportion to a hostile text', () => {
    expect(safe('\u001b'.repeat(200_000))).toHaveLength(200_000);
  });
});

describe('line', () => {
  it('shows where lines end, and tabs, on one line', () => {
    expect(line('a\r\nb\n\tc\u001b')).toBe('a␤b␤␉c␛');
  });

  it('is one line, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(line(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('a text that is logged in a CI job', () => {
  test.each([
    ['::error::x', ': :error::x'],
    ['a\n \t\u00a0::add-mask::x', 'a\n \t\u00a0: :add-mask::x'],
    ['a ##[set-output name=passed]true', 'a # #[set-output name=passed]true'],
    ['a ##vso[task.setvariable variable=b]c', 'a # #vso[task.setvariable variable=b]c'],
    ['###[x]', '## #[x]'],
  ])('commands nothing: %j', (text, shown) => {
    expect(inactive(text)).toBe(shown);
  });

  test.each(['a::b', '# # [x]', '## Heading [x](y)'])('stays as it is: %j', (text) => {
    expect(inactive(text)).toBe(text);
  });

  it('commands nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('#', '[', ':', ' ', '\n', '\u2028', 'v', '\u0085') }), (text) => {
        expect(inactive(text)).not.toMatch(/^[\s\u0085]*::|##\w*\[/m);
      }),
    );
  });
});

describe('JSON that is printed', () => {
  const text = '\u007f\u009b31m\u202e\u2028\u00ad\ufff9\u{e0041}##[error]##vso[a]b ::x';

  it('is of what is seen, commands nothing, and says the same', () => {
    const printed = jsonText({ [text]: [text] });
    expect(printed).toMatch(/^[ -~]*$/);
    expect(printed).not.toMatch(/##\w*\[/);
    expect(JSON.parse(printed)).toStrictEqual({ [text]: [text] });
  });

  it('says the same, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (each) => {
        expect(JSON.parse(jsonText([each], 2))).toStrictEqual([each]);
      }),
    );
  });
});
