import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { strokeReader, strokesIn, type Stroke } from '../../../src/shell/terminal/strokes.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function reading(): { heard: Stroke[]; take: (chunk: Uint8Array | string) => void; stop: () => void } {
  const heard: Stroke[] = [];
  return { heard, ...strokeReader((strokes) => heard.push(...strokes)) };
}

it('joins a character that two chunks share', () => {
  const { heard, take } = reading();
  const bytes = new TextEncoder().encode('é');
  take(bytes.slice(0, 1));
  take(bytes.slice(1));
  expect(heard).toEqual([{ kind: 'keys', text: 'é' }]);
});

it('joins a paste whose marks come one byte at a time', () => {
  const { heard, take } = reading();
  for (const each of '\u001b[200~1\r2\u001b[201~\r') take(each);
  expect(heard).toEqual([{ kind: 'paste', text: '1\r2' }, { kind: 'enter' }]);
});

it('does not take what is typed after an Escape for a part of it', () => {
  const { heard, take } = reading();
  take('\u001b');
  jest.runAllTimers();
  take('[2]');
  expect(heard).toEqual([{ kind: 'keys', text: '[2]' }]);
});

it('joins a paste whose end is cut behind much text', () => {
  const { heard, take } = reading();
  for (const each of ['\u001b[200~a', 'b'.repeat(9), 'c\u001b[20', '1~\r']) take(each);
  expect(heard).toEqual([{ kind: 'paste', text: `a${'b'.repeat(9)}c` }, { kind: 'enter' }]);
});

it('hears Ctrl-C in a paste whose end got lost', () => {
  const { heard, take } = reading();
  for (const each of ['\u001b[200~a', 'b', 'c\u0003']) take(each);
  expect(heard).toEqual([{ kind: 'interrupt' }]);
});

it('reads a paste of many parts no more than twice', () => {
  const heard: Stroke[] = [];
  let work = 0;
  const { take, stop } = strokeReader(
    (strokes) => heard.push(...strokes),
    (text) => {
      work += text.length;
      return strokesIn(text);
    },
  );
  const parts = Array.from({ length: 256 }, () => 'x'.repeat(4096));
  for (const each of ['\u001b[200~', ...parts, '\u001b[201~']) take(each);
  stop();
  expect(heard).toEqual([{ kind: 'paste', text: parts.join('') }]);
  expect(work).toBeLessThan(2.1 * parts.join('').length);
});

it('does not press the end of a sequence that comes in two parts', () => {
  const { heard, take } = reading();
  take('a\u001b[1;');
  take('5Db');
  expect(heard).toEqual([
    { kind: 'keys', text: 'a' },
    { kind: 'keys', text: '\u001b[1;5Db' },
  ]);
});

it('hands on nothing once it is stopped', () => {
  const { heard, take, stop } = reading();
  take('\u001b[2');
  stop();
  jest.runAllTimers();
  expect(heard).toEqual([]);
});
