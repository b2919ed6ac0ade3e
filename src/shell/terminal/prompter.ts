import { Writable } from 'node:stream';
import inquirer from 'inquirer';
import { Interrupted } from '../../errors.ts';
import type { Prompter } from '../../session/prompter.ts';
import { leadOf, margin, under, widthOf, wrap } from '../../text/layout.ts';
import { marks, type Look } from '../../text/look.ts';
import { remarkText } from '../../view/remark.ts';
import { keyboardOn, type Keyboard, type Terminal } from './keyboard.ts';
import { keysFor, press } from './keys.ts';
import { fromLine, shownLine } from './strokes.ts';

/** A prompter at a terminal: lines can be edited, a paste is one input, and what is typed ahead is kept. */
export function terminalPrompter({ look, ...terminal }: Terminal & { readonly look: Look }): Prompter {
  const keyboard = keyboardOn(terminal);
  return {
    ask: async (message, { prefill = '', passing = false } = {}) => {
      for (;;) {
        // Answers that were typed ahead follow one another at once, and Ctrl-C is to be heard between them.
        await new Promise(setImmediate);
        if (keyboard.ended.aborted) throw new Interrupted();
        const line = await lineOf({ keyboard, look, output: terminal.output, message, prefill, passing });
        if (line !== undefined) return fromLine(line);
        terminal.output.write(remarkText(TOO_LONG, look));
      }
    },
    close: keyboard.close,
  };
}

/** The most characters that a line takes, but for a prefill that is longer. */
export const LINE_LIMIT = 64 * 1024;

const TOO_LONG =
  `A line takes ${LINE_LIMIT.toLocaleString('en')} characters at most, and more came. Nothing was done with it: ` +
  'type or paste a shorter one.';

async function lineOf(editing: Editing): Promise<string | undefined> {
  try {
    return await edited(editing);
  } catch (error) {
    throw isEnd(error) ? new Interrupted({ cause: error }) : error;
  }
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

/** The line as it was when Enter came; `undefined` where it could not take all that came. */
async function edited({ keyboard, output, look, message, prefill, passing }: Editing): Promise<string | undefined> {
  const typed = { line: '', isCut: false };
  const transformer = (value: string): string => {
    typed.line = value;
    typed.isCut &&= value !== '';
    return shownLine(value, look.unicode);
  };
  const keys = keysFor(keyboard.setRawMode);
  const answer = input(
    { ...lead(message, look), transformer },
    { input: keys, output: screenOn(output), signal: keyboard.ended, clearPromptOnDone: passing },
  );
  // The library's own prefill would come back as the answer when a learner has deleted it.
  if (prefill !== '') press(keys, { kind: 'paste', text: prefill });
  const limit = Math.max(LINE_LIMIT, prefill.length);
  keyboard.listen((stroke) => {
    if (stroke.kind === 'interrupt' || (stroke.kind === 'end' && typed.line === '')) keyboard.close();
    else if (!press(keys, stroke, limit - typed.line.length)) typed.isCut = true;
  });
  const answered = await answer;
  return typed.isCut ? undefined : answered;
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
