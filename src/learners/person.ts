import type { Learner, LessonEvent } from '../lesson/learner.ts';
import type { SeenExchange } from '../view/raw.ts';
import { composer } from './composer.ts';
import type { Prompter } from './prompter.ts';
import { putter } from './putting.ts';
import type { Screen } from './screen.ts';
import { onEnter, optionIn, waitingWord } from './spoken.ts';

/** A person at a prompt. Nothing that was typed is lost: a request comes back to be edited until it is the right one. */
export function person(screen: Screen, prompter: Prompter): Learner {
  const seen = new Map<number, SeenExchange>();
  const put = putter(screen, prompter, () => [...seen.values()].at(-1));
  const { compose, enter } = composer(screen, put);
  return {
    see: (event) => {
      note(seen, event);
      if (event.kind === 'step') enter();
      screen.show(event);
    },

    pause: async (next) => {
      const said = await put({
        message: screen.prompts.wait(next),
        asked: { passing: true },
        word: (line) => waitingWord(next, line),
        read: (word) => (word === onEnter(next) ? word : complain(screen, 'Press Enter to go on, or type a command.')),
      });
      return said.kind === 'said' ? { kind: 'said', value: undefined } : said;
    },

    choose: (question) => {
      const { options } = question;
      screen.ask(question);
      return put({
        message: screen.prompts.answer,
        read: (line) => optionIn(options, line)?.id ?? complain(screen, `Type a number from 1 to ${options.length}.`),
      });
    },

    compose,
  };
}

// With the ends of a lost request it is told what the server did.
function note(seen: Map<number, SeenExchange>, event: LessonEvent): void {
  if (event.kind === 'exchanged' || event.kind === 'unanswered') seen.set(event.exchange.number, event);
  if (event.kind === 'ends') seen.set(event.lost.number, { kind: 'exchanged', exchange: event.lost });
}

// What was typed is no answer.
function complain(screen: Screen, text: string): string | undefined {
  screen.remark(`${text} A question mark alone lists the commands.`);
  return undefined;
}
