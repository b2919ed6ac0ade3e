import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeLesson } from '../../../src/lesson/decode.ts';
import type { Diagnostic, FileDiagnostic } from '../../../src/lesson/diagnostic.ts';
import { decodeFile } from '../../../src/shell/files/decoded-file.ts';

/** Where these faults are found in a text, its lines given one by one. */
function found(lines: readonly string[], ...faults: readonly Diagnostic[]): readonly FileDiagnostic[] {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const decoded = decodeFile('a.yaml', bytes, () => ({ ok: false, faults }));
  return decoded.kind === 'faults' ? decoded.faults : [];
}

const fault = (path: Diagnostic['path'], within?: Diagnostic['within']): Diagnostic =>
  within === undefined ? { path, message: 'so' } : { path, message: 'so', within };

describe('a fault of the form', () => {
  const lesson = ['id: a', 'world:', '  "/a": {x: 1}', 'steps:', '- read: é 𝔸 b', '- # none', 'empty:', 'last: !'];
  lesson.pop();

  test.each<[string, Diagnostic, number, number]>([
    ['a value', fault(['id']), 1, 5],
    ['a value in a flow', fault(['world', '/a', 'x']), 3, 13],
    ['an entry of a list', fault(['steps', 0, 'read']), 5, 9],
    ['an entry that is not there', fault(['steps', 7]), 5, 1],
    ['an empty entry', fault(['steps', 1]), 6, 3],
    ['a key', fault(['world', '/a'], 'key'), 3, 3],
    ['a key of a list, which has none', fault(['steps', 0], 'key'), 5, 3],
    ['a value that is not given', fault(['empty']), 7, 1],
    ['a key that is missing', fault(['world', '/a', 'y']), 3, 9],
    ['something in what is no mapping', fault(['id', 'x']), 1, 5],
    ['something in nothing', fault(['empty', 'x']), 7, 7],
    ['all of it', fault([]), 1, 1],
  ])('is placed at %s', (_, of, line, column) => {
    expect(found(lesson, of)).toEqual([
      { rule: 'form', file: 'a.yaml', message: 'so', line, column, source: lesson[line - 1] },
    ]);
  });

  test.each<[string, readonly string[], number, number, number, number]>([
    ['a block', ['r: |', '  PUT /a', '  X y'], 2, 3, 3, 5],
    ['a block after its header', ['r: |2-  # so', '  PUT /a', '', '   é𝔸x'], 3, 4, 4, 6],
    ['a block of Windows lines', ['r: |\r', '  PUT /a\r', '  X y\r'], 2, 1, 3, 3],
    ['an empty line of a block', ['r: |', '  PUT /a', '', '  X'], 2, 1, 3, 1],
    ['one plain line', ['r: PUT a'], 1, 5, 1, 8],
    ['one line in quotes', ["r: 'PUT a'"], 1, 5, 1, 9],
    ['one line in quotes that escapes hide', ['r: "PUT \\u0061"'], 1, 5, 1, 4],
    ['a folded text, whose lines are others', ['r: >', '  PUT /a', '  X'], 1, 8, 1, 4],
    ['several lines in quotes', ['r: "PUT /a\\nX"'], 2, 1, 1, 4],
    ['a line that is not there', ['r: |', '  PUT /a'], 9, 1, 1, 4],
  ])('is placed in the text of %s', (_, lines, line, column, ...[thereLine, thereColumn]) => {
    const [{ line: foundLine, column: foundColumn } = {}] = found(lines, fault(['r'], { line, column }));
    expect([foundLine, foundColumn]).toEqual([thereLine, thereColumn]);
  });

  test('is placed at what should hold a text, where there is none', () => {
    expect(found(['r: [a]'], fault(['r'], { line: 1, column: 1 }))).toMatchObject([{ line: 1, column: 4 }]);
  });

  test('comes in the order of the file', () => {
    const faults = found(['a: 1', 'b: {c: 2, d: 3}'], fault(['b', 'd']), fault(['b', 'c']), fault(['a']));
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [1, 4],
      [2, 8],
      [2, 14],
    ]);
  });
});

describe('a file', () => {
  test('is read as what its text says, a byte order mark aside', () => {
    const bytes = new TextEncoder().encode('\ufeffa: [1, "2", no, null, ~]\n"b": |\n  x\n');
    const decoded = decodeFile('a.yaml', bytes, (value) => ({ ok: true, value }));
    expect(decoded).toMatchObject({ kind: 'value', value: { a: [1, '2', 'no', null, null], b: 'x\n' } });
  });

  test.each<[string, number, number, string]>([
    ['a: b: c: d', 1, 4, 'a colon with a space after it begins a value: put a text that holds one in quotes'],
    ['a: 1\ne: @x', 2, 4, 'a text that begins with this character needs quotes around it'],
    ['f: "\\q"', 1, 5, 'in double quotes \\ begins an escape: write it twice, or use single quotes'],
    ['? [a]', 1, 3, 'a key is a text: put it in quotes'],
    ['a: 1\nb:two\nc: 3', 2, 1, 'a colon and a space come between a key and its value'],
    ['a: 1\nb:two\n\n# x\nc: 3', 2, 1, 'a colon and a space come between a key and its value'],
    [
      'a: 1\nb two\nc: 3',
      2,
      1,
      expect.stringMatching(/^a colon and a space .*, and a text that goes on stands/) as never,
    ],
    ['a:\n  b:two\n\n  # x\n  c: 3', 2, 3, 'a colon and a space come between a key and its value'],
    ['a:\r\n  b:two\r\n\r\n  # x\r\n  c:\r\n', 2, 3, 'a colon and a space come between a key and its value'],
    ['a:\n    b:two\n\n  # x\n  c: 3', 5, 3, 'c begins after 2 spaces, and b in line 2 after 4: line them up'],
    ['a:\n   b: 1\n  c: 2', 3, 3, 'c begins after 2 spaces, and b in line 2 after 3: line them up'],
    ['a: [b, c\nd: 1\ne: 2', 1, 4, expect.stringMatching(/^this bracket is never closed/) as never],
    ['a: 1\nb: {c: 1\nd: 1', 2, 4, expect.stringMatching(/^this bracket is never closed/) as never],
  ])('tells the first flaw alone, in the words of an author: %j', (text, line, column, message) => {
    const decoded = decodeFile('a.yaml', new TextEncoder().encode(`${text}\n`), (value) => ({ ok: true, value }));
    expect(decoded).toMatchObject({ kind: 'faults', faults: [{ line, column, message }] });
  });

  test('tells of one slip once, though every line below it is wrong by it', () => {
    const answers = Array.from({ length: 18 }, (_, index) => `  a/q${index}: one`);
    const bytes = new TextEncoder().encode(['answers:', ' a/q: one', ...answers, ''].join('\n'));
    const decoded = decodeFile('a.yaml', bytes, (value) => ({ ok: true, value }));
    expect(decoded.kind === 'faults' && decoded.faults.map(({ line }) => line)).toEqual([3]);
  });
});

/** The small lesson with one slip in it, and what is told of that: line, column, message. */
function toldOf(from: string, to: string): readonly (readonly [number, number, string])[] {
  const text = readFileSync('tests/fixtures/lessons/put-twice.yaml', 'utf8');
  const slipped = text.replace(from, () => to);
  expect(slipped).not.toBe(text);
  const decoded = decodeFile('a.yaml', new TextEncoder().encode(slipped), decodeLesson, true);
  return decoded.kind === 'value' ? [] : decoded.faults.map(({ line, column, message }) => [line, column, message]);
}

describe('a slip of an author', () => {
  const SAY = 'say: Send this request twice, exactly the same both times.';
  const BOB = '          {"name": "Bob"}\n';
  const TOLD = "text: 'Yes: the effect is the same'";
  const GOAL = '{ name: Bob, email: alice@example.com } }';
  const READ = '- read: What you saw.';
  const HINT = "      - 'To rename";

  test.each<[string, string, string, number, number, RegExp]>([
    ['a # in prose', SAY, 'say: Compare #3 with #4.', 11, 18, /^a # after a space begins a comment/],
    ['a # that prose begins with', SAY, 'say: #3 is it.', 11, 10, /^a # after a space begins a comment/],
    ['a # in a line that goes on', SAY, 'say:\n      Compare\n      #3 with it.', 13, 7, /put the text in quotes/],
    ['a # in a hint', 'PUT replaces. What', 'Look at #3. What', 27, 17, /or write it below \|$/],
    ['a # that hides a bracket', TOLD, 'text: Compare #3', 62, 40, /which hides the bracket on its right/],
    ['a list in plain prose', READ, '- read: These\n      - one\n      - two', 48, 7, /^a text goes on here/],
    ['a merge that was not finished', BOB, `<<<<<<< HEAD\n${BOB}=======\n${BOB}>>>>>>> x\n`, 39, 1, /^a merge left/],
    [
      'content that is not indented',
      BOB,
      '{"name": "Bob"}\n',
      39,
      1,
      /begins in line 36: indent it as far, by 10 spaces/,
    ],
    ['content that is one space short', BOB, BOB.slice(1), 39, 10, /^this belongs to the text that begins in line 36/],
    [
      'a text at its key',
      '- read: What you',
      '- read: |\n  What you',
      48,
      3,
      /^the text after \| stands further right/,
    ],
    [
      'a request without a bar',
      'solution: |',
      'solution:',
      29,
      5,
      /^a text keeps its lines only after \|: write “solution: \|”/,
    ],
    [
      'an item that is too deep',
      '  - task:',
      '    - task:',
      22,
      5,
      /after 4 spaces, and the one in line 10 after 2: line/,
    ],
    [
      'an item that may belong to two lists',
      '  - read: What',
      '    - read: What',
      47,
      5,
      /line 41 after 6, or the one in line 22/,
    ],
    ['a hint that is too deep', HINT, `  ${HINT}`, 28, 9, /after 8 spaces, and the one in line 27 after 6/],
    [
      'a key that is one space short',
      '    worked',
      '   worked',
      12,
      4,
      /^worked begins after 3 spaces, and say in line 11 after 4/,
    ],
    [
      'a key that is one space too far',
      '    worked',
      '     worked',
      12,
      6,
      /^worked begins after 5 spaces, and say in line 11/,
    ],
    [
      'keys below the dash',
      '    say: Make',
      '  say: Make',
      23,
      3,
      /^say begins after 2 spaces, and task in line 22 after 4/,
    ],
    [
      'a line that goes on at its dash',
      'What you saw.',
      'What\n  you saw.',
      48,
      3,
      /^this is no key and no item: .* read in line 47$/,
    ],
    ['a dash without a space', HINT, HINT.replace('- ', '-'), 28, 7, /^a dash and a space come before an item$/],
    [
      'a dash that is missing',
      '  - task:',
      '    task:',
      23,
      5,
      /^say is given twice: keep one, or begin the next item/,
    ],
    ['a tab', '    worked', '\tworked', 12, 1, /^indent with spaces/],
    ['tabs in content', BOB, '\t\t{"name": "Bob"}\n', 39, 1, /^indent with spaces/],
    ['a text behind a bar', '- read: What', '- read: | What', 47, 13, /^the text after \| begins on the line below/],
    ['a text that begins in quotes', 'say: Make', 'say: "Make"', 23, 17, /a quote within as \\"$/],
    ['an apostrophe in quotes', TOLD, "text: 'Yes: it's so'", 62, 41, /a quote within as ''$/],
    [
      'a text that begins with a bracket',
      'say: Make',
      'say: [Make]',
      23,
      17,
      /^a text that begins with \[ or \{ needs quotes/,
    ],
    ['a text that begins with a star', 'say: Make', 'say: *Make*', 23, 10, /put a text that begins with \* in quotes$/],
    ['a quote that is never closed', 'because: The', 'because: "The', 40, 18, /^this quote is never closed/],
    ['curly quotes', TOLD, 'text: “Yes: so”', 62, 32, /^YAML knows no curly quotes/],
    ['a comma that is missing', GOAL, '{ name: Bob email: a } }', 25, 33, /^a comma comes between two entries here/],
    ['a bracket too many', GOAL, `${GOAL} }`, 25, 67, /^this bracket closes nothing/],
    [
      'a space that is missing in brackets',
      GOAL,
      '{ name:Bob, email: a } }',
      25,
      27,
      /^a colon and a space come between/,
    ],
    [
      'dashes in a text',
      READ,
      '- read: |\n      What\n---\n      you saw.',
      49,
      1,
      /^a line of --- or \.\.\. ends a document/,
    ],
    [
      'dots in a text',
      READ,
      '- read: |\n      What\n...\n      you saw.',
      49,
      1,
      /^a line of --- or \.\.\. ends a document/,
    ],
  ])('is told for what it is: %s', (_, from, to, line, column, message) => {
    const [first] = toldOf(from, to);
    expect(first).toEqual([line, column, expect.stringMatching(message)]);
  });

  test.each([
    ['beside what is no prose', 'minutes: 8', 'minutes: 8 # or so'],
    ['in what a server holds', 'name: Bob, email', 'title: Bob, # so\n        name: Bob, email'],
    ['below prose, where keys stand', SAY, `${SAY}\n    # Now the requests.`],
    ['above prose', SAY, 'say: # so\n      Send this.'],
    ['beside quotes', SAY, "say: 'Compare #3' # so"],
  ])('is no comment %s', (_, from, to) => {
    expect(toldOf(from, to)).toEqual([]);
  });
});

describe('a lesson file that was changed somewhere', () => {
  const texts = ['put-twice', 'who-names'].map((name) => readFileSync(`tests/fixtures/lessons/${name}.yaml`, 'utf8'));
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '',
      ' ',
      '  ',
      '\n',
      '\n  ',
      ':',
      ': ',
      '- ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '&a',
      '*a',
      '!',
      '{',
      '}',
      '[',
      ']',
      ',',
      '? ',
      '---\n',
      '\t',
      '\r',
      '%',
      '@',
      '`',
      '<<: ',
      'null',
    ),
  );
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: piece });

  test('is read, or has faults at places that it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        const changed = changes.reduce((all, { at, cut, put }) => {
          const from = Math.floor(at * all.length);
          return all.slice(0, from) + put + all.slice(from + cut);
        }, text);
        const decoded = decodeFile('a.yaml', new TextEncoder().encode(changed), decodeLesson);
        if (decoded.kind === 'value') return;
        const lines = new TextDecoder().decode(new TextEncoder().encode(changed)).split('\n');
        expect(decoded.faults.length).toBeGreaterThan(0);
        for (const { line, column, source, message } of decoded.faults) {
          expect(message).toMatch(/\S/);
          expect(source).toBe(lines[line - 1]?.replace(/\r$/, ''));
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
