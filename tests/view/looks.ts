import fc from 'fast-check';
import { type Ink, type Look, type Paint, unpainted } from '../../src/text/look.ts';

/** A terminal that many columns wide, without colour unless told otherwise. */
export function lookOf(columns: number, told: Partial<Look> = {}): Look {
  return { columns, plain: false, unicode: true, paint: unpainted, ...told };
}

const codes: Readonly<Record<Ink, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  emphasis: [3, 23],
  faint: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  notice: [35, 39],
  accent: [36, 39],
};

/** Paint with real escape sequences, as a terminal gets them. */
export const painted = Object.fromEntries(
  Object.entries(codes).map(([ink, [on, off]]) => [ink, (text: string) => `\u001b[${on}m${text}\u001b[${off}m`]),
) as unknown as Paint;

/** A text without its colours. */
export function bare(text: string): string {
  return text.replaceAll(/\u001b\[\d+m/g, '');
}

/** Any text: ASCII, any code unit, whole graphemes (CJK, emoji, marks), and what is known to be hard to measure. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '漢字かな',
        '한국어',
        '👩‍👩‍👧‍👦',
        '🇫🇷',
        '❤️',
        '1️⃣',
        'e\u0301',
        'ｶﾞ',
        'नमस्ते',
        '\u1100',
        '\ufffd',
        ' ',
        'a',
        '\n',
      ),
      {
        maxLength: 120,
      },
    )
    .map((pieces) => pieces.join('')),
);

/** Any width that a screen may have. */
export const anyColumns = fc.integer({ min: 20, max: 200 });
