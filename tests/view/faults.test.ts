import { describe, expect, test } from '@jest/globals';
import type { FileDiagnostic } from '../../src/lesson/diagnostic.ts';
import { faultsText } from '../../src/view/faults.ts';

const fault = (change: Partial<FileDiagnostic> = {}): FileDiagnostic => ({
  rule: 'form',
  file: 'a.yaml',
  line: 3,
  column: 5,
  message: 'expected text',
  source: 'key: 1',
  ...change,
});

describe('faultsText', () => {
  test('shows each fault with its place and its line, a caret below the column', () => {
    expect(faultsText([fault(), fault({ column: 1 })])).toBe(
      ['a.yaml:3:5  expected text', '    key: 1', '        ^', 'a.yaml:3:1  expected text', '    key: 1', '    ^'].join(
        '\n',
      ),
    );
  });

  test('puts the caret below what a terminal shows there', () => {
    expect(faultsText([fault({ source: '日本: x', column: 5 })])).toContain('\n    日本: x\n          ^');
  });

  test('shows what would act on a terminal, or hide', () => {
    const text = faultsText([
      fault({ file: '\u001b.yaml', message: 'found \u202e', source: '\ta\u001b[31m: 1', column: 4 }),
    ]);
    expect(text).toBe('␛.yaml:3:4  found <U+202E>\n    ␉a␛[31m: 1\n       ^');
  });

  test('shows what stands around the column of a long line', () => {
    const text = faultsText([fault({ source: `${'x'.repeat(5_000)}HERE${'y'.repeat(5_000)}`, column: 5_001 })]);
    expect(text.length).toBeLessThan(400);
    const [, shown = '', caret = ''] = text.split('\n');
    expect(shown.slice(caret.indexOf('^'))).toMatch(/^HEREy+…$/);
  });

  test('shows no line where there is none', () => {
    expect(faultsText([fault({ source: '', line: 1, column: 1 })])).toBe('a.yaml:1:1  expected text');
  });

  test('shows so many, and counts the others', () => {
    const text = faultsText(Array.from({ length: 60 }, () => fault()));
    expect(text.split('\n')).toHaveLength(50 * 3 + 1);
    expect(text).toMatch(/\n… and 10 more$/);
  });
});
