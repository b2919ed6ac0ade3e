import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../src/text/layout.ts';
import type { Look } from '../../src/text/look.ts';
import { renderMarkdown } from '../../src/text/markdown.ts';
import { anyColumns, anyText, bare, lookOf, painted } from '../view/looks.ts';

const narrow = lookOf(40);

describe('markdown', () => {
  test.each<[string, string, string[]]>([
    ['a paragraph, its lines joined', 'PUT sets\n  what is there.', ['PUT sets what is there.']],
    ['paragraphs, a blank line apart', 'PUT\n\n\n\nPOST', ['PUT', '', 'POST']],
    ['a heading', '# PUT\nsets', ['PUT', '', 'sets']],
    ['a list', '- a\n- b', ['· a', '· b']],
    ['a loose list', '- a\n\n- b', ['· a', '', '· b']],
    ['an ordered list, its numbers aligned', '9. a\n10. b', [' 9. a', '10. b']],
    ['a list in a list', '1. a\n   - b\n2. c', ['1. a', '   · b', '2. c']],
    ['a list indented by tabs', '1. a\n\t- b', ['1. a', '   · b']],
    ['a list of tasks', '- [ ] a\n- [x] b\n', ['· [ ] a', '· [x] b']],
    ['a loose list of tasks', '- [ ] a\n\n- [x] b', ['· [ ] a', '', '· [x] b']],
    ['an empty list item', '-\n- a', ['·', '· a']],
    ['code, in its own lines', '```http\nPUT /a\n\n  {}\n```', ['    PUT /a', '', '      {}']],
    ['a quotation', '> PUT\n> sets\n>\n> it', ['│ PUT sets', '│', '│ it']],
    ['a rule', '---', ['─'.repeat(40)]],
    [
      'HTML, as it is written',
      '<b>a</b> <!-- b -->\n\n<div>\nc\n</div>',
      ['<b>a</b> <!-- b -->', '', '<div>', 'c', '</div>'],
    ],
    ['a table', '| a | `b` |\n|--|--|\n| 1 | `x\\|y` |', ['a  `b`', '1  `x|y`']],
    ['nothing for a definition', 'a\n\n[r]: /u', ['a']],
    ['nothing for nothing', '# \n\n', []],
  ])('shows %s', (_, text, lines) => {
    expect(renderMarkdown(text, narrow)).toEqual(lines);
  });

  it('keeps code apart by colour where there is any', () => {
    expect(renderMarkdown('# A\n`b` *c* [d](e)', lookOf(40, { paint: painted }))).toEqual([
      painted.strong('A'),
      '',
      `${painted.accent('b')} ${painted.emphasis('c')} d ${painted.faint('(e)')}`,
    ]);
  });

  it('draws no lines in plain text', () => {
    expect(renderMarkdown('> a\n\n---\n\n- b', lookOf(40, { plain: true }))).toEqual(['  a', '', '---', '', '* b']);
  });

  it('has margins where there is room, and prose no wider than 80 columns', () => {
    const text = 'word '.repeat(60);
    expect(renderMarkdown(text, lookOf(60))[0]).toMatch(/^ {2}word/);
    expect(Math.max(...renderMarkdown(text, lookOf(200)).map(widthOf))).toBeLessThanOrEqual(78);
    expect(Math.max(...renderMarkdown(`- ${text}`, lookOf(200)).map(widthOf))).toBeLessThanOrEqual(78);
  });

  it('lets code be as wide as the screen, and breaks it between words, further in', () => {
    const code = `\`\`\`\n  ${'x'.repeat(90)}\n\`\`\``;
    expect(renderMarkdown(code, lookOf(120))).toEqual([`        ${'x'.repeat(90)}`]);
    expect(renderMarkdown('```\n  Content-Type: application/merge-patch+json\n```', narrow)).toEqual([
      '      Content-Type:',
      '        application/merge-patch+json',
    ]);
  });

  test.each([
    ['straight', 'a\u001b[31mb', 'a␛[31mb'],
    ['by reference', 'a&#27;[31mb', 'a␛[31mb'],
    ['in a link', '[a](b&#27;c)', 'a (b&#27;c)'],
    ['in code', '`a\u0007`', '`a␇`'],
  ])('shows control characters, written %s', (_, text, shown) => {
    expect(renderMarkdown(text, narrow)).toEqual([shown]);
  });

  it('shows what is nested too deep to lay out as it is written', () => {
    expect(renderMarkdown('>'.repeat(20_000), lookOf(200))[0]).toBe(`  ${'>'.repeat(76)}`);
  });

  it('hides no fault of its own', () => {
    const broken: Look = {
      ...narrow,
      paint: {
        ...painted,
        strong: () => {
          throw new TypeError('out of paint');
        },
      },
    };
    expect(() => renderMarkdown('# a', broken)).toThrow('out of paint');
  });
});

const pieces = [
  ...[
    '# ',
    '> ',
    '- ',
    '1. ',
    '10000. ',
    '    ',
    '\t',
    '```\n',
    '~~~',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '|--|--|\n',
    '---\n',
    '\n',
    '\n\n',
  ],
  ...[
    '[a](b)',
    '![',
    '](',
    'https://a.example/' + 'x'.repeat(90),
    '<b>',
    '<!--',
    '&amp;',
    '&#27;',
    '- [x] ',
    '\\',
    '  \n',
    '\u001b[31m',
  ],
  ...['word ', 'PUT /users/123 ', '漢字', '👩‍👩‍👧', 'ｶﾞ', 'e\u0301', '| a | b |\n| - | - |\n| c | d |\n'],
];
const anyMarkdown = fc.oneof(
  anyText,
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 60 })
    .map((each) => each.join('')),
);
const anyLook = fc.record({
  columns: anyColumns,
  plain: fc.boolean(),
  unicode: fc.boolean(),
  paint: fc.constantFrom(painted, lookOf(80).paint),
});

describe('a paragraph that nobody writes', () => {
  it.each(['_a', '*a', '`a', '[a', '**a '])(
    'is shown as it is written, since pairs of marks take long to find: %s',
    (marks) => {
      const text = marks.repeat(2001 / marks.length + 1);
      expect(renderMarkdown(text, lookOf(80)).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(renderMarkdown(`_a_\n\n${text}`, lookOf(80)).join('\n')).toMatch(/^ {2}a\n\n/);
    },
  );
});

describe('any markdown', () => {
  it('is no wider than the screen, and holds no control character', () => {
    fc.assert(
      fc.property(anyMarkdown, anyLook, (text, look) => {
        for (const each of renderMarkdown(text, look)) {
          expect(widthOf(each)).toBeLessThanOrEqual(look.columns);
          expect(bare(each)).not.toMatch(/\p{Cc}/u);
          expect(each).toBe(each.trimEnd());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has no colour where none is asked for', () => {
    fc.assert(
      fc.property(anyMarkdown, anyColumns, (text, columns) => {
        expect(renderMarkdown(text, lookOf(columns)).join('')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
