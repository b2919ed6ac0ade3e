import type { EventOf, Learner, LessonEvent } from '../lesson/learner.ts';
import { isKept } from '../lesson/lesson.ts';
import type { SeenExchange } from '../view/raw.ts';
import { composer } from './composer.ts';
import { onEnter, optionIn, waitingWord } from './input-line.ts';
import { promptLoop } from './prompt-loop.ts';
import type { Prompter } from './prompter.ts';
import type { Screen } from './screen.ts';

/** A person at a prompt. Nothing that was typed is lost: a request comes back to be edited until it is the right one. */
export function person(screen: Screen, prompter: Prompter): Learner {
  let seen: readonly Noted[] = [];
  let step = 0;
  const put = promptLoop(screen, prompter, () => seen.at(-1)?.shown);
  const { compose, enter } = composer(screen, put);
  return {
    see: (event) => {
      if (event.kind === 'step') {
        step = event.number;
        enter();
      }
      seen = noted(seen, event, step);
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

/** An exchange as it was shown, and the step that it was shown in, counted from 1. */
interface Noted {
  readonly step: number;
  readonly shown: SeenExchange;
}

// Going back undoes what was sent in that step, and after it. The ends of a lost request tell what the server did.
function noted(seen: readonly Noted[], event: LessonEvent, step: number): readonly Noted[] {
  if (event.kind === 'lesson') return resentIn(event);
  if (event.kind === 'step') return seen.filter((each) => each.step < event.number);
  if (event.kind === 'exchanged' || event.kind === 'unanswered') return [...seen, { step, shown: event }];
  if (event.kind !== 'ends') return seen;
  const { lost } = event;
  const told = { kind: 'exchanged', exchange: lost } as const;
  const isLost = ({ kind, exchange }: SeenExchange): boolean =>
    kind === 'unanswered' && exchange.number === lost.number;
  return seen.map((each) => (isLost(each.shown) ? { ...each, shown: told } : each));
}

// Everything sent in the steps before was seen in another session.
function resentIn({ lesson, resent }: EventOf<'lesson'>): readonly Noted[] {
  return resent.map(({ step, exchange }) => ({
    step: lesson.steps.findIndex((each) => isKept(each) && each.id === step) + 1,
    shown: { kind: 'exchanged', exchange },
  }));
}

// The typed text is no answer.
function complain(screen: Screen, text: string): string | undefined {
  screen.remark(`${text} A question mark alone lists the commands.`);
  return undefined;
}
