import type { Said } from '../lesson/learner.ts';
import type { Asked, Prompter } from './prompter.ts';
import type { SeenExchange } from '../view/raw.ts';
import type { Screen } from './screen.ts';
import { parseInput } from './input-line.ts';

/** One prompt: what stands before the cursor, how it is asked, and what is made of a line. */
interface Prompt<T> {
  readonly message: string;
  readonly asked?: Asked;
  /** The word that a line stands for, before it is taken for a command or an answer. */
  readonly word?: (line: string) => string;
  /** `undefined` where the line is no answer; by then it has been said what would be one. */
  readonly read: (line: string) => T | undefined;
}

/** Puts a prompt until there is an answer, or a command of the walk; `raw` and `?` are dealt with on the way. */
export type AskUntilAnswered = <T>(prompt: Prompt<T>) => Promise<Said<T>>;

/** Puts prompts to a person; `last` is the exchange that `raw` shows. */
export function promptLoop(screen: Screen, prompter: Prompter, last: () => SeenExchange | undefined): AskUntilAnswered {
  return async ({ message, asked, word = (line) => line, read }) => {
    for (;;) {
      const spoken = parseInput(word(await prompter.ask(message, asked)));
      if (spoken.kind === 'command') return { kind: spoken.command };
      if (spoken.kind === 'raw') screen.raw(last());
      if (spoken.kind === 'help') screen.help();
      const value = spoken.kind === 'text' ? read(spoken.text) : undefined;
      if (value !== undefined) return { kind: 'said', value };
    }
  };
}
