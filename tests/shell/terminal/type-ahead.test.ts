import { expect, it } from '@jest/globals';
import { typeAhead } from '../../../src/shell/terminal/keyboard.ts';
import { strokesIn } from '../../../src/shell/terminal/strokes.ts';

it('hands on one input at a time, and keeps the rest', () => {
  const ahead = typeAhead();
  const heard: string[] = [];
  const listen = (name: string): void => {
    ahead.listen((stroke) => heard.push(`${name} ${'text' in stroke ? stroke.text : stroke.kind}`));
  };
  ahead.add(strokesIn('1\r2').strokes);
  expect(ahead.isHeard()).toBe(false);
  listen('first');
  expect(heard).toEqual(['first 1', 'first enter']);
  expect(ahead.isHeard()).toBe(false);
  listen('second');
  ahead.add(strokesIn('3\r4\r').strokes);
  listen('third');
  expect(heard.slice(2)).toEqual(['second 2', 'second 3', 'second enter', 'third 4', 'third enter']);
});

it('hands on nothing more once it is stopped, even by what it hands on', () => {
  const ahead = typeAhead();
  const heard: string[] = [];
  ahead.listen(({ kind }) => {
    heard.push(kind);
    ahead.stop();
  });
  ahead.add(strokesIn('\u00041\r').strokes);
  expect(heard).toEqual(['end']);
});

it('keeps more than a function takes arguments', () => {
  const ahead = typeAhead();
  const lines = 300_000;
  ahead.add(strokesIn('\r'.repeat(lines)).strokes);
  let heard = 0;
  for (let line = 0; line <= lines; line += 1) ahead.listen(() => (heard += 1));
  expect(heard).toBe(lines);
});
