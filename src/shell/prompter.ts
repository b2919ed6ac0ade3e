import { Writable } from 'node:stream';
import inquirer from 'inquirer';
import { Interrupted } from '../errors.ts';
import type { Prompter } from '../learners/prompter.ts';
import { leadOf, margin, under, widthOf, wrap } from '../view/layout.ts';
import { marks, type Look } from '../view/look.ts';
import { keyboardOn, type Keyboard, type Terminal } from './keyboard.ts';
import { keysFor, press } from './keys.ts';
import { fromLine, shownLine } from './paste.ts';

/** A prompter at a terminal: lines can be edited, a paste is one input, and what is typed ahead is kept. */
export function terminalPrompter({ look, ...terminal }: Terminal & { readonly look: Look }): Prompter {
  const keyboard = keyboardOn(terminal);
  return {
    ask: async (message, { prefill = '', passing = false } = {}) => {
      if (keyboard.ended.aborted) throw new Interrupted();
      try {
        return fromLine(await edited({ keyboard, look, output: terminal.output, message, prefill, passing }));
      } catch (error) {
        throw isEnd(error) ? new Interrupted({ cause: error }) : error;
      }
    },
    close: keyboard.close,
  };
}

// Also where the process exits, or is killed.
function isEnd(error: unknown): boolean {
  return error instanceof Error && ['AbortPromptError', 'ExitPromptError'].includes(error.name);
}

interface Editing {
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WritableStream;
  readonly look: Look;
  readonly message: string;
  readonly prefill: string;
  readonly passing: boolean;
}

// The library's own table of prompts, whose types leave open that it may hold those of former versions.
const input = inquirer.createPromptModule().prompts.input as (config: object, context: object) => Promise<string>;

function edited({ keyboard, output, look, message, prefill, passing }: Editing): Promise<string> {
  let line = '';
  const transformer = (value: string): string => {
    line = value;
    return shownLine(value, look.unicode);
  };
  const keys = keysFor(keyboard.setRawMode);
  const answer = input(
    { ...lead(message, look), transformer },
    { input: keys, output: screenOn(output), signal: keyboard.ended, clearPromptOnDone: passing },
  );
  // The library's own prefill would come back as the answer when a learner has deleted it.
  if (prefill !== '') press(keys, { kind: 'paste', text: prefill });
  keyboard.listen((stroke) => {
    if (stroke.kind === 'interrupt' || (stroke.kind === 'end' && line === '')) keyboard.close();
    else press(keys, stroke);
  });
  return answer;
}

// The library joins prefix, message and line with one space each, would paint them in colours of its own, and breaks
// lines within words.
function lead(message: string, look: Look): object {
  const text = `${margin(look)}${look.paint.accent(marks(look).prompt)} ${message}`.trimEnd();
  const [prefix, ...rest] = fitted(text, look).split(' ');
  return { message: rest.join(' '), theme: { prefix, style: { message: (each: string) => each } } };
}

function fitted(text: string, { columns }: Look): string {
  return text
    .split('\n')
    .flatMap((line) => (widthOf(line) <= columns ? [line] : wrap(line, columns, under(leadOf(line)))))
    .join('\n');
}

/** One prompt's way to the screen: the library ends the stream that it wrote to, and measures it. */
function screenOn(output: NodeJS.WritableStream & { readonly columns?: number }): Writable {
  const screen = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      output.write(text);
      done();
    },
  });
  return Object.defineProperty(screen, 'columns', { get: () => output.columns });
}
