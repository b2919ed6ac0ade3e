import type { Exchange } from '../evidence/exchange.ts';
import type { Request } from '../http/message.ts';
import type { TextFault } from '../http/parsed.ts';
import { parseTyped } from '../http/typed-request.ts';
import type { Challenge, Learner, LessonEvent, Next, Said } from '../lesson/learner.ts';
import type { Question } from '../questions/question.ts';
import type { Prompter } from './prompter.ts';
import { beginsRequest, optionIn, spokenIn, waitingWord } from './spoken.ts';

/** Where things are put in front of a person. */
export interface Screen {
  readonly show: (event: LessonEvent) => void;
  readonly ask: (question: Question) => void;
  readonly raw: (exchange: Exchange | undefined) => void;
  readonly help: () => void;
  readonly mistyped: (fault: TextFault, typed: string) => void;
  readonly remark: (text: string) => void;
  /** What stands before the cursor. */
  readonly prompts: {
    readonly answer: string;
    readonly wait: (next: Next) => string;
    readonly request: (challenge: Challenge) => string;
    readonly more: string;
  };
}

/** One prompt: what stands before the cursor, what is there to edit, and what is made of a line. */
interface Asking<T> {
  readonly message: string;
  readonly prefill?: string | undefined;
  readonly word?: (line: string) => string;
  /** `undefined` where the line is no answer; by then it has been said what would be one. */
  readonly read: (line: string) => T | undefined;
}

/** A person at a prompt. Nothing that was typed is lost: a request with a mistake comes back to be edited. */
export function person(screen: Screen, prompter: Prompter): Learner {
  const seen: Exchange[] = [];

  async function put<T>({ message, prefill, word = (line) => line, read }: Asking<T>): Promise<Said<T>> {
    for (;;) {
      const spoken = spokenIn(word(await prompter.ask(message, prefill === undefined ? {} : { prefill })));
      if (spoken.kind === 'command') return { kind: spoken.command };
      if (spoken.kind === 'raw') screen.raw(seen.at(-1));
      if (spoken.kind === 'help') screen.help();
      const value = spoken.kind === 'text' ? read(spoken.text) : undefined;
      if (value !== undefined) return { kind: 'said', value };
    }
  }

  async function compose(challenge: Challenge): Promise<Said<Request>> {
    let prefill = challenge.given;
    for (;;) {
      const typed = await put({ message: screen.prompts.request(challenge), prefill, read: (line) => line });
      const whole = typed.kind === 'said' && beginsRequest(typed.value) ? await rest(typed.value) : typed;
      if (whole.kind !== 'said') return whole;
      const parsed = parseTyped(whole.value);
      if (parsed.ok) return { kind: 'said', value: parsed.value };
      screen.mistyped(parsed.fault, whole.value);
      prefill = whole.value;
    }
  }

  // A line that only begins a request goes on until a line with nothing but a full stop.
  async function rest(start: string): Promise<Said<string>> {
    const lines = [start];
    for (;;) {
      const line = await put({ message: screen.prompts.more, read: (each) => each });
      if (line.kind !== 'said') return line;
      if (line.value.trim() === '.') return { kind: 'said', value: lines.join('\n') };
      lines.push(line.value);
    }
  }

  return {
    see(event) {
      if (event.kind === 'exchanged') seen.push(event.exchange);
      screen.show(event);
    },

    async pause(next) {
      const said = await put({
        message: screen.prompts.wait(next),
        word: (line) => waitingWord(next, line),
        read: (line) =>
          line.trim() === '' || line === 'next' || line === 'send'
            ? 'on'
            : complain(screen, 'Press Enter to go on, or type a command; ? lists them.'),
      });
      return said.kind === 'said' ? { kind: 'said', value: undefined } : said;
    },

    choose(question) {
      screen.ask(question);
      return put({
        message: screen.prompts.answer,
        read: (line) =>
          optionIn(question.options, line)?.id ??
          complain(screen, `Type a number from 1 to ${question.options.length}; ? lists the commands.`),
      });
    },

    compose,
  };
}

function complain(screen: Screen, text: string): undefined {
  screen.remark(text);
}
