import { expect, it } from '@jest/globals';
import { keysFor, press } from '../../../src/shell/terminal/keys.ts';
import type { Stroke } from '../../../src/shell/terminal/strokes.ts';

it.each<[stroke: Stroke, event: string, text: string]>([
  [{ kind: 'keys', text: 'a\u001b[D' }, 'data', 'a\u001b[D'],
  [{ kind: 'keys', text: 'PUT /users/1' }, 'keypress', 'PUT /users/1'],
  [{ kind: 'keys', text: `\u001b[31m${'a'.repeat(256)}` }, 'keypress', `[31m${'a'.repeat(256)}`],
  [{ kind: 'enter' }, 'data', '\r'],
  [{ kind: 'end' }, 'data', '\u0004'],
  [{ kind: 'interrupt' }, 'data', '\u0003'],
  [{ kind: 'paste', text: 'one\ntwo\n' }, 'keypress', 'one\ufdd0two'],
])('presses %j', (stroke, event, text) => {
  const keys = keysFor(() => undefined);
  const pressed: unknown[] = [];
  keys.on(event, (each) => pressed.push(each));
  press(keys, stroke);
  expect(pressed).toEqual([text]);
});

it.each<[room: number, pressed: readonly string[], fits: boolean]>([
  [3, ['one'], true],
  [2, ['on'], false],
  [0, [], false],
  [-1, [], false],
])('presses of a text what there is room for: %s', (room, expected, fits) => {
  for (const kind of ['keys', 'paste'] as const) {
    const keys = keysFor(() => undefined);
    const pressed: unknown[] = [];
    keys.on('keypress', (each) => pressed.push(each));
    expect(press(keys, { kind, text: 'one' }, room)).toBe(fits);
    expect(pressed).toEqual(expected);
  }
});
