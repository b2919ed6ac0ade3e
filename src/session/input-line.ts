import { COMMANDS, type Command, type Next } from '../lesson/learner.ts';
import type { Option } from '../questions/question.ts';

/** The input typed at a prompt: a command of the walk, something only the screen can do, or an answer. */
type InputLine =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'raw' | 'help' }
  | { readonly kind: 'text'; readonly text: string };

/** Reads a line typed at any prompt. A command is one only when it is alone on the line. */
export function parseInput(line: string): InputLine {
  const word = line.trim().toLowerCase();
  if (word === 'raw') return { kind: 'raw' };
  if (word === '?' || word === 'help') return { kind: 'help' };
  const command = word === 'q' || word === 'exit' ? 'quit' : COMMANDS.find((each) => each === word);
  return command === undefined ? { kind: 'text', text: line } : { kind: 'command', command };
}

/** Returns what can be typed as a number where the lesson waits; the first is what Enter does. */
export function waitingWords(next: Next): readonly [string, ...string[]] {
  switch (next.kind) {
    case 'send':
      // No number may mean one thing here and another at the decision that follows.
      return next.decides ? ['send', 'raw', 'back'] : ['send', 'skip', 'raw', 'back'];
    case 'question':
      return ['next', 'raw'];
    case 'step':
      return next.repeatable ? ['next', 'again', 'raw', 'back'] : ['next', 'back'];
  }
}

/** Returns what Enter does where the lesson waits. */
export function onEnter(next: Next): string {
  return waitingWords(next)[0];
}

/** The word that was typed where the lesson waits: Enter and numbers stand for one. */
export function waitingWord(next: Next, line: string): string {
  const typed = line.trim().toLowerCase();
  return typed === '' ? onEnter(next) : (waitingWords(next)[Number(typed) - 1] ?? typed);
}

/** The option that was typed: by its number, its id or its words. */
export function optionIn(options: readonly Option[], line: string): Option | undefined {
  const typed = line.trim().toLowerCase();
  if (/^\d+$/.test(typed)) return options[Number(typed) - 1];
  return options.find(({ id, text }) => id === typed || text.toLowerCase() === typed);
}

/** Tells whether a line only begins a request: one that names the protocol version, as in an `.http` file. */
export function beginsRequest(line: string): boolean {
  return /^\s*\S+\s+\S+\s+HTTP\/1\.1\s*$/.test(line);
}

/** Tells whether a text begins as a request does: with a method and a path. */
export function namesPath(text: string): boolean {
  return /^\s*[A-Za-z]{3,}\s+[/*]/.test(text);
}
