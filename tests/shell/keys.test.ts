import { expect, it } from '@jest/globals';
import { keysFor, press } from '../../src/shell/keys.ts';
import type { Stroke } from '../../src/shell/strokes.ts';

it.each<[stroke: Stroke, event: string, text: string]>([
  [{ kind: 'keys', text: 'a\u001b[D' }, 'data', 'a\u001b[D'],
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
