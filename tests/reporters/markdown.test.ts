import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { lexer, marked, type Token, type Tokens } from 'marked';
import type { Report } from '../../src/quiz/report.ts';
import { fenced, inert, markdownReport } from '../../src/reporters/markdown.ts';
import { lookOf } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { broken, fault, reportOn, shapes } from './reports.ts';

const shown = (report: Report): string => markdownReport(report, lookOf(80));

interface Shape {
  readonly type: string;
  readonly within: readonly Shape[];
}

// What a document is made of, but for its words: those of an item of a list are a block, which holds the rest of them.
function shapesOf(token: Token): readonly Shape[] {
  const parts = token as unknown as Readonly<
    Partial<Record<'tokens' | 'items' | 'header', Token[]> & { rows: Token[][] }>
  >;
  const within = [parts.tokens, parts.items, parts.header, parts.rows?.flat()]
    .flatMap((each) => each ?? [])
    .flatMap(shapesOf);
  return token.type === 'text' ? within : [{ type: token.type, within }];
}
const shapesIn = (text: string): readonly Shape[] => lexer(text).flatMap(shapesOf);

// What the cells of its tables hold behind the first of each row.
const countsIn = (text: string): readonly string[] =>
  lexer(text)
    .filter((token): token is Tokens.Table => token.type === 'table')
    .flatMap(({ rows }) => rows.flatMap((row) => row.slice(1).map((cell) => cell.text)));

describe('markdown', () => {
  it('tells of a sheet answer by answer', () => {
    expect(shown(shapes.poor)).toMatchInlineSnapshot(`
      "## Not passed: 0 % right, pass mark 80 %

      Sheet poor.yaml: 0 of 5 questions right, 3 wrong, 1 not sure, 1 unanswered.

      ### What was not right

      - **Wrong** once-more/put-counts: How many users will the server hold after #&#8203;3?
        \`\`\`text
        The server holds no users. PUT creates one where there is none.
        PUT /users/eve {"name":"Eve"}, three times
        one of: none, one, three, not sure
        \`\`\`
        - Answered: three
        - That answer fits a belief: “Two PUTs make two.” RFC 9110 defines it otherwise.
        - Go to the lesson: Once more, please (once-more)
      - **Wrong** once-more/post-counts: How many orders will the server hold after #&#8203;2?
        \`\`\`text
        POST to /orders creates an order, each time.
        POST /orders {"item":"tea"}, twice
        one of: one, two, not sure
        \`\`\`
        - Answered: one
        - That answer fits a belief: “An equal POST is dropped.” HTTP allows this; this server declares otherwise.
        - Go to the lesson: Once more, please (once-more)
      - **Wrong** replace-create-do/left-out: What does GET /users/eve return after #&#8203;2?
        \`\`\`text
        #1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}
        #2 PUT /users/eve {"name":"Eva"}
        one of:
        - {"name":"Eva"}
        - {"name":"Eva","email":"eve@example.com"}
        - not sure
        \`\`\`
        - Answered: {"name":&#8203;"Eva","email":&#8203;"eve@&#8203;example.com"}
        - That answer fits a belief: “PUT changes only the members I send.” RFC 9110 defines it otherwise.
        - Go to the lesson: Replace, create, do (replace-create-do)
      - **Not sure** replace-create-do/no-reply-to-a-post: A POST got no reply, and you know nothing else about the server. What do you know?
        \`\`\`text
        one of:
        - It was not carried out
        - It may have been carried out or not
        - It was carried out
        - not sure
        \`\`\`
        - Answered: not sure
        - Go to the lesson: Replace, create, do (replace-create-do)
      - **Unanswered** made-1/1: How many notes will the server hold after #&#8203;2?
        \`\`\`text
        PUT /notes/1 milk, twice
        one of: one, two, not sure
        \`\`\`
        - Not answered, which counts as wrong.
      "
    `);
  });

  it('tells of several as a class, then a line each', () => {
    expect(shown(shapes.class)).toMatchInlineSnapshot(`
      "## Not passed: 2 of 4 sheets passed, pass mark 80 %

      | Question | Right | Wrong | Unanswered |
      | --- | ---: | ---: | ---: |
      | once-more/put-counts: How many users will the server hold after #&#8203;3? | 1 | 3 | 0 |
      | once-more/post-counts: How many orders will the server hold after #&#8203;2? | 3 | 1 | 0 |
      | replace-create-do/left-out: What does GET /users/eve return after #&#8203;2? | 3 | 1 | 0 |
      | replace-create-do/no-reply-to-a-post: A POST got no reply, and you know nothing else about the server. What do you know? | 3 | 1 | 0 |
      | made-1/1: How many notes will the server hold after #&#8203;2? | 2 | 1 | 1 |

      ### The commonest beliefs that wrong answers fit

      - 3 answers: “Two PUTs make two.” RFC 9110 defines it otherwise.
      - 1 answer: “PUT only updates what is there.” HTTP leaves this to each server.
      - 1 answer: “An equal POST is dropped.” HTTP leaves this to each server.
      - 1 answer: “PUT changes only the members I send.” RFC 9110 defines it otherwise.

      ### Sheets

      - **Not passed** poor.yaml: 0 % right
      - **Passed** good.yaml: 80 % right
      - **Not passed** fair.yaml: 60 % right
      - **Passed** perfect.yaml: 100 % right
      "
    `);
    expect(shown(shapes.mixed)).toMatchInlineSnapshot(`
      "## Not passed: 1 of 3 sheets passed, pass mark 80 %

      | Question | Right | Wrong | Unanswered |
      | --- | ---: | ---: | ---: |
      | once-more/put-counts: How many users will the server hold after #&#8203;3? | 0 | 2 | 0 |
      | once-more/post-counts: How many orders will the server hold after #&#8203;2? | 1 | 1 | 0 |
      | replace-create-do/left-out: What does GET /users/eve return after #&#8203;2? | 1 | 1 | 0 |
      | replace-create-do/no-reply-to-a-post: A POST got no reply, and you know nothing else about the server. What do you know? | 1 | 1 | 0 |
      | made-1/1: How many notes will the server hold after #&#8203;2? | 2 | 0 | 0 |

      ### The commonest beliefs that wrong answers fit

      - 1 answer: “PUT only updates what is there.” HTTP leaves this to each server.
      - 1 answer: “Two PUTs make two.” RFC 9110 defines it otherwise.
      - 1 answer: “An equal POST is dropped.” HTTP leaves this to each server.
      - 1 answer: “PUT changes only the members I send.” RFC 9110 defines it otherwise.

      ### Sheets

      - **Passed** good.yaml: 80 % right
      - **Not graded** broken.yaml
        - Line 7, column 29: expected one of none, one, three, not-sure; did you mean one?
        - Line 9, column 3: unknown question
      - **Not passed**: 20 % right
      "
    `);
  });

  it('tells what is wrong with a sheet that cannot be graded', () => {
    expect(shown(shapes.broken)).toMatchInlineSnapshot(`
      "## Not graded

      Sheet broken.yaml: cannot be graded.

      - Line 7, column 29: expected one of none, one, three, not-sure; did you mean one?
      - Line 9, column 3: unknown question
      "
    `);
  });

  it('tells of what was answered at a prompt with the right answers, where they were asked for', () => {
    expect(shown(shapes.prompted)).toMatchInlineSnapshot(`
      "## Not passed: 20 % right, pass mark 80 %

      1 of 5 questions right, 3 wrong, 1 not sure.

      ### What was not right

      - **Wrong** once-more/put-counts: How many users will the server hold after #&#8203;3?
        \`\`\`text
        The server holds no users. PUT creates one where there is none.
        PUT /users/eve {"name":"Eve"}, three times
        one of: none, one, three, not sure
        \`\`\`
        - Answered: three
        - That answer fits a belief: “Two PUTs make two.” RFC 9110 defines it otherwise.
        - PUT asks for what is at its URL to be created or replaced; nothing more is asked for, however often. (RFC 9110 §9.3.4, §9.2.2) The right answer: one.
        - Go to the lesson: Once more, please (once-more)
      - **Wrong** once-more/post-counts: How many orders will the server hold after #&#8203;2?
        \`\`\`text
        POST to /orders creates an order, each time.
        POST /orders {"item":"tea"}, twice
        one of: one, two, not sure
        \`\`\`
        - Answered: one
        - That answer fits a belief: “An equal POST is dropped.” HTTP allows this; this server declares otherwise.
        - POST promises nothing about a repeat; this server drops none for being equal. (RFC 9110 §9.3.3, §9.2.2) The right answer: two.
        - Go to the lesson: Once more, please (once-more)
      - **Wrong** replace-create-do/left-out: What does GET /users/eve return after #&#8203;2?
        \`\`\`text
        #1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}
        #2 PUT /users/eve {"name":"Eva"}
        one of:
        - {"name":"Eva"}
        - {"name":"Eva","email":"eve@example.com"}
        - not sure
        \`\`\`
        - Answered: {"name":&#8203;"Eva","email":&#8203;"eve@&#8203;example.com"}
        - That answer fits a belief: “PUT changes only the members I send.” RFC 9110 defines it otherwise.
        - PUT asks for the whole state of its target to be replaced: what is left out is no part of the state that is asked for. (RFC 9110 §9.3.4) The right answer: {"name":&#8203;"Eva"}.
        - Go to the lesson: Replace, create, do (replace-create-do)
      - **Not sure** replace-create-do/no-reply-to-a-post: A POST got no reply, and you know nothing else about the server. What do you know?
        \`\`\`text
        one of:
        - It was not carried out
        - It may have been carried out or not
        - It was carried out
        - not sure
        \`\`\`
        - Answered: not sure
        - The right answer: It may have been carried out or not.
        - Go to the lesson: Replace, create, do (replace-create-do)
      "
    `);
  });

  test.each([
    ['perfect', '## Passed: 100 % right, pass mark 80 %\n\nSheet perfect.yaml: 5 of 5 questions right.\n'],
    ['none', '## Not passed: 0 of 0 sheets passed, pass mark 80 %\n'],
  ] as const)('has nothing more to tell: %s', (name, text) => {
    expect(shown(shapes[name])).toBe(text);
  });

  it('names nobody in the summary of a class', () => {
    expect(shown(shapes.class).split('### Sheets')[0]).not.toContain('.yaml');
  });

  it('tells of how much of the course was asked, where that is not all', () => {
    expect(shown(shapes.narrowed)).toContain(
      "\nSheet narrowed.yaml: 4 of 5 questions right, 1 wrong. 4 of the course's 18 questions were asked.\n",
    );
    expect(shown(shapes.narrowedClass)).toContain(
      "\n- **Passed** narrowed.yaml: 80 % right. 4 of the course's 18 questions were asked.\n- **Passed** perfect.yaml: 100 % right\n",
    );
  });

  it('counts the faults that nobody reads', () => {
    const faults = Array.from({ length: 52 }, () => fault);
    expect(shown(reportOn({ ...broken, faults }))).toMatch(/\n- and 2 more faults\n$/);
    expect(shown(reportOn({ ...broken, faults: faults.slice(1) }))).toMatch(/\n- and 1 more fault\n$/);
  });

  it.each(['**a**', '`a`', '[a](b)', '<b>', 'www.example.com'])(
    'would be made of more, if %s were not escaped',
    (text) => {
      const plain = shapesIn(shown(shapes.class));
      expect(
        shapesIn(shown(shapes.class).replaceAll('yaml', text).replaceAll('| once-more', `| ${text}`)),
      ).not.toStrictEqual(plain);
    },
  );

  it('is made of the same, whatever the texts', () => {
    for (const report of Object.values(shapes)) {
      const harmless = shown(withTexts(report, () => 'words'));
      const [plain, counts] = [shapesIn(harmless), countsIn(harmless)];
      fc.assert(
        fc.property(anyHostile, (text) => {
          const told = shown(withTexts(report, () => text));
          expect(told).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b]/u);
          expect(shapesIn(told)).toStrictEqual(plain);
          expect(countsIn(told)).toStrictEqual(counts);
        }),
      );
    }
  });

  it('stays within bounds where a text does not', () => {
    expect(shown(withTexts(shapes.mixed, () => '<'.repeat(1_000_000))).length).toBeLessThan(200_000);
  });
});

describe('inert', () => {
  test.each([
    ['@octocat', '@&#8203;octocat'],
    ['a@example.com', 'a@&#8203;example.com'],
    ['see #12 and gh-12', 'see #&#8203;12 and gh&#8203;-12'],
    [':tada: a: b', ':&#8203;tada: a: b'],
    ['https://example.com', 'https:&#8203;//example.com'],
    ['www.example.com', 'www&#8203;.example.com'],
    ['at 0123456789abcdef', 'at 01234&#8203;56789&#8203;abcde&#8203;f'],
    ['0123456', '&#48;12345&#8203;6'],
    ['&#64;octocat', '&#38;#&#8203;64;octocat'],
    ['a | b', 'a &#124; b'],
    ['# a', '&#35; a'],
    ['- a - b', '&#45; a - b'],
    ['1. a', '&#49;. a'],
  ])('leaves %s nothing to do', (text, written) => {
    expect(inert(text)).toBe(written);
  });

  it('shows the text, but for the spaces of no width', () => {
    const readable = (text: string): string =>
      inert(text)
        .replaceAll('&#8203;', '')
        .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(readable(text)).toBe(text.trim());
      }),
    );
  });

  it('is text in the HTML that is made of it', () => {
    const html = marked.parse(inert('<b>*a*</b> `b` [c](d)'));
    expect(html).toBe('<p>&lt;b&gt;*a*&lt;/b&gt; `b` [c](d)</p>\n');
  });
});

describe('fenced', () => {
  it('ends with more backticks than any line has', () => {
    expect(fenced(['a ``` b', '````'])).toStrictEqual(['`````text', 'a ``` b', '````', '`````']);
    expect(fenced([])).toStrictEqual([]);
  });
});
