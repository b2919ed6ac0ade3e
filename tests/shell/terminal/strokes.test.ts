import { describe, expect, it } from '@jest/globals';
import { strokesIn, strokesLeft, type Stroke } from '../../../src/shell/terminal/strokes.ts';

const keys = (text: string): Stroke => ({ kind: 'keys', text });
const paste = (text: string): Stroke => ({ kind: 'paste', text });
const enter: Stroke = { kind: 'enter' };

describe('what a terminal sends', () => {
  it.each<[text: string, strokes: readonly Stroke[], rest: string]>([
    ['', [], ''],
    ['1\r2\r', [keys('1'), enter, keys('2'), enter], ''],
    ['a\r\nb\nc', [keys('a'), enter, keys('b'), enter, keys('c')], ''],
    ['\u001b[A\u001b[Dx', [keys('\u001b[A\u001b[Dx')], ''],
    ['a\tb', [keys('ab')], ''],
    ['a\u0003', [keys('a'), { kind: 'interrupt' }], ''],
    ['\u0004', [{ kind: 'end' }], ''],
    ['x\u001b[200~one\rtwo\u001b[201~\r', [keys('x'), paste('one\rtwo'), enter], ''],
    ['\u001b[200~\u0003\u0004\t\u001b[201~', [paste('\u0003\u0004\t')], ''],
    ['\u001b[200~a\u001b[201~\u001b[200~b\u001b[201~', [paste('a'), paste('b')], ''],
    ['x\u001b[200~one\r', [keys('x')], '\u001b[200~one\r'],
    ['\u001b[200~one\r\u0003', [{ kind: 'interrupt' }], ''],
    ['\u001b', [], '\u001b'],
    ['a\u001bO', [keys('a')], '\u001bO'],
    ['a\u001b[1;5', [keys('a')], '\u001b[1;5'],
    [`\u001b[${'1'.repeat(17)}`, [keys(`\u001b[${'1'.repeat(17)}`)], ''],
  ])('is read as strokes: %j', (text, strokes, rest) => {
    expect(strokesIn(text)).toEqual({ strokes, rest });
  });

  it('is read alike however it is cut in two', () => {
    const text = 'x\u001b[200~one\r\ntwo\u001b[201~y\u001b[D\r';
    const whole = spelled(strokesIn(text).strokes);
    for (let cut = 0; cut <= text.length; cut += 1) {
      const { strokes, rest } = strokesIn(text.slice(0, cut));
      const after = strokesIn(rest + text.slice(cut));
      expect(spelled([...strokes, ...after.strokes])).toBe(whole);
      expect(after.rest).toBe('');
    }
  });

  it('may be any number of pastes', () => {
    const many = 50_000;
    expect(strokesIn('\u001b[200~a\u001b[201~'.repeat(many)).strokes).toHaveLength(many);
  });

  it.each<[rest: string, strokes: readonly Stroke[], left: string]>([
    ['\u001b', [], ''],
    ['\u001b[2', [keys('\u001b[2')], ''],
    ['\u001b[200~one', [], '\u001b[200~one'],
    ['', [], ''],
  ])('is not waited for, but a paste is: %j', (rest, strokes, left) => {
    expect(strokesLeft(rest)).toEqual({ strokes, rest: left });
  });
});

// Where keys are cut makes no difference.
function spelled(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) =>
      'text' in stroke ? (stroke.kind === 'paste' ? `<${stroke.text}>` : stroke.text) : `(${stroke.kind})`,
    )
    .join('');
}
