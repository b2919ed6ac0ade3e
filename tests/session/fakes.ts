import { Interrupted } from '../../src/errors.ts';
import type { Asked, Prompter } from '../../src/session/prompter.ts';
import type { Screen } from '../../src/session/screen.ts';

/** A prompter at which these lines are typed, and then Ctrl-C. */
export interface TypingPrompter extends Prompter {
  readonly prompts: readonly (Asked & { readonly message: string })[];
  /** How many lines are left to type. */
  readonly left: () => number;
}

export function typing(...lines: readonly string[]): TypingPrompter {
  const prompts: (Asked & { message: string })[] = [];
  const waiting = [...lines];
  return {
    prompts,
    left: () => waiting.length,
    ask: (message, asked) => {
      prompts.push({ message, ...asked });
      const line = waiting.shift();
      return line === undefined ? Promise.reject(new Interrupted()) : Promise.resolve(line);
    },
    close: () => undefined,
  };
}

/** A screen that keeps what is put on it, one line for each thing. */
export interface KeepingScreen extends Screen {
  readonly shown: readonly string[];
}

export function keepingScreen(): KeepingScreen {
  const shown: string[] = [];
  const note = (text: string): void => void shown.push(text);
  return {
    shown,
    show: ({ kind }) => {
      note(`event: ${kind}`);
    },
    ask: ({ text }) => {
      note(`question: ${text}`);
    },
    raw: (seen) => {
      note(`raw: ${seen === undefined ? 'nothing' : `#${seen.exchange.number} ${seen.kind}`}`);
    },
    help: () => {
      note('help');
    },
    challenge: ({ given }) => {
      note(`challenge: ${given ?? 'nothing given'}`);
    },
    draft: () => {
      note('draft');
    },
    mistyped: ({ line, column }, typed) => {
      note(`mistyped at ${line}:${column}: ${typed}`);
    },
    remark: (text) => {
      note(`remark: ${text}`);
    },
    prompts: {
      answer: 'answer',
      wait: ({ kind }) => `wait: ${kind}`,
      request: ({ number }) => `#${number}`,
      more: 'more',
    },
  };
}
