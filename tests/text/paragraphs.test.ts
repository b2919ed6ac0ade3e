import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { paragraphs, prose } from '../../src/text/markdown.ts';
import { lookOf } from '../view/looks.ts';

it('shows words as Markdown has them', () => {
  const text = "Your app sends a request.\nNo answer comes.\n\n\nSend it again, or not? (That's it: all of it.)\n";
  expect(paragraphs(text, 30)).toEqual([
    'Your app sends a request. No',
    'answer comes.',
    '',
    "Send it again, or not? (That's",
    'it: all of it.)',
  ]);
});

test.each([
  '',
  '\na',
  'a *b*',
  'a `b`',
  '# a',
  '- a',
  'a\n---',
  '1. a',
  'a\n1. b',
  '    a',
  'a  \nb',
  'a\\\nb',
  'a_b_',
  '[a](b)',
  '<b>',
  'a &amp; b',
  '> a',
  'a | b',
  'http://a.b',
  'a@b.cd',
  'see www.a.b',
  'a\tb',
  '漢字',
])('does not take on %j, which may be more than words', (text) => {
  expect(paragraphs(text, 60)).toBeUndefined();
});

it('does as Markdown does wherever it does anything', () => {
  const unit = fc.constantFrom(..."abwZ19 ,.;:?!'’()-\n".split(''), 'www.', '\n\n', 'word ', 'http:', '*', '1.');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 20, max: 76 }), (text, columns) => {
      const lines = paragraphs(`a${text}`, columns);
      // What begins with an empty line is left to the library.
      if (lines !== undefined) expect(lines).toEqual(prose(`\na${text}`, lookOf(columns)));
    }),
    { numRuns: 1000 },
  );
});
