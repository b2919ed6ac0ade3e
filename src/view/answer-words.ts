import type { Answer, Ask, AskOf, Option, Scenario } from '../questions/question.ts';
import { line } from './safe.ts';

/** Whole sentences about an answer to one kind of question. `number` is that of the request asked about. */
export interface AnswerWords<Kind extends Ask['kind']> {
  readonly asExpected: (answer: Option, ask: AskOf<Kind>, number: number) => string;
  readonly expected: (answer: Option) => string;
  readonly happened: (answer: Option, ask: AskOf<Kind>, number: number) => string;
  readonly rightWhere: (answer: Option, works: string) => string;
}

/** How the answers to each kind of question are spoken of. */
export const answerWords = {
  count: {
    asExpected: ({ text }) => `As you expected: ${text}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: ({ text }) => `The server holds ${text}.`,
    rightWhere: ({ text }, works) => `${capital(text)} is right where ${works}.`,
  },
  where: {
    asExpected: ({ id, text }) => `As you expected: ${id === 'nowhere' ? 'nothing was stored' : text}.`,
    expected: ({ id, text }) => `You expected ${id === 'nowhere' ? 'nothing to be stored' : text}.`,
    happened: ({ id, text }, _, number) =>
      id === 'nowhere' ? `The server stored nothing for #${number}.` : `The server put it at ${text}.`,
    rightWhere: ({ id, text }, works) => `${id === 'nowhere' ? 'Your answer' : text} is right where ${works}.`,
  },
  holds: {
    asExpected: (answer, { path }) => `As you expected: GET ${line(path)} returns ${returned(answer)}.`,
    expected: (answer) => `You expected ${returned(answer)}.`,
    happened: (answer, { path }) => `GET ${line(path)} returns ${returned(answer)}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
  status: {
    asExpected: ({ id, text }, _, number) =>
      id === 'no-reply' ? `As you expected: no reply to #${number} arrived.` : `As you expected: ${text}.`,
    expected: ({ id, text }) => `You expected ${id === 'no-reply' ? 'no reply' : text}.`,
    happened: ({ id, text }, _, number) =>
      id === 'no-reply' ? `No reply to #${number} arrived.` : `#${number} was answered ${text}.`,
    rightWhere: ({ id, text }, works) => `${id === 'no-reply' ? 'No reply' : text} is right where ${works}.`,
  },
  adds: {
    asExpected: ({ text }) => `As you expected: ${text}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: ({ id }, _, number) => `#${number} ${added[id] ?? 'did something else'}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
  which: {
    asExpected: ({ text }) => `As you answered: ${text}.`,
    expected: ({ text }) => `You chose ${text}.`,
    happened: ({ text }) => `What gets there is ${text}.`,
    rightWhere: (_, works) => `Your request gets there where ${works}.`,
  },
  retry: {
    asExpected: ({ text }) => `As you expected: ${text}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: ({ text }) => `It may be ${text}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
} as const satisfies { readonly [Kind in Ask['kind']]: AnswerWords<Kind> };

const added: Readonly<Record<string, string>> = {
  'adds-nothing': 'added nothing',
  'adds-a-resource': 'added one more resource',
  'adds-a-mail': 'added one more mail',
  'changes-what-is-there': 'added nothing, and changed what is there',
  'takes-something-away': 'added nothing, and took something away',
};

/** The words for a question of some kind; that they fit its kind of asking is a link which the compiler does not follow. */
export function wordsFor(ask: Ask): AnswerWords<Ask['kind']> {
  return answerWords[ask.kind] as AnswerWords<Ask['kind']>;
}

/** An answer as it can be spoken of: exactly, on one line, and safe. */
export function spoken({ id, text, seen = text }: Answer): Option {
  return { id, text: line(seen) };
}

/** The number of the request that a question is about: the one it names, else the last of its scenario. */
export function numberAsked(ask: Ask, { first, sendings }: Scenario): number {
  return first - 1 + ('request' in ask ? ask.request : sendings.length);
}

function returned({ id, text }: Option): string {
  return id === 'holds-nothing' ? '404 Not Found' : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
