import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { strokeReader } from '../../src/shell/stroke-reader.ts';
import type { Stroke } from '../../src/shell/strokes.ts';

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

it('hands on nothing once it is stopped', () => {
  const { heard, take, stop } = reading();
  take('\u001b[2');
  stop();
  jest.runAllTimers();
  expect(heard).toEqual([]);
});
