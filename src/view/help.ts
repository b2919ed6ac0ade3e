import { block, margin, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';

/** Tells what can be typed at any prompt, and how a request is written. */
export function helpText(look: Look): string {
  const indent = margin(look);
  return block([
    '',
    ...helpLines(entries, look),
    '',
    ...request.flatMap((line) => wrap(line, look.columns, { first: indent, rest: `${indent}    ` })),
    '',
  ]);
}

/** Words that can be typed, each with what it does. */
export function helpLines(words: readonly (readonly [word: string, meaning: string])[], look: Look): string[] {
  const indent = margin(look);
  return words.flatMap(([word, meaning]) =>
    wrap(`${look.paint.accent(word.padEnd(7))} ${meaning}`, look.columns, { first: indent, rest: `${indent}        ` }),
  );
}

const entries = [
  ['back', "to the step before; the server's world goes back with you"],
  ['skip', 'the tutor does this step; what follows finds its world'],
  ['hint', 'in a task: a first hint, and one more after each try'],
  ['again', 'sends the last request once more'],
  ['raw', 'shows the last exchange byte for byte'],
  ['quit', 'everything is saved; start goes on here'],
] as const;

const request = [
  'A request is typed on one line:  PUT /users/123 name=Bob age:=5',
  'name=text, name:=JSON, Header:value. Or paste it as in an .http file; or type it so, from PUT /users/123 HTTP/1.1 to a line with nothing but a full stop. Ctrl-U empties the line.',
];
